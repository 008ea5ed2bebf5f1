using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class CandidatesTests
{
    [Fact(DisplayName = "12号令 第四十二条第九项: 推荐的中标候选人名单与签订合同前要处理的事宜")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Candidates.Write(Candidates.From(Sources.Eventful)), nameof(Candidates));

    [Fact(DisplayName = "签订合同前要处理的事宜: 组长记录的逐字载明, 此前的确认因此作废; 没有人记录的写明未登记; 政府采购没有此项")]
    public void MattersBeforeTheContractAreThoseThatWereNoted()
    {
        var source = Sources.WithContractMatters;
        Approved.Matches([.. Candidates.Write(Candidates.From(source)), .. Confirmations.Write(Confirmations.From(source))], nameof(Candidates) + ".contract-matters");
        Assert.Equal("未登记。", Candidates.From(Sources.Tendering).BeforeContract);
        Assert.Null(Candidates.From(Sources.Smooth).BeforeContract);
    }

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Candidates.Write(Candidates.From(Sources.Failed)), nameof(Candidates) + ".none");
}
