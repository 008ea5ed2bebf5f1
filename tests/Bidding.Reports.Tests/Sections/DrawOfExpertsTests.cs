using Bidding.Domain.Conflicts;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Reports.Sections;
using Bidding.Testing;
using static Bidding.Domain.Panels.PanelCommand;

namespace Bidding.Reports.Tests.Sections;

public class DrawOfExpertsTests
{
    private static readonly Finding Employed = new(
        "X-d03", ConflictRule.Employment, Force.Excludes, "C-jia", Article.ProcurementRegulations("第九条第一项"), [new("X-d03", RelationKind.Employed, "C-jia")]);

    private static readonly Finding SameName = new(
        "X-d04", ConflictRule.NearRelative, Force.Excludes, "C-jia", Article.ProcurementRegulations("第九条第四项"), [new("X-d04", RelationKind.Spouse, "P-1")]);

    /// <summary>One reserve at 滨州 comes and is pinned: a supplementary draw fills his place.</summary>
    private static readonly Gathering Told = Supplemented(Gathering.Ordered
        .When(Cast.Supervisor, new PinFinding("X-b05", "收到举报, 正在核实。"))
        .When(Cast.Supervisor, new SetAsideFinding(SameName, "同名同姓, 身份证号不同。"))
        .List(Gathering.Pool(7, 8), [Employed, SameName])
        .When(Cast.Supervisor, new WitnessDraw("有雨"))
        .When(Cast.Agency, new HoldDraw()));

    [Fact(DisplayName = "条例 第四十六条: 抽取经过写入报告: 承诺、名单、筛选、见证词、种子、次序、退出、递补、补抽、指定与不采纳及理由")]
    public void TheCourseOfTheDrawIsTold() => Approved.Matches(DrawOfExperts.Write(DrawOfExperts.From(Source())), nameof(DrawOfExperts));

    [Fact(DisplayName = "评审不在抽取时约定的那一天组建的, 报告写明约定与实际的时间; 同一天的不作说明")]
    public void AMeetingOnAnotherDayIsSaid()
    {
        var moved = Source(Gathering.Untold
            .When(Cast.Agency, new OrderDraw(Gathering.Lot, "PS-1", Gathering.Plan with { MeetsAt = RecordedLot.Smooth().EvaluationRecord.Facts[0].At.AddDays(2) })));

        Assert.Contains("与约定不在同一天：通知专家的是约定的时间", string.Join('\n', DrawOfExperts.Write(DrawOfExperts.From(moved)).SelectMany(PlainText.Of)), StringComparison.Ordinal);
        var kept = Source(Gathering.Untold
            .When(Cast.Agency, new OrderDraw(Gathering.Lot, "PS-1", Gathering.Plan with { MeetsAt = RecordedLot.Smooth().EvaluationRecord.Facts[0].At })));
        Assert.DoesNotContain("不在同一天", string.Join('\n', DrawOfExperts.Write(DrawOfExperts.From(kept)).SelectMany(PlainText.Of)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "被排除的人只有人数, 没有编号; 未申请抽取的, 报告没有这一节")]
    public void WhoWasLeftOutIsANumber()
    {
        var told = string.Join('\n', DrawOfExperts.Write(DrawOfExperts.From(Source())).SelectMany(PlainText.Of));

        Assert.DoesNotContain("X-d03", told, StringComparison.Ordinal);
        Assert.DoesNotContain("X-b05", told, StringComparison.Ordinal);
        Assert.Contains("监督人员指定一名专家回避：收到举报, 正在核实。", told, StringComparison.Ordinal);
        Assert.Contains("因回避排除：1 人", told, StringComparison.Ordinal);
        Assert.Empty(DrawOfExperts.Write(DrawOfExperts.From(Sources.Smooth)));
    }

    [Fact(DisplayName = "不采纳的发现不计为排除; 名单确定之后的不采纳, 不改变已确定名单的人数")]
    public void WhatIsSetAsideIsNotCountedAsExcluded()
    {
        var later = Gathering.Ordered.List(Gathering.Pool(7, 8), [Employed, SameName]).When(Cast.Agency, new HoldDraw())
            .When(Cast.Supervisor, new SetAsideFinding(SameName, "同名同姓, 身份证号不同。"));

        Assert.Equal(["排除 1", "不采纳 1"], Filter(Told));
        Assert.Equal(["排除 1", "排除 1"], Filter(later));
        Assert.Contains("因回避排除：2 人", DrawOfExperts.Write(DrawOfExperts.From(Source(later))).SelectMany(PlainText.Of));

        static IEnumerable<string> Filter(Gathering story) => DrawOfExperts.From(Source(story))!.Filter.Select(line => $"{line.Force} {line.Experts}");
    }

    [Fact(DisplayName = "抽取记录的链头印在报告上, 供核验")]
    public void TheHeadOfTheDrawIsPrinted() => Assert.Contains(
        RecordHeads.Write(RecordHeads.From(Source())).SelectMany(PlainText.Of), line => line.StartsWith($"--head panel:{Gathering.Lot}=", StringComparison.Ordinal));

    private static Gathering Supplemented(Gathering drawn)
    {
        var first = drawn.State.Awaited.First(invitee => invitee.Group == "G2").Expert;
        var called = drawn.State.NextReserve("G2")!.Expert;
        return drawn
            .When(Cast.Supervisor, new ExcuseExpert(first, ExcuseGround.Health, "住院。"))
            .When(Cast.Supervisor, new PinFinding(called, "与投标人有未登记的往来。"))
            .When(Cast.Agency, new OrderSupplement(1))
            .List(Gathering.Pool(7, 8), [])
            .When(Cast.Supervisor, new WitnessDraw("雨停"))
            .When(Cast.Agency, new HoldDraw())
            .EverybodyAccepts();
    }

    private static ReportSource Source() => Source(Told);

    private static ReportSource Source(Gathering told)
    {
        Recording<PanelFact> recording = new("panel:" + Gathering.Lot);
        foreach (var (fact, at) in told.Facts)
        {
            recording.Add(at, Cast.Agency, [fact]);
        }

        var lot = RecordedLot.Smooth();
        return new(lot.EvaluationRecord.Facts, lot.EvaluationRecord.Head, Sources.OpeningOf(lot), Sources.Names) { Panel = new(recording.Facts, recording.Head) };
    }
}
