using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Reports.Tests;

/// <summary>
/// What the members read before they confirm is what is printed in the end: section by section the same lines, but for what happens
/// afterwards. Members are aliases before the end; a name is taken back to its alias before the two are compared.
/// </summary>
public class ConfirmedAndPrintedTests
{
    private const string Cover = "封面";

    /// <summary>By the title of a section: the lines in it that what happens after the reading may change; in every other section none.</summary>
    private static readonly Dictionary<string, Func<string, bool>> Afterwards = new(StringComparer.Ordinal)
    {
        ["基本情况"] = Begins("结束时间：", "本次评审已完成", "截至本报告所依据的最后一条记录"),
        ["基本情况和数据表"] = Begins("结束时间：", "本次评审已完成", "截至本报告所依据的最后一条记录"),
        ["评审过程"] = Begins("汇总与确认 |", "签署 |", "结束 |", "<评审时间线>"),
        ["结果确认与结果摘要"] = line => !Begins("#", "结果摘要：", "摘要算法：")(line),
        ["签署、不同意见与拒签"] = line => !Begins("#", "[签署情况]", "成员 |", "注：")(line),
        ["法定期限"] = line => !Begins("## ", "注：")(line),
        ["记录链头"] = line => line.Contains("evaluation:", StringComparison.Ordinal),
        ["签名处"] = line => !Begins("## ", "注：成员在本人席位", "[签名处 platform]", "[签名处 archive]", "[签名处 member-1]")(line),
    };

    [Fact(DisplayName = "政府采购: 确认前所读与最后打印的报告, 逐节逐行相同, 只有其后发生的不同")]
    public void AProcurementReportIsTheOneThatWasRead() => Holds(Sources.Eventful, "基本情况");

    [Fact(DisplayName = "招标投标: 确认前所读与最后打印的报告, 逐节逐行相同, 只有其后发生的不同")]
    public void ATenderingReportIsTheOneThatWasRead() => Holds(Sources.EventfulTendering, "基本情况和数据表");

    private static void Holds(ReportSource printed, string basic)
    {
        var read = Told(EvaluationReport.Build(ReadBeforeTheConfirmation(printed)), line => line);
        var paper = Told(EvaluationReport.Build(printed), line => AsAlias(printed, line));

        Assert.Equal(read.Keys, paper.Keys.Where(section => !IsSheet(section)));
        Assert.Contains(paper.Keys, IsSheet);
        Assert.All(read, section => Assert.Equal(section.Value.Where(line => !MayChange(section.Key, line)), paper[section.Key].Where(line => !MayChange(section.Key, line))));
        Assert.Equal(
            [basic, "评审过程", "结果确认与结果摘要", "签署、不同意见与拒签", "法定期限", "记录链头", "签名处"],
            read.Keys.Where(section => !read[section].SequenceEqual(paper[section])));
        Assert.True(read.Sum(section => section.Value.Count(line => !MayChange(section.Key, line))) > 180);
    }

    /// <summary>Up to the last fact before anybody confirmed the result that stands; members are aliases, as in the room.</summary>
    private static ReportSource ReadBeforeTheConfirmation(ReportSource printed)
    {
        var facts = printed.Facts.TakeWhile(body => body.Fact is not ResultConfirmed confirmed || confirmed.Digest != printed.Result!.Digest).ToList();
        return new(facts, printed.Facts[facts.Count].Previous, printed.Opening, printed.Names with { Members = printed.Names.Members.Clear() });
    }

    /// <summary>Every line by the section it stands in, in their order.</summary>
    private static Dictionary<string, List<string>> Told(Document document, Func<string, string> inWords)
    {
        var (told, section) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), Cover);
        foreach (var block in document.Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block]))
        {
            section = block is Heading { Level: <= 2 } heading ? WithoutNumber(heading.Text) : section;
            told.TryAdd(section, []);
            told[section].AddRange(PlainText.Of(block).Where(line => line.Length > 0).Select(inWords));
        }

        return told;
    }

    private static bool MayChange(string section, string line) => Afterwards.TryGetValue(section, out var may) && may(line);

    /// <summary>A dissent or a refusal: nobody had signed when the report was read.</summary>
    private static bool IsSheet(string section) => section.StartsWith("不同意见书：", StringComparison.Ordinal) || section.StartsWith("拒绝签署的理由书：", StringComparison.Ordinal);

    /// <summary>基本情况 of 一、基本情况, 评审过程 of （二）评审过程.</summary>
    private static string WithoutNumber(string title) => title[(title.IndexOf(title[0] == '（' ? '）' : '、', StringComparison.Ordinal) + 1)..];

    /// <summary>The one thing that may change everywhere: who a member is, told when the evaluation has ended.</summary>
    private static string AsAlias(ReportSource source, string line) =>
        (from known in source.Names.Members
         let alias = source.Evaluation.EverMember(known.Key)?.Alias
         where alias is not null
         select (Person: known.Value, Alias: alias)).Aggregate(line, (text, one) => text
            .Replace($"{one.Person.Name}（{one.Alias}）", one.Alias, StringComparison.Ordinal)
            .Replace($"{one.Alias} | {one.Person.Name}", $"{one.Alias} | {one.Alias}", StringComparison.Ordinal)
            .Replace($" | {one.Person.Unit} | {one.Person.Specialities}，{one.Person.Title} | ", " | — | — | ", StringComparison.Ordinal)
            .Replace($"组长：{one.Person.Name}。", $"组长：{one.Alias}。", StringComparison.Ordinal));

    private static Func<string, bool> Begins(params string[] with) => line => with.Any(word => line.StartsWith(word, StringComparison.Ordinal));
}
