using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal;
using Bidding.Rehearsal.Scenes;
using Bidding.Rehearsal.Scripts;

namespace Bidding.Web.Tests.Rooms;

/// <summary>The evening on which everything happens that the law foresees, over the real hub; what happened stands in the evidence.</summary>
public sealed class LawSceneTests
{
    [ToolFact("pdftotext", DisplayName = "制度演练: 抽取、回避、暂停与恢复、评分中更换、表决否决、澄清、报价修正、异常低价、四种情形的更正、不同意见, 逐项留在证据中")]
    public async Task EverythingTheLawForeseesHappensInOneEvening()
    {
        var lines = new List<string>();

        var papers = await LawScene.Play(lines.Add);

        var facts = FactsOf(papers, "evaluation");
        Assert.All(
            ["conflicts-declared", "bid-rejected-by-vote", "evaluation-paused", "pause-ended", "clarification-asked", "clarification-released", "clarification-answered", "low-price-review-opened", "low-price-explained", "price-corrected", "price-correction-confirmed", "score-corrected", "report-rendered"],
            type => Assert.Single(facts, fact => fact == type));
        Assert.Equal(2, facts.Count(type => type == "member-replaced"));
        Assert.Equal(5, facts.Count(type => type == "report-signed"));
        Assert.Equal(4, Entry(papers, "evaluation").ReadToEnd().Split('\n').Count(line => line.Contains("\"type\":\"report-signed\"", StringComparison.Ordinal) && line.Contains("\"handwriting\":\"", StringComparison.Ordinal)));
        DrawnIsInTheEvidence(papers);
        using var sheet = JsonDocument.Parse(papers.ScoreSheet);
        Assert.Equal(["E1", "E2", "E3", "E7", "E6"], sheet.RootElement.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()));
        using var result = JsonDocument.Parse(papers.Result);
        Assert.DoesNotContain(LawScript.RejectedBid, result.RootElement.GetProperty("bids").EnumerateArray().Select(bid => bid.GetProperty("id").GetString()));
        Assert.Equal(LawScript.CorrectedPrice, QuoteOf(sheet, LawScript.InconsistentBid));
        Assert.All(["抽取", "回避", "表决", "暂停", "澄清", "更换", "报价修正", "异常低价", "更正", "签署"], act => Assert.Contains(lines, line => line.StartsWith(act, StringComparison.Ordinal)));
    }

    /// <summary>The first round, the one reserve called when somebody declines, a supplementary round for who avoids, its reserve for who falls ill.</summary>
    private static void DrawnIsInTheEvidence(Papers papers)
    {
        var draw = FactsOf(papers, "panel");
        Assert.Equal((2, 1), (draw.Count(type => type == "experts-drawn"), draw.Count(type => type == "supplement-ordered")));
        Assert.Equal((3, 2), (draw.Count(type => type == "expert-excused"), draw.Count(type => type == "reserve-called")));
        Assert.Equal((2, 1, 3), (draw.Count(type => type == "draw-witnessed"), draw.Count(type => type == "finding-pinned"), draw.Count(type => type == "members-seated")));
        using var panel = Entry(papers, "panel");
        var list = panel.ReadToEnd().Split('\n').First(line => line.Contains("candidates-listed", StringComparison.Ordinal));
        Assert.All(["employment", "near-relative", "punished"], rule => Assert.Contains($"\"rule\":\"{rule}\"", list, StringComparison.Ordinal));
        using var evaluation = Entry(papers, "evaluation");
        var convened = evaluation.ReadToEnd();
        Assert.Contains("\"panelHead\":\"", convened, StringComparison.Ordinal);
        Assert.Contains("\"meetsAt\":\"", convened, StringComparison.Ordinal);
        using var report = new PdfOnDisk(papers.Report);
        Assert.Contains("第2轮抽取（补抽）", report.Text(), StringComparison.Ordinal);
        Assert.Contains("约定的评审时间", report.Text(), StringComparison.Ordinal);
        Checked(papers, "chain");
        Assert.Contains("drawn again:", Checked(papers, "draw"), StringComparison.Ordinal);
    }

    /// <summary>As a stranger holds it against itself.</summary>
    private static string Checked(Papers papers, string command)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, papers.Evidence);
            using var output = new MemoryStream();
            using var errors = new MemoryStream();
            Assert.True(Verify.CommandLine.Run([command, file], output, errors) == 0, Encoding.UTF8.GetString([.. output.ToArray(), .. errors.ToArray()]));
            return Encoding.UTF8.GetString(output.ToArray());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory(DisplayName = "演练的命令行: 场景只有 law, 不与评分表并用")]
    [InlineData("--scene", "other")]
    [InlineData("--scene", "law", "--sheet", "x.json")]
    [InlineData("--sheet", "x.json", "--scene", "law")]
    public async Task OnlyTheKnownSceneIsPlayed(params string[] arguments)
    {
        using var errors = new StringWriter();

        Assert.Equal(CommandLine.Unusable, await CommandLine.Run(arguments, TextWriter.Null, errors));
        Assert.StartsWith("usage:", errors.ToString(), StringComparison.Ordinal);
    }

    private static decimal QuoteOf(JsonDocument sheet, string bid) => decimal.Parse(
        sheet.RootElement.GetProperty("bids").EnumerateArray().Single(one => one.GetProperty("id").GetString() == bid).GetProperty("quote").GetString()!, CultureInfo.InvariantCulture);

    private static StreamReader Entry(Papers papers, string stream) =>
        new(new ZipArchive(new MemoryStream(papers.Evidence)).GetEntry(stream + ".facts.jsonl")!.Open());

    private static List<string> FactsOf(Papers papers, string stream)
    {
        using var lines = Entry(papers, stream);
        var types = new List<string>();
        while (lines.ReadLine() is { } line)
        {
            using var entry = JsonDocument.Parse(line);
            types.Add(entry.RootElement.GetProperty("fact").GetProperty("type").GetString()!);
        }

        return types;
    }
}
