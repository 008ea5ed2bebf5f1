using System.Text.Json.Nodes;
using Bidding.Pdf.Tests.Judges;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>Against who writes a whole record anew with every sum right: the committee in it must be whole, and each of its members act himself.</summary>
public class CommitteeTests
{
    private static readonly byte[] Unsigned = "%PDF-1.7 a report"u8.ToArray();
    private static readonly DateTimeOffset OnceItBinds = new(2026, 11, 28, 1, 0, 0, TimeSpan.Zero);

    [Fact(DisplayName = "一个账号为两名成员评审的, 核验程序指出第一条")]
    public void OneAccountForTwoMembersIsFound()
    {
        var evidence = Forged(RecordedLot.Smooth(), lines => Each(lines, line => Actor(line) == "account-E2", line => line["actor"] = "account-E1"));
        var line = Of(evidence, "member-signed-in", "E2");

        Found(evidence, $"{At(line)}: an act of E2 by the account account-E1, which acted for E1 in line {line - 1} (政府采购法实施条例 第四十一条). ");
    }

    [Fact(DisplayName = "更换后的成员以被更换成员的账号评审的, 核验程序指出; 招标中引用其自身的条款")]
    public void TheLeaversAccountDoesNotServeTheSuccessor()
    {
        var evidence = Forged(RecordedLot.SmoothTendering(), lines => Each(lines, line => Actor(line) == "account-E5", line => line["actor"] = "account-E4"));
        Found(evidence, $"{At(Of(evidence, "member-signed-in", "E5"))}: an act of E5 by the account account-E4, which acted for E4 in line ", "(招标投标法 第四十四条)");

        var replaced = Forged(RecordedLot.Replaced(), lines => Each(lines, line => Actor(line) == "account-E6", line => line["actor"] = "account-E2"));
        Found(replaced, $"{At(Of(replaced, "member-signed-in", "E6"))}: an act of E6 by the account account-E2, which acted for E2 in line ");
    }

    [Fact(DisplayName = "系统代成员签署的、不在委员会的人评审的, 核验程序指出")]
    public void NeitherTheSystemNorAStrangerActs()
    {
        var system = Forged(RecordedLot.Smooth(), lines => Each(lines, line => Type(line) == "report-signed" && Member(line) == "E3", line => line["actor"] = "system"));
        Found(system, $"{At(Of(system, "report-signed", "E3"))}: an act of E3 by the system (");

        var stranger = Forged(RecordedLot.Eventful(), lines => Each(lines, line => Type(line) == "seat-taken-over", line => line["fact"]!["member"] = "E9"));
        Found(stranger, $"{At(Of(stranger, "seat-taken-over", "E9"))}: an act of E9, who does not sit on the panel (");
    }

    [Theory(DisplayName = "缺一名成员即开启下一阶段的, 核验程序指出阶段、所缺成员和条款")]
    [InlineData("member-signed-in", "declaration opens too early (87号令 第四十五条第一项). In sign-in still awaited: E4.")]
    [InlineData("no-conflict-declared", "chair-election opens too early (政府采购法实施条例 第九条). In declaration still awaited: E4.")]
    [InlineData("chair-vote-cast", "a ballot for the chair is counted too early (87号令 第四十五条第四项). In chair-election still awaited: E4.")]
    [InlineData("review-sealed", "the reviews are revealed too early (平台规则 同步评审 第二条). In preliminary-review still awaited: E4.")]
    [InlineData("result-confirmed", "signing opens too early (平台规则 同步评审 第五条). In summary still awaited: E4.")]
    [InlineData("report-signed", "closed opens too early (政府采购法实施条例 第四十一条). In signing still awaited: E4.")]
    public void ABarrierThatWasNotMetIsFound(string act, string said) =>
        Found(Forged(RecordedLot.Smooth(), lines => { Remove(lines, line => Type(line) == act && Member(line) == "E4"); HideReviewsOf("E4", act, lines); }), said);

    [Fact(DisplayName = "缺一名成员的评分即行揭示的, 由承诺指出: 揭示的评分没有封存过")]
    public void AScoreThatWasNeverSealedIsFoundByItsCommitment() =>
        Found(Forged(RecordedLot.Smooth(), lines => Remove(lines, line => Type(line) == "scores-sealed" && Member(line) == "E4")), "revealed, but not sealed: E4 B1");

    [Theory(DisplayName = "更换成员后不等后任签到、声明、评审而继续的, 核验程序指出")]
    [InlineData("member-signed-in", "declaration opens too early (87号令 第四十五条第一项). In sign-in still awaited: E6.")]
    [InlineData("no-conflict-declared", "preliminary-review opens too early (政府采购法实施条例 第九条). In declaration still awaited: E6.")]
    [InlineData("result-confirmed", "signing opens too early (平台规则 同步评审 第五条). In summary still awaited: E6.")]
    [InlineData("report-signed", "closed opens too early (政府采购法实施条例 第四十一条). In signing still awaited: E6.")]
    public void ASuccessorIsWaitedFor(string act, string said) =>
        Found(Forged(RecordedLot.ReplacedInSigning(), lines => Remove(lines, line => Type(line) == act && Member(line) == "E6")), said);

    [Fact(DisplayName = "更换成员后不回到签到的, 核验程序指出")]
    public void AReplacementGoesBackToTheSignIn()
    {
        var evidence = Forged(RecordedLot.ReplacedInSigning(), lines =>
        {
            var replaced = lines.Index().First(line => Type(line.Item!) == "member-replaced").Index;
            lines.RemoveAt(replaced + 1);
            Remove(lines, line => Type(line) == "member-signed-in" && Member(line) == "E6");
        });

        Found(evidence, ": declaration opens although sign-in is due (平台规则 评审程序 第二条). ");
    }

    [Fact(DisplayName = "只有一名成员签署即告结束的, 核验程序指出其余四名")]
    public void AReportOfOneIsFound() =>
        Found(
            Forged(RecordedLot.Smooth(), lines => Remove(lines, line => Type(line) is "result-confirmed" or "report-signed" && Member(line) != "E1")),
            ": signing opens too early (平台规则 同步评审 第五条). In summary still awaited: E2 E3 E4 E5. 本阶段须等待全体成员，尚缺：E2 E3 E4 E5。");

    [Fact(DisplayName = "跳过阶段的、评审未结束即生成报告的, 核验程序指出")]
    public void NothingIsSkipped()
    {
        Found(Forged(RecordedLot.Smooth(), lines => Remove(lines, line => Type(line) == "report-signed" || (Type(line) == "phase-opened" && Opened(line) == "signing"))), ": closed opens although signing is due (");
        Found(
            Forged(Evidence.Of(RecordedLot.Smooth(), Unsigned), lines => Remove(lines, line => Type(line) == "phase-opened" && Opened(line) == "closed")),
            ": a report of an evaluation that has not ended (");
    }

    [Fact(DisplayName = "不在其阶段的操作, 核验程序指出: 汇总阶段即签署的")]
    public void AnActOutsideItsPhaseIsFound()
    {
        var early = Forged(RecordedLot.Smooth(), lines =>
        {
            var opened = lines.First(line => Type(line!) == "phase-opened" && Opened(line!) == "signing")!;
            var signed = lines.First(line => Type(line!) == "report-signed")!;
            var (at, time) = (lines.IndexOf(opened), opened["at"]!.GetValue<string>());
            lines.Remove(signed);
            signed["at"] = time;
            lines.Insert(at, signed);
        });

        Found(early, $"{At(Of(early, "report-signed", "E1"))}: an act of signing in summary (平台规则 评审程序 第二条). ");
    }

    [Fact(DisplayName = "评标委员会的组成不合法的: 规则施行后组建的不相符, 此前组建的只作提示")]
    public void AnUnlawfulPanelIsFound()
    {
        static Evidence Represented(RecordedLot lot) =>
            Forged(lot, lines => lines[0]!["fact"]!["convocation"]!["panel"]!.AsArray().ToList().ForEach(member => member!["role"] = "representative"));

        Found(Represented(RecordedLot.Bound()), $"{At(1)}: an unlawful panel (too-few-experts, 87号令 第四十七条). ");
        Assert.Contains("forbidden since 2026-11-27 (too-few-experts", Told(Represented(RecordedLot.Smooth())), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "签署、附不同意见、说明理由拒签、视为同意各自计数, 都是成员的表态")]
    public void EachStateIsItsOwn()
    {
        Assert.Contains("word on the report  5 of 5: signed 3, with dissent 1, refused with reasons 1, deemed to agree 0", Told(RecordedLot.Eventful()), StringComparison.Ordinal);
        Assert.Contains("word on the report  5 of 5: signed 4, with dissent 0, refused with reasons 0, deemed to agree 1", Told(RecordedLot.Disputed()), StringComparison.Ordinal);
        Assert.DoesNotContain("word on the report", Told(RecordedLot.Failed()), StringComparison.Ordinal);
    }

    [ToolFact(DisplayName = "报告的签名少于成员表态所应有的, 即使记录、文件和全部校验都一致, 核验程序指出")]
    public void AReportWithFewerSignaturesThanItsFactsDemandIsFound()
    {
        var whole = Evidence.Reported(RecordedLot.ReportedOnce(Press.Whole));
        Assert.DoesNotContain("told  ", Told(whole), StringComparison.Ordinal);

        Found(
            Evidence.Reported(RecordedLot.ReportedOnce(lot => Press.Signed(lot.Heads, 1))),
            ": a report with 2 signatures where the members' words demand 6 (政府采购法实施条例 第四十一条). ");
    }

    [Fact(DisplayName = "没有签名的报告: 规则施行后组建的不相符; 此前组建的如实说明, 仍然相符")]
    public void AReportWithoutSignatures()
    {
        Found(Evidence.Of(RecordedLot.Bound(), Unsigned), ": a report without signatures (政府采购法实施条例 第四十一条). ");
        Assert.Contains("signatures  none recorded", Told(Evidence.Of(RecordedLot.Smooth(), Unsigned)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "异常低价未决即行揭示: 规则施行后组建的不相符, 此前组建的只作提示")]
    public void ALowPriceLeftUndecided()
    {
        static Evidence Undecided(RecordedLot lot) => Forged(lot, lines => Remove(lines, line =>
            Type(line) == "low-price-explained" || (Type(line).StartsWith("vote-", StringComparison.Ordinal) && line["fact"]!["vote"]!.GetValue<int>() == 3)));

        Found(Undecided(RecordedLot.Voted(deadline: OnceItBinds)), ": the scores are revealed too early (政府采购法实施条例 第四十一条). In scoring still awaited: E1.");
        Assert.Contains(": forbidden since 2026-11-27 (政府采购法实施条例 第四十一条)", Told(Undecided(RecordedLot.Voted())), StringComparison.Ordinal);
    }

    private static void Found(Evidence evidence, params ReadOnlySpan<string> said)
    {
        var (status, output, errors) = Checker.Chain(evidence.Zip());

        Assert.True((status, errors) == (1, ""), output + errors);
        var line = Assert.Single(output.TrimEnd('\n').Split('\n'));
        foreach (var words in said)
        {
            Assert.Contains(words, line, StringComparison.Ordinal);
        }
    }

    private static string Told(RecordedLot lot) => Told(Evidence.Of(lot));

    private static string Told(Evidence evidence)
    {
        var (status, output, _) = Checker.Chain(evidence.Zip());
        Assert.True(status == 0, output);
        return output;
    }

    private static Evidence Forged(RecordedLot lot, Action<JsonArray> edit) => Forged(Evidence.Of(lot), edit);

    private static Evidence Forged(Evidence evidence, Action<JsonArray> edit) => evidence.Rewrite(Evidence.Evaluation, edit).WithManifest();

    /// <summary>Whose review was taken out is not in what was revealed either: a forger makes it right.</summary>
    private static void HideReviewsOf(string member, string act, JsonArray lines)
    {
        if (act == "review-sealed")
        {
            Each(lines, line => Type(line) == "reviews-revealed", line => Remove(line["fact"]!["reviews"]!.AsArray(), review => review["member"]!.GetValue<string>() == member));
        }
    }

    private static void Each(JsonArray lines, Func<JsonNode, bool> those, Action<JsonNode> edit) => lines.Where(line => those(line!)).ToList().ForEach(line => edit(line!));

    private static void Remove(JsonArray lines, Func<JsonNode, bool> those) => lines.Where(line => those(line!)).ToList().ForEach(line => lines.Remove(line));

    private static string Type(JsonNode line) => line["fact"]!["type"]!.GetValue<string>();

    private static string? Member(JsonNode line) => line["fact"]!["member"]?.GetValue<string>();

    private static string Opened(JsonNode line) => line["fact"]!["phase"]!.GetValue<string>();

    private static string Actor(JsonNode line) => line["actor"]!.GetValue<string>();

    private static int Of(Evidence evidence, string type, string member) =>
        evidence.Lines(Evidence.Evaluation).Select(line => JsonNode.Parse(line)!).Index().First(line => Type(line.Item) == type && Member(line.Item) == member).Index + 1;

    private static string At(int line) => $"{Evidence.Evaluation} line {line}";
}
