using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class CorrectionsTests
{
    [Fact(DisplayName = "87号令 第六十四条: 更正记录及因此作废的确认")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Corrections.Write(Corrections.From(Sources.Eventful)), nameof(Corrections));

    [Fact(DisplayName = "招标文件另有规定的: 写明所依的条款, 每一更正写明其情形; 方法一节也写明")]
    public void AClauseOfTheTenderDocumentsIsNamed()
    {
        var source = Sources.Of(RecordedLot.CorrectedByTheDocuments());

        Approved.Matches(Corrections.Write(Corrections.From(source)), nameof(Corrections) + ".documents");
        Assert.Contains(MethodAndCriteria.From(source).Rules, rule => rule == ("汇总后更正评分", "四种情形，以及招标文件另有规定的（只限主观分）：第三章 5.2：漏看证明材料的"));
        Assert.DoesNotContain(MethodAndCriteria.From(Sources.Tendering).Rules, rule => rule.Key == "汇总后更正评分");
    }

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Corrections.Write(Corrections.From(Sources.Smooth)), nameof(Corrections) + ".none");
}
