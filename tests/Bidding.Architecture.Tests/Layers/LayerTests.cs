namespace Bidding.Architecture.Tests.Layers;

/// <summary>Who may know whom (design §3): one line an assembly, each with the beginnings of the names it may use.</summary>
public sealed class LayerTests
{
    [Theory(DisplayName = "每一层只依赖它下面的层")]
    [InlineData("Bidding.Domain", "System.")]
    [InlineData("Bidding.Pdf", "System.")]
    [InlineData("Bidding.Reports", "System.", "Bidding.Domain", "Bidding.Pdf", "QRCoder")]
    [InlineData("bidding-verify", "System.", "Bidding.Domain", "Bidding.Pdf", "BouncyCastle.Cryptography")]
    [InlineData("Bidding.Data", "System.", "Bidding.Domain", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Identity", "Microsoft.Extensions.")]
    [InlineData("Bidding.Data.Sqlite", "System.", "Bidding.Data", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Identity", "Microsoft.Extensions.", "Microsoft.Data.Sqlite", "SQLitePCLRaw")]
    [InlineData("Bidding.Data.SqlServer", "System.", "Bidding.Data", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Identity", "Microsoft.Extensions.", "Microsoft.Data.SqlClient")]
    [InlineData("Bidding.Web.Client", "System.", "Bidding.Domain", "Microsoft.")]
    public void AnAssemblyUsesOnlyWhatLiesBelow(string assembly, params string[] allowed) =>
        Assert.DoesNotContain(Compiled.AssembliesUsedBy(assembly), used => !allowed.Any(name => used.StartsWith(name, StringComparison.Ordinal)));

    [Fact(DisplayName = "浏览器端不含数据层和报告")]
    public void TheRoomInTheBrowserKnowsTheDomainAlone() =>
        Assert.Equal(["Bidding.Domain"], Compiled.AssembliesUsedBy("Bidding.Web.Client").Where(used => used.StartsWith("Bidding.", StringComparison.Ordinal)));

    [Fact(DisplayName = "离线核验不使用写入方的散列链代码")]
    public void TheCheckerDoesNotCheckWithTheWritersCode() =>
        Assert.DoesNotContain(Compiled.TypesUsedBy("bidding-verify"), type => type.StartsWith("Bidding.Domain.Audit.", StringComparison.Ordinal));

    [Fact(DisplayName = "离线核验只使用 PDF 的读取与判断, 不使用排版和签名的代码")]
    public void TheCheckerReadsAndDoesNotSign() =>
        Assert.All(
            Compiled.TypesUsedBy("bidding-verify").Where(type => type.StartsWith("Bidding.Pdf.", StringComparison.Ordinal)),
            type => Assert.StartsWith("Bidding.Pdf.Reading.", type, StringComparison.Ordinal));

    [Fact(DisplayName = "领域层没有时钟、随机数和输入输出")]
    public void TheDomainHasNoClockNoChanceAndNoOutside()
    {
        string[] members =
        [
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
            "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
            "System.Environment.get_TickCount", "System.Environment.get_TickCount64", "System.Environment.GetEnvironmentVariable",
        ];
        string[] types =
        [
            "System.Random", "System.Diagnostics.Stopwatch", "System.Security.Cryptography.RandomNumberGenerator",
            "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Console", "System.Threading.Thread", "System.Threading.Tasks.Task",
            "System.Net.Http.HttpClient", "System.Net.Sockets.Socket", "System.Diagnostics.Process",
        ];

        Assert.Empty(Compiled.MembersUsedBy("Bidding.Domain").Intersect(members, StringComparer.Ordinal));
        Assert.Empty(Compiled.TypesUsedBy("Bidding.Domain").Intersect(types, StringComparer.Ordinal));
    }
}
