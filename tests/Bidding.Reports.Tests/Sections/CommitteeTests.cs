using Bidding.Reports.Forms;
using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class CommitteeTests
{
    [Fact(DisplayName = "12号令 第四十二条第二项: 成员名单, 席位、签到、组长及每轮得票")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Committee.Write(Committee.From(Sources.Eventful)), nameof(Committee));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Committee.Write(Committee.From(Sources.Smooth)), nameof(Committee) + ".none");

    [Fact(DisplayName = "随机抽取的名单写明抽取; 没有采购人代表的, 不写其委派")]
    public void ASentRepresentativeIsToldWhereThereIsOne()
    {
        var drawn = Committee.From(Sources.Smooth) with { DrawHead = "ab12" };

        Assert.Contains(Told(drawn with { Sender = "招标人" }), line => line.Contains("ab12）。招标人代表由招标人委派，不经抽取。经过见", StringComparison.Ordinal));
        Assert.Contains(Told(drawn with { Sender = null }), line => line.Contains("ab12）。经过见", StringComparison.Ordinal));

        static IEnumerable<string> Told(Committee.Model model) => Committee.Write(model).SelectMany(PlainText.Of);
    }

    [Fact(DisplayName = "更换过成员的, 名单之下写明谁更换为谁及事由")]
    public void AReplacementIsNamedBelowTheList() =>
        Assert.Contains(Committee.Write(Committee.From(Sources.Replaced)).SelectMany(PlainText.Of), line => line == "成员更换：李淑华（评委乙） 更换为 评委己（健康原因）。详见“成员更换”一节。");

    [Fact(DisplayName = "就采购人申报回避的, 与就投标人申报的一样写明事由和情况")]
    public void ATieToThePurchaserIsTold()
    {
        var tied = Sources.Of(RecordedLot.Tied());

        Assert.Contains("李淑华（评委乙） 就 采购人 东营市水务局 申报", Assert.Single(Committee.From(tied).Conflicts), StringComparison.Ordinal);
        Assert.Contains(FormCatalog.Find("pledge")!.Build(tied).Blocks.SelectMany(PlainText.Of), line => line.Contains("申请回避：采购人 东营市水务局，", StringComparison.Ordinal));
    }
}
