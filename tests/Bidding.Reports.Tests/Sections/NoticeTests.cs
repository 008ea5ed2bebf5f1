using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class NoticeTests
{
    [Fact(DisplayName = "87号令 第五十八条第一项: 招标公告刊登的媒体名称、开标日期和地点")]
    public void MediaDateAndPlaceAreSaid() =>
        Approved.Matches(Notice.Write(Notice.From(Sources.Of(RecordedLot.Smooth(), Sources.Names with { OpeningPlace = "东营市公共资源交易中心 开标一厅" }))), nameof(Notice));

    [Fact(DisplayName = "媒体和地点没有登记的写明未登记和在线开标")]
    public void WhatNobodyEnteredIsSaid() => Approved.Matches(Notice.Write(Notice.From(Sources.Of(RecordedLot.Smooth(), Sources.Names with { NoticeMedia = null }))), nameof(Notice) + ".none");
}
