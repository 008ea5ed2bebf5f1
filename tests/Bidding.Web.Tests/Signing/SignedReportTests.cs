using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Jobs;
using Bidding.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Bidding.Web.Tests.Signing;

/// <summary>The report as the running product makes it, judged by pdfsig and qpdf.</summary>
public sealed class SignedReportTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Four members in Dongying, three in Binzhou.</summary>
    private static Script Seven { get; } = Script.Of(SevenMembers());

    [ToolFact("pdfsig", "qpdf", DisplayName = "七名评委与平台的八个签名全部有效, 时间是入账的时间; 改动一个字节, 全部失效")]
    public async Task EightSignaturesAreValidAndOneFlippedByteMakesAllInvalid()
    {
        var papers = await Performance.Play(Seven, output.WriteLine);

        using var pdf = new PdfOnDisk(papers.Report);
        var said = Tool.Run("pdfsig", "-nocert", pdf.Path).Output;
        output.WriteLine(said);
        Assert.Equal(8, Count(said, "Signature is Valid"));
        Assert.Equal(8, Count(said, "ETSI.CAdES.detached"));
        Assert.Equal(1, Count(said, "Total document signed"));
        Assert.Contains("张明", said, StringComparison.Ordinal);
        Assert.Contains("非法定", pdf.Text(), StringComparison.Ordinal);
        var (status, check) = pdf.Check();
        Assert.True(status == 0 && !check.Contains("WARNING", StringComparison.Ordinal), check);

        papers.Report[papers.Report.Length / 4] ^= 1;
        using var flipped = new PdfOnDisk(papers.Report);
        Assert.Equal(0, Count(Tool.Run("pdfsig", "-nocert", flipped.Path).Output, "Signature is Valid"));
    }

    [ToolFact("pdfsig", DisplayName = "签署按入账次序加于文件, 签署时间即入账时间; 不同意见与拒签的理由各有本人签名的一页")]
    public async Task SignaturesFollowTheFacts()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Signing);
        var digest = EvaluationResult.Of(panel.Supervisor.State).Digest;
        await panel.Member("E4").Do(new EvaluationCommand.SignReport(digest, "对乙公司的评分持保留意见"));
        await panel.Member("E2").Do(new EvaluationCommand.RefuseToSign("对评审标准的解释有不同意见"));
        await panel.Member("E5").Do(new EvaluationCommand.SignReport(digest, Dissent: null));
        await panel.Member("E1").Do(new EvaluationCommand.SignReport(digest, Dissent: null));
        await panel.Member("E3").Do(new EvaluationCommand.SignReport(digest, Dissent: null));
        await panel.Supervisor.Until(state => state.Report is not null, Patience);

        using var pdf = new PdfOnDisk(await Report(evening));
        var said = Tool.Run("pdfsig", "-nocert", pdf.Path).Output;
        Assert.Equal(
            ["platform", "member-4", "statement-4", "statement-2", "member-5", "member-1", "member-3"],
            FieldsInOrderOfSigning(said));
        var times = (await evening.Procedures.EvaluationOf(evening.Script.Lot).Facts(default))
            .Where(body => body.Fact is EvaluationFact.ReportSigned or EvaluationFact.SignatureRefused)
            .Select(body => body.At.ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMddHHmmss"));
        Assert.All(times, time => Assert.Contains($"/M(D:{time}+08'00')", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal));
        Assert.Contains("不同意见书", pdf.Text(), StringComparison.Ordinal);
    }

    [ToolFact("pdfsig", DisplayName = "任务运行两次: 排版的部分逐字节相同, 其摘要在档案中; 只有档案所指的文件可下载; 密钥不变")]
    public async Task WhatIsRenderedIsTheSameEveryTime()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, Patience);
        var first = await Report(evening);
        var signing = (await evening.Facts()).OfType<EvaluationFact.ReportRendered>().Single().Signing!;

        var again = await evening.Host.Services.GetRequiredService<Bidding.Web.Signing.SignedReports>().Compose(evening.Script.Lot, default);
        await using var scope = evening.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(evening.Script.Evaluation, default);

        Assert.Equal((SigningLevel.PadesBB, 6), (signing.Level, signing.Signatures));
        Assert.Equal(signing.RenderedSha256, Convert.ToHexStringLower(SHA256.HashData(first.AsSpan(0, signing.RenderedBytes))));
        Assert.True(first.AsSpan(0, signing.RenderedBytes).SequenceEqual(again.Bytes.AsSpan(0, again.Signing.RenderedBytes)));
        Assert.Equal(first, await Report(evening));
        Assert.Single((await evening.Facts()).OfType<EvaluationFact.ReportRendered>());
        Assert.Equal(Certificates(first), Certificates(again.Bytes));
    }

    [Fact(DisplayName = "两个任务同时签名: 密钥只有一把, 档案只记一份, 记的那一份完整")]
    public async Task TwoSignersAtOnceMakeOneReport()
    {
        await using var evening = await Evening.Begin();
        var keys = evening.Host.Services.GetRequiredService<Bidding.Web.Signing.ISigningKeys>();
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => keys.Of(new Dictionary<string, string> { ["expert-x"] = "某某", ["expert-y"] = "另一人" }, new HashSet<string>(), default))));
        Assert.Equal(2, made.SelectMany(panel => panel.Values).Select(key => key.Key.Certificate.Thumbprint).Distinct(StringComparer.Ordinal).Count());
        await using var panel = await evening.GatherAt(Phase.Signing);
        await panel.Sign();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var scope = evening.Host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RenderReport>().Run(evening.Script.Evaluation, default);
        })));

        var rendered = Assert.Single((await evening.Facts()).OfType<EvaluationFact.ReportRendered>());
        var report = await Report(evening);
        Assert.Equal(rendered.Sha256, Convert.ToHexStringLower(SHA256.HashData(report)));
        Assert.Equal(rendered.Signing!.Signatures, Bidding.Pdf.Reading.SignedPdf.Check(report).Count);
    }

    private static async Task<byte[]> Report(Evening evening)
    {
        using var person = await evening.SignIn(Rows.Supervisor);
        return await person.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation);
    }

    private static int Count(string text, string what) => Regex.Count(text, Regex.Escape(what), RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>Each signature covers everything before it: who signed later covers more.</summary>
    private static IEnumerable<string> FieldsInOrderOfSigning(string said) =>
        from signature in said.Split("Signature #").Skip(1)
        let covered = Regex.Match(signature, @"Signed Ranges: \[0 - (?<first>\d+)\]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
        where covered.Success
        orderby int.Parse(covered.Groups["first"].Value, CultureInfo.InvariantCulture)
        select Regex.Match(signature, @"Field Name: (?<field>\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["field"].Value;

    private static List<string> Certificates(byte[] pdf)
    {
        using var file = new PdfOnDisk(pdf);
        return [.. Tool.Run("pdfsig", "-nocert", file.Path).Output.Split('\n').Where(line => line.Contains("Common Name", StringComparison.Ordinal) || line.Contains("distinguished", StringComparison.Ordinal))];
    }

    private static ScoreSheet SevenMembers()
    {
        var members = Enumerable.Range(1, 7).Select(i => new SheetMember($"E{i}", i <= 4 ? "dongying" : "binzhou")).ToList();
        var five = Evening.SheetOf(Evening.Usual);
        return five with
        {
            Members = [.. members],
            Scores =
            [
                .. from member in Enumerable.Range(0, 7)
                   from bid in Enumerable.Range(0, 3)
                   from criterion in new[] { "T1", "K1" }
                   select new Score($"E{member + 1}", $"B{bid + 1}", criterion, criterion == "T1" ? 10m + (member % 3) + bid : 40m - bid),
            ],
        };
    }
}
