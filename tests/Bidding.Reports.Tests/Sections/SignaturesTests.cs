using Bidding.Reports.Sections;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class SignaturesTests
{
    [Fact(DisplayName = "条例 第五十三条: 签署、不同意见、拒签理由")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Signatures.Write(Signatures.From(Sources.Eventful)), nameof(Signatures));

    [Fact(DisplayName = "无法签署而更换的, 与其他签署情况并列, 写明事由和接替者; 不作为拒签")]
    public void WhoCouldNotSignIsNamedBesideThoseWhoDid()
    {
        var source = Sources.Of(RecordedLot.ReplacedInSigning());

        Approved.Matches(Signatures.Write(Signatures.From(source)), nameof(Signatures) + ".unable");
        Approved.Matches(Replacements.Write(Replacements.From(source)), nameof(Replacements) + ".in-signing");
    }

    [Fact(DisplayName = "没有发生的写明“无”, 不省略")]
    public void WhatDidNotHappenIsSaid() =>
        Approved.Matches(Signatures.Write(Signatures.From(Sources.Failed)), nameof(Signatures) + ".none");
}
