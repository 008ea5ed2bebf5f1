using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class OpeningSectionTests
{
    [Fact(DisplayName = "招标投标法 第三十六条: 开标过程记录, 撤回、异议与答复")]
    public void TheEventfulOpeningIsToldInFull() =>
        Approved.Matches(OpeningSection.Write(OpeningSection.From(Sources.OpeningOf(RecordedLot.Eventful()))), nameof(OpeningSection));

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(OpeningSection.Write(OpeningSection.From(Sources.OpeningOf(RecordedLot.OpenedOnly()))), nameof(OpeningSection) + ".none");
}
