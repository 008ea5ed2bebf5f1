using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>Decision 0028, against who writes the record past the rules: all sums are right, and the act is in it.</summary>
public class ActsAfterTheRevealTests
{
    private static readonly DateTimeOffset BeforeItBinds = new(2026, 11, 26, 1, 0, 0, TimeSpan.Zero);

    [Theory(DisplayName = "与多数一致的成员揭示后背离多数更正客观分的, 无论写作何种情形, 核验程序指出该条事实和规则")]
    [InlineData(CorrectionGround.ObjectiveDiffers, "objective-not-agreed, 87号令 第六十四条")]
    [InlineData(CorrectionGround.ArithmeticError, "nothing-to-correct, 87号令 第六十四条")]
    [InlineData(CorrectionGround.OutOfRange, "nothing-to-correct, 87号令 第六十四条")]
    [InlineData(CorrectionGround.TenderDocuments, "nothing-to-correct, 87号令 第六十四条")]
    public void AnObjectiveScoreMovedAwayIsFound(CorrectionGround ground, string rule) => Found(RecordedLot.MovedAway(ground), "score-corrected", rule);

    [Fact(DisplayName = "招标文件允许更正的, 也只及于主观分: 以此更正客观分的, 核验程序指出")]
    public void TheFifthGroundOpensNoObjectiveScore() =>
        Found(RecordedLot.MovedAway(CorrectionGround.TenderDocuments, method: Cast.CorrectableMethod), "score-corrected", "nothing-to-correct, 平台规则 评分 第一条");

    [Fact(DisplayName = "更正为不能成立的分值的, 核验程序指出")]
    public void AValueThatCannotStandIsFound() => Found(RecordedLot.RaisedBeyondFullMarks(), "score-corrected", "score-out-of-range");

    [Fact(DisplayName = "以本人的数值单独更正公式分而全体仍确认的, 核验程序指出确认")]
    public void AConfirmationOverAnOwedAnswerIsFound() => Found(RecordedLot.ConfirmedAllTheSame(), "result-confirmed", "objective-scores-differ, 87号令 第六十四条");

    [Fact(DisplayName = "政府采购中揭示后表决投标无效的, 核验程序指出")]
    public void ABidVotedOutIsFound() => Found(RecordedLot.VotedOut(), "vote-opened", "rejection-after-reveal, 87号令 第六十四条");

    [Theory(DisplayName = "揭示后表决停止评审的, 无论是否通过, 核验程序指出")]
    [InlineData(false)]
    [InlineData(true)]
    public void AVoteOnTheEndIsFound(bool tendering) => Found(RecordedLot.VotedOnTheEnd(tendering), "vote-opened", "end-vote-after-reveal, 平台规则 终止评审 第二条");

    [Fact(DisplayName = "揭示后自行认定报价过低并启动审查的, 核验程序指出")]
    public void APriceFoundTooLowOnlyNowIsFound() => Found(RecordedLot.FoundTooLow(), "low-price-review-opened", "rejection-after-reveal, 87号令 第六十四条");

    [Fact(DisplayName = "揭示后未经审查即表决报价不合理的, 核验程序指出")]
    public void ARejectionByAnotherNameIsFound() => Found(RecordedLot.CalledTooLow(), "vote-opened", "low-price-not-opened, 财库〔2026〕2号");

    [Fact(DisplayName = "规则施行之前组建的评审: 只作提示, 存证包仍然相符")]
    public void ARecordFromBeforeStaysReadable()
    {
        foreach (var (lot, type) in new[] { (RecordedLot.MovedAway(deadline: BeforeItBinds), "score-corrected"), (RecordedLot.VotedOut(BeforeItBinds), "vote-opened") })
        {
            var evidence = Evidence.Of(lot);
            var (status, output, errors) = Checker.Chain(evidence.Zip());

            Assert.True((status, errors) == (0, ""), output);
            Assert.Contains($"told  {Where(evidence, type)}: forbidden since 2026-11-27", output, StringComparison.Ordinal);
            Assert.Contains($"提示  {Where(evidence, type)}：2026-11-27 起不得为之", output, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "依规则进行的评审, 含更正、招标中揭示后的否决、更换与重新启动, 没有任何提示")]
    public void WhatTheRulesAllowIsNotTold()
    {
        foreach (var lot in new[]
        {
            RecordedLot.Eventful(), RecordedLot.Voted(), RecordedLot.Voted(afterTheReveal: true), RecordedLot.Replaced(), RecordedLot.Replaced(afterTheReveal: true),
            RecordedLot.ReplacedAfterVotes(), RecordedLot.Disputed(), RecordedLot.TakenUpAgain(), RecordedLot.WithContractMatters(),
        })
        {
            var evidence = Evidence.Of(lot).Rewrite(Evidence.Evaluation, WithoutReports).WithManifest();
            var (status, output, errors) = Checker.Chain(evidence.Zip());

            Assert.True((status, errors) == (0, ""), output);
            Assert.DoesNotContain("told  ", output, StringComparison.Ordinal);
        }
    }

    private static void Found(RecordedLot lot, string type, string rule)
    {
        Assert.Equal(Phase.Closed, lot.Evaluation.Phase);
        var evidence = Evidence.Of(lot);

        var (status, output, errors) = Checker.Chain(evidence.Zip());

        Assert.Equal((1, ""), (status, errors));
        var line = Assert.Single(output.TrimEnd('\n').Split('\n'));
        Assert.StartsWith($"{Where(evidence, type)}: forbidden once the scores are revealed ({rule}", line, StringComparison.Ordinal);
    }

    /// <summary>No file is printed here; one story tells of a first report.</summary>
    private static void WithoutReports(JsonArray lines)
    {
        foreach (var rendered in lines.Where(line => line!["fact"]!["type"]!.GetValue<string>() == "report-rendered").ToList())
        {
            lines.Remove(rendered);
        }
    }

    private static string Where(Evidence evidence, string type) => $"{Evidence.Evaluation} line {evidence.Line(Evidence.Evaluation, type) + 1}";
}
