using Bidding.Rehearsal.Hosting;

namespace Bidding.Web.Tests.Access;

public sealed class DataDirectoryTests
{
    [Fact(DisplayName = "服务器自建的数据目录只归它自己: 同机的其他账号读不到数据库")]
    public async Task OtherAccountsOfTheMachineReadNothing()
    {
        using var directory = new DataDirectory();
        Directory.Delete(directory.Path);

        await using var host = await RehearsalHost.Start(directory);

        Assert.True(File.Exists(directory.Database));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory.Path));
        }
    }
}
