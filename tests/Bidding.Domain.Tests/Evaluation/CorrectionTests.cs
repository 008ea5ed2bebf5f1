using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using static Bidding.Testing.Cast;

namespace Bidding.Domain.Tests.Evaluations;

public class CorrectionTests
{
    private static readonly LinearFormula 质保期 = new("质保期", "月", 12m, 0m, 36m, 5m);
    private static readonly Deduction 瑕疵 = new([new("D1", "图纸缺页", 2m, 3)]);

    private static readonly Method WithModes = Cast.Method with
    {
        Criteria =
        [
            Cast.Method.Criteria[0], Cast.Method.Criteria[1],
            new("T3", "技术资料", "technical", 10m, Nature.Subjective, null, 瑕疵),
            new("K1", "质保期", "commercial", 5m, Nature.Objective, null, 质保期),
        ],
    };

    private static readonly EvaluatedBid Declared = 甲 with { Quantities = [new("质保期", 24m)] };

    /// <summary>甲 declares 24 months, worth 2.5; everybody takes one deduction from it.</summary>
    private static Story InSummary => Panel.Aggregate(Scoring(WithModes), (story, member) => story.State.RemainingBids.Aggregate(story, (so, bid) =>
        so.When(member, Modal(bid.Id))));

    [Fact(DisplayName = "87号令 第六十四条第一项: 公式所用数值有误的, 按正确数值更正, 写明更正前后")]
    [Proves(typeof(ScoresChangeOnlyInTheFourCases))]
    public void AFormulaFedWithAWrongQuantityIsCorrected()
    {
        var right = new CorrectScore(甲.Id, "K1", 5m, CorrectionGround.ArithmeticError, "投标函第 4 页为 36 个月", Quantity: 36m);

        Assert.Equal(new ScoreCorrected(张.Id, 甲.Id, "K1", 2.5m, 5m, CorrectionGround.ArithmeticError, right.Reason, null, 36m), InSummary.When(张, right).News.Single());
        Assert.Equal("score-not-by-formula", InSummary.When(张, right with { To = 4m }).Refusal?.Code);
        Assert.Equal("nothing-to-correct", InSummary.When(张, right with { To = 2.5m, Quantity = 24m }).Refusal?.Code);
        Assert.Equal("nothing-to-correct", InSummary.When(张, right with { Criterion = "T1" }).Refusal?.Code);
    }

    [Fact(DisplayName = "合计由系统计算: 没有计算错误的, 不得以计算错误为由更正")]
    [Proves(typeof(ScoresChangeOnlyInTheFourCases))]
    public void WhereNothingIsMiscalculatedNothingChanges()
    {
        var correction = new CorrectScore(甲.Id, "T3", 10m, CorrectionGround.ArithmeticError, "不再扣分");
        Assert.Equal("nothing-to-correct", InSummary.When(张, correction).Refusal?.Code);
        Assert.Equal("nothing-to-correct", InSummary.When(张, correction with { Criterion = "T1", To = 13m }).Refusal?.Code);
    }

    [Fact(DisplayName = "扣分明细与得分不符的, 属于计算错误")]
    [Proves(typeof(ScoresChangeOnlyInTheFourCases))]
    public void DeductionLinesThatDoNotAddUpAreCorrected()
    {
        var story = InSummary;
        var sheets = story.State.RevealedScores!.Value;
        var own = sheets.First(sheet => sheet.Member == 张.Id && sheet.Bid == 甲.Id);
        var wrong = story.At(story.State with
        {
            RevealedScores = sheets.Replace(own, own with { Scores = [.. own.Scores.Select(score => score.Criterion == "T3" ? score with { Value = 7m } : score)] }),
        });

        var corrected = wrong.When(张, new CorrectScore(甲.Id, "T3", 8m, CorrectionGround.ArithmeticError, "扣分合计应为 2 分", [new("D1", "缺第 3 页")]));

        Assert.IsType<ScoreCorrected>(corrected.News.Single());
        Assert.Equal("缺第 3 页", corrected.State.RevealedScores!.Value.First(sheet => sheet.Member == 张.Id && sheet.Bid == 甲.Id)
            .Scores.First(score => score.Criterion == "T3").Deductions?.Single().Reason);
    }

    [Fact(DisplayName = "招标投标活动: 招标文件另有规定的可以更正; 未规定的, 参照四种情形")]
    [Proves(typeof(ScoresChangeOnlyInTheFourCases))]
    public void OutsideGovernmentProcurementTheTenderDocumentsMayAllowMore()
    {
        var changed = new CorrectScore(甲.Id, "T1", 13m, CorrectionGround.TenderDocuments, "招标文件第三章 5.2 条");

        Assert.Null(Told(Cast.Method with { Regime = Regime.Tendering, Corrections = CorrectionPolicy.TenderDocuments }).When(张, changed).Refusal);
        Assert.Equal("nothing-to-correct", Told(Cast.Method with { Regime = Regime.Tendering }).When(张, changed).Refusal?.Code);
        Assert.Equal("nothing-to-correct", Told(Cast.Method with { Corrections = CorrectionPolicy.TenderDocuments }).When(张, changed).Refusal?.Code);

    }

    [Theory(DisplayName = "招标文件另有规定的更正只及于主观分: 一致的客观分、公式计算的分, 不得以招标文件的规定更正")]
    [Proves(typeof(ScoresChangeOnlyInTheFourCases))]
    [InlineData("T1", null)]
    [InlineData("T3", null)]
    [InlineData("T2", "nothing-to-correct")]
    [InlineData("K1", "nothing-to-correct")]
    public void WhatIsNobodysJudgementIsNotOpenedByAClause(string criterion, string? code)
    {
        var method = WithModes with { Regime = Regime.Tendering, Corrections = CorrectionPolicy.TenderDocuments, Criteria = [.. WithModes.Criteria.Select(one => one.Id == "T2" ? one with { Nature = Nature.Objective } : one)] };
        var summary = Panel.Aggregate(Scoring(method), (story, member) => story.State.RemainingBids.Aggregate(story, (so, bid) => so.When(member, Modal(bid.Id))));
        var changed = criterion switch
        {
            "T3" => new CorrectScore(甲.Id, "T3", 10m, CorrectionGround.TenderDocuments, "招标文件第三章 5.2 条"),
            "K1" => new CorrectScore(甲.Id, "K1", 5m, CorrectionGround.TenderDocuments, "招标文件第三章 5.2 条", Quantity: 36m),
            _ => new CorrectScore(甲.Id, criterion, 7m, CorrectionGround.TenderDocuments, "招标文件第三章 5.2 条"),
        };

        Assert.Equal(code, summary.When(张, changed).Refusal?.Code);
        Assert.Equal(code is null, summary.When(张, changed).News.Any(fact => fact is ScoreCorrected));
    }

    private static SealScores Modal(string bid) =>
        bid == 甲.Id ? Sheet(bid, 2.5m) : new(bid, [new("T1", 12m), new("T2", 8m), new("T3", 10m), new("K1", 0m)]);

    private static Story Told(Method method) => Panel.Aggregate(Scoring(method), (story, member) =>
        Bids.Aggregate(story, (so, bid) => so.When(member, Story.Scores(bid))));

    private static Story Scoring(Method method) =>
        Story.InScoring.At(Story.InScoring.State with { Convocation = Cast.Convocation with { Method = method, Bids = [Declared, 乙, 丙, 丁] } });

    private static SealScores Sheet(string bid, decimal k1) =>
        new(bid, [new("T1", 12m), new("T2", 8m), new("T3", 8m, [new("D1", "缺第 3 页")]), new("K1", k1)]);
}
