using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Modes;
using Bidding.Testing;
using CsCheck;

namespace Bidding.Domain.Tests.Scoring;

public class ModeTests
{
    private static readonly Bands 优良中 = new([new("优", 10m), new("良", 7m), new("中", 4m)]);
    private static readonly LinearFormula 质保期 = new("质保期", "月", From: 12m, FromPoints: 0m, To: 36m, ToPoints: 10m);
    private static readonly Deduction 瑕疵 = new([new("D1", "图纸缺页", 2m, Times: 3), new("D2", "未附承诺书", 5m, Times: 1)]);

    [Fact(DisplayName = "区间打分: 零分至满分之间的任何分值")]
    [Proves(typeof(FreeRange))]
    public void AFreeRangeTakesAnyValueUpToFullMarks()
    {
        Assert.Null(WhyNot(Of(null), 9.75m));
        Assert.Equal("score-out-of-range", WhyNot(Of(null), 10.01m));
        Assert.Equal("score-out-of-range", WhyNot(Of(null), -0.01m));
        Assert.Equal("score-off-step", WhyNot(Of(null), 1.0000001m));
    }

    [Fact(DisplayName = "分档打分: 分值为分档的整数倍")]
    [Proves(typeof(InSteps))]
    public void StepsTakeMultiplesOnly()
    {
        Assert.Null(WhyNot(Of(null) with { Step = 0.5m }, 9.5m));
        Assert.Equal("score-off-step", WhyNot(Of(null) with { Step = 0.5m }, 9.75m));
        Assert.Contains(ScoringModes.Problems([Of(null) with { Step = 0m }]), problem => problem.Field == "step");
    }

    [Fact(DisplayName = "等级打分: 优、良、中各有固定分值, 不得另定分值")]
    [Proves(typeof(Bands))]
    public void ABandHasOneValue()
    {
        Assert.Null(WhyNot(Of(优良中), 7m));
        Assert.Equal("score-off-band", WhyNot(Of(优良中), 8m));
        Assert.Equal("score-off-band", WhyNot(Of(优良中), 0m));
    }

    [Fact(DisplayName = "是否得分: 满足得满分, 不满足得零分")]
    [Proves(typeof(PassFail))]
    public void MetOrNotMet()
    {
        Assert.Null(WhyNot(Of(new PassFail()), 10m));
        Assert.Null(WhyNot(Of(new PassFail()), 0m));
        Assert.Equal("score-neither-full-nor-zero", WhyNot(Of(new PassFail()), 5m));
    }

    [Fact(DisplayName = "公式计分: 由投标响应的数值在两点之间线性计算, 两点之外取端点分值")]
    [Proves(typeof(LinearFormula))]
    public void AFormulaGivesTheSameToEverybody()
    {
        Assert.Equal(0m, 质保期.PointsOf(6m));
        Assert.Equal(5m, 质保期.PointsOf(24m));
        Assert.Equal(2.92m, 质保期.PointsOf(19m)); // 7 / 24 × 10 = 2.9166…
        Assert.Equal(10m, 质保期.PointsOf(60m));
        Assert.Equal(0m, 质保期.PointsOf(null));

        var bid = Cast.甲 with { Quantities = [new("质保期", 24m)] };
        Assert.Null(ScoringMode.WhyNot(Of(质保期), new("K", 5m), bid));
        Assert.Equal("score-not-by-formula", ScoringMode.WhyNot(Of(质保期), new("K", 6m), bid)?.Code);
        Assert.Equal("score-not-by-formula", ScoringMode.WhyNot(Of(质保期), new("K", 5m), Cast.甲)?.Code);
    }

    [Fact(DisplayName = "公式可以反向: 交货期越短, 得分越高")]
    [Proves(typeof(LinearFormula))]
    public void FewerDaysMayBeWorthMore() =>
        Assert.Equal(7.5m, new LinearFormula("交货期", "天", From: 60m, FromPoints: 0m, To: 20m, ToPoints: 10m).PointsOf(30m));

    [Fact(DisplayName = "扣分制: 从满分起逐项扣减, 每项写明理由, 扣完为止")]
    [Proves(typeof(Deduction))]
    public void OnlyListedDeductionsAreTakenAndEachHasItsReason()
    {
        Assert.Null(Deducted(10m));
        Assert.Null(Deducted(6m, new TakenDeduction("D1", "缺第 3 页"), new TakenDeduction("D1", "缺第 7 页")));
        Assert.Equal("deductions-differ", Deducted(7m, new TakenDeduction("D1", "缺第 3 页"), new TakenDeduction("D1", "缺第 7 页")));
        Assert.Equal("deductions-differ", Deducted(9m));
        Assert.Equal("deduction-not-listed", Deducted(8m, new TakenDeduction("D9", "其他")));
        Assert.Equal("deduction-not-listed", Deducted(0m, new TakenDeduction("D2", "无"), new TakenDeduction("D2", "无")));
        Assert.Equal("deduction-reason-missing", Deducted(8m, new TakenDeduction("D1", " ")));
        Assert.Equal("deduction-reason-too-long", Deducted(8m, new TakenDeduction("D1", new string('页', 101))));
        Assert.Equal("deductions-differ", WhyNot(Of(null), new ItemScore("K", 9m, [new("D1", "x")])));
    }

    [Fact(DisplayName = "扣分合计超过满分的, 得零分")]
    [Proves(typeof(Deduction))]
    public void NeverBelowZero()
    {
        var heavy = new Deduction([new("D1", "重大缺陷", 10m, 1), new("D2", "次要缺陷", 5m, 1)]);
        Assert.Null(ScoringMode.WhyNot(Of(heavy), new("K", 0m, [new("D1", "一"), new("D2", "二")]), Cast.甲));
    }

    [Theory(DisplayName = "评分方式本身的错误, 冻结之前逐条指出")]
    [InlineData("mode.levels", """{"kind":"bands","levels":[{"name":"优","points":"10"}]}""")]
    [InlineData("mode.levels", """{"kind":"bands","levels":[{"name":"优","points":"11"},{"name":"良","points":"7"}]}""")]
    [InlineData("mode.levels", """{"kind":"bands","levels":[{"name":"优","points":"7"},{"name":"良","points":"7"}]}""")]
    [InlineData("mode.to", """{"kind":"formula","quantity":"q","unit":"","from":"1","fromPoints":"0","to":"1","toPoints":"5"}""")]
    [InlineData("mode.toPoints", """{"kind":"formula","quantity":"q","unit":"","from":"1","fromPoints":"0","to":"2","toPoints":"50"}""")]
    [InlineData("mode.quantity", """{"kind":"formula","quantity":" ","unit":"","from":"1","fromPoints":"0","to":"2","toPoints":"5"}""")]
    [InlineData("mode.items", """{"kind":"deduction","items":[]}""")]
    [InlineData("mode.items", """{"kind":"deduction","items":[{"id":"D1","name":"缺页","points":"0","times":1}]}""")]
    [InlineData("mode.items", """{"kind":"deduction","items":[{"id":"D1","name":"缺页","points":"1","times":11}]}""")]
    public void AModeThatCannotWorkIsNotFrozen(string field, string mode)
    {
        var criterion = Of(DomainJson.Read<ScoringMode>(mode));

        Assert.Contains(ScoringModes.Problems([criterion]), problem => problem.Field == field);

        var method = Cast.Method with { Criteria = [.. Cast.Method.Criteria, criterion] };
        Assert.Equal("method-unlawful", Story.Convened(Cast.Convocation with { Method = method }).Refusal?.Code);
    }

    [Fact(DisplayName = "公式计分的因素为客观分; 评分方式之外不得再设分档")]
    [Proves(typeof(LinearFormula))]
    public void AFormulaIsObjectiveAndAModeHasNoStep()
    {
        Assert.Contains(ScoringModes.Problems([Of(质保期) with { Nature = Nature.Subjective }]), problem => problem.Field == "nature");
        Assert.Contains(ScoringModes.Problems([Of(优良中) with { Step = 1m }]), problem => problem.Field == "step");
    }

    [Fact(DisplayName = "无论何种方式, 成立的分值都在零分与满分之间")]
    [Proves(typeof(FreeRange))]
    public void WhateverStandsLiesBetweenZeroAndFullMarks()
    {
        var stood = 0;
        Gen.Select(Gen.Int[-8, 48], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 60]).Sample((quarters, which, lines, months) =>
        {
            var criterion = Of(new ScoringMode?[] { null, 优良中, 质保期, new PassFail(), 瑕疵 }[which]);
            ImmutableArray<TakenDeduction>? taken = which == 4 ? [.. Enumerable.Repeat(new TakenDeduction("D1", "缺页"), lines)] : null;
            var value = quarters / 4m;
            if (ScoringMode.WhyNot(criterion, new("K", value, taken), Cast.甲 with { Quantities = [new("质保期", months)] }) is null)
            {
                Interlocked.Increment(ref stood);
                Assert.InRange(value, 0, criterion.Max);
            }
        }, iter: 2000);
        Assert.True(stood > 100, $"{stood} stood");
    }

    [Fact(DisplayName = "评分方式写进记录再读回, 逐字节不变; 没有方式的评分项, 写法与从前一致")]
    public void AModeSurvivesBeingWritten()
    {
        foreach (var mode in new ScoringMode[] { 优良中, 质保期, new PassFail(), 瑕疵 })
        {
            var text = DomainJson.Write(Cast.Method with { Criteria = [Of(mode)] });
            Assert.Equal(text, DomainJson.Write(DomainJson.Read<Method>(text)));
        }

        Assert.DoesNotContain("mode", DomainJson.Write(Cast.Method).Replace("\"mode\":\"half-up\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("corrections", DomainJson.Write(Cast.Method), StringComparison.Ordinal);
        Assert.Equal("""{"criterion":"T1","value":"3"}""", DomainJson.Write(ImmutableArray.Create(new ItemScore("T1", 3m))).Trim('[', ']'));
    }

    [Fact(DisplayName = "扣分理由的多少, 不改变封存评分的长度")]
    public void TheLengthOfASealedSheetTellsNoDeduction()
    {
        var method = Cast.Method with { Criteria = [Of(瑕疵)] };
        var none = SheetText.Write([new("K", 10m)], method);
        var many = SheetText.Write([new("K", 0m, [.. Enumerable.Repeat(new TakenDeduction("D1", new string('\u0001', 100)), 10)])], method);

        Assert.Equal(none.Length, many.Length);
    }

    private static ScoringCriterion Of(ScoringMode? mode) => new("K", "因素", "technical", 10m, Nature.Objective, null, mode);

    private static string? WhyNot(ScoringCriterion criterion, decimal value) => WhyNot(criterion, new ItemScore("K", value));

    private static string? WhyNot(ScoringCriterion criterion, ItemScore score) => ScoringMode.WhyNot(criterion, score, Cast.甲)?.Code;

    private static string? Deducted(decimal value, params ImmutableArray<TakenDeduction> taken) => WhyNot(Of(瑕疵), new ItemScore("K", value, taken));
}
