using System.Text.Json.Nodes;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Tests.Judges;
using Bidding.Pdf.Tests.Signing;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>Against who writes a whole record anew with every sum right: each entry is decided once more by the rules of the room.</summary>
public class DecidedAgainTests
{
    public static TheoryData<string, string> Forgeries => new()
    {
        { "rejected", "bid-rejected, which follows from no act" },
        { "unanswered", "price-correction-unanswered against the rules (price-not-asked, 87号令 第五十九条第二款)" },
        { "paused", "scores-sealed against the rules (paused, 平台规则 故障处置 第二条)" },
        { "deemed", "agreement-deemed against the rules (too-soon-to-note, 平台规则 签署 第一条)" },
        { "wiped by word", "report-signed against the rules (already-signed, 政府采购法实施条例 第四十一条)" },
        { "wiped by note", "agreement-deemed against the rules (already-signed, 政府采购法实施条例 第四十一条)" },
        { "resealed", "scores-withdrawn against the rules (once-revealed, 87号令 第六十四条)" },
        { "replaced", "member-replaced against the rules (original-committee, 87号令 第六十四条)" },
        { "conflicted", "no-conflict-declared against the rules (conflict-declared, 政府采购法实施条例 第九条)" },
        { "chair", "chair-vote-cast where chair-vote-cast chair-elected phase-opened follows" },
        { "kept", "review-sealed where review-sealed reviews-revealed bid-rejected phase-opened follows" },
    };

    [Theory(DisplayName = "整体重写而各项校验相符的存证: 每一条按评审规则重新判定, 指出不合规则的第一条和条款")]
    [MemberData(nameof(Forgeries))]
    public void WhatTheRulesWouldNotHaveLetHappenIsFound(string forgery, string said)
    {
        var (status, output, _) = Checker.Chain(Forged(forgery).Zip());

        Assert.Equal(ChainCommand.Broken, status);
        Assert.Contains(said, Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "报告所载截至的条数须在评审结束之后: 截去成员签名、改小截至条数的, 核验程序指出")]
    public async Task AReportEndsWithTheEvaluation()
    {
        var report = await SignedReport.ByAll(authority: null, members: 0);
        var evidence = Evidence.Of(RecordedLot.Bound(), report).Rewrite(Evidence.Evaluation, lines =>
        {
            var fact = lines[^1]!["fact"]!;
            fact["upTo"] = 10;
            fact["signing"] = new JsonObject
            {
                ["level"] = "pades-bb", ["signatures"] = 1, ["renderedBytes"] = SignedReport.Empty.Length, ["renderedSha256"] = Evidence.Sha256(SignedReport.Empty),
            };
        }).WithManifest();

        var (status, output, _) = Checker.Chain(evidence.Zip());

        Assert.Equal(ChainCommand.Broken, status);
        Assert.Contains("a report up to 10, where the evaluation had not ended (政府采购法实施条例 第四十一条)", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "如实的存证: 重新判定没有一条不符, 也没有一条须提示")]
    public void AnHonestRecordIsDecidedAsItWas() => Assert.All(
        new[]
        {
            RecordedLot.Bound(), RecordedLot.Voted(), RecordedLot.Replaced(), RecordedLot.ReplacedInSigning(), RecordedLot.Tied(), RecordedLot.ReplacedAfterVotes(), RecordedLot.Disputed(),
            RecordedLot.BelowCost(), RecordedLot.RejectedInReview(), RecordedLot.Eventful(), RecordedLot.SmoothTendering(), RecordedLot.EventfulTendering(), RecordedLot.Failed(),
            RecordedLot.CorrectedByTheDocuments(), RecordedLot.CorrectedToALowQuote(),
        },
        lot =>
        {
            var (status, output, errors) = Checker.Chain(Evidence.Of(lot).Zip());
            Assert.True(status == CommandLine.Good, output + errors);
            Assert.DoesNotContain("told ", output, StringComparison.Ordinal);
        });

    [Fact(DisplayName = "任意走过的如实评审 (更换、表决、暂停、低价、更正、不同意见、重新评审): 重新判定没有一条不符")]
    public void WhateverTheRulesLetHappenIsHeldTrue()
    {
        var (kinds, twice) = (new HashSet<Type>(), 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var lot = RecordedLot.AtRandom(seed, Press.Make);
            twice += lot.EvaluationRecord.Facts.Count(fact => fact.Fact is EvaluationFact.ReportRendered) > 1 ? 1 : 0;
            kinds.UnionWith(lot.EvaluationRecord.Facts.Select(fact => fact.Fact.GetType()));
            var (status, output, errors) = Checker.Chain(Evidence.Reported(lot).Zip());
            Assert.True(status == CommandLine.Good && !output.Contains("told ", StringComparison.Ordinal), $"seed {seed}: {output}{errors}");
        }

        Type[] seldom =
        [
            typeof(EvaluationFact.MemberReplaced), typeof(EvaluationFact.VoteReopened), typeof(EvaluationFact.BidRejected), typeof(EvaluationFact.BidRejectedByVote), typeof(EvaluationFact.EvaluationPaused),
            typeof(EvaluationFact.LowPriceExplained), typeof(EvaluationFact.ScoreCorrected), typeof(EvaluationFact.SignatureRefused), typeof(EvaluationFact.ResultReopened), typeof(EvaluationFact.ReportRendered), typeof(EvaluationFact.EvaluationTerminated),
        ];
        Assert.Empty(seldom.Except(kinds));
        Assert.True(twice > 0, "no walk with two reports");
    }

    private static Evidence Forged(string forgery) => forgery switch
    {
        "rejected" => Evidence.Of(RecordedLot.RejectedThoughPassed()),
        "unanswered" => Evidence.Of(RecordedLot.UnansweredWithoutAQuestion()),
        "paused" => Evidence.Of(RecordedLot.SealedInAPause()),
        "deemed" => Evidence.Of(RecordedLot.DeemedByOne()),
        "wiped by word" => Evidence.Of(RecordedLot.DissentWiped(byNote: false)),
        "wiped by note" => Evidence.Of(RecordedLot.DissentWiped(byNote: true)),
        "resealed" => Evidence.Of(RecordedLot.ResealedAfterTheReveal()),
        "replaced" => Evidence.Of(RecordedLot.ReplacedAfterReopening()),
        "conflicted" => Evidence.Of(RecordedLot.ConflictedStays()),
        "chair" => Evidence.Of(RecordedLot.ChairStolen()),
        _ => Evidence.Of(RecordedLot.RejectedByAll()).Rewrite(Evidence.Evaluation, lines => lines.Remove(lines.First(line => line!["fact"]!["type"]!.GetValue<string>() == "bid-rejected"))).WithManifest(),
    };
}
