using Bidding.Domain.Scoring;

namespace Bidding.Reports.Wording;

/// <summary>The article that a sentence of the report rests on, out of the lot's own regime: the two are never mixed.</summary>
internal static class Basis
{
    private const string Regulations = "《中华人民共和国招标投标法实施条例》";

    private const string Order12 = "《评标委员会和评标方法暂行规定》（国家发展计划委员会等七部委令第 12 号，2013 年修改）";

    private const string Order87 = "《政府采购货物和服务招标投标管理办法》（财政部令第 87 号）";

    /// <summary>Where it is written what a member does who does not agree.</summary>
    public static string OfDissent(Regime regime) => IsProcurement(regime) ? Order87 + "第六十一条" : Regulations + "第五十三条";

    public static string OfReplacement(Regime regime) => IsProcurement(regime) ? Order87 + "第四十九条" : Regulations + "第四十八条";

    /// <summary>With what the article says of the bidder's or the committee's bounds.</summary>
    public static string OfClarification(Regime regime) => IsProcurement(regime)
        ? Order87 + "第五十一条。投标人的澄清、说明或者补正不得超出投标文件的范围或者改变投标文件的实质性内容"
        : Regulations + "第五十二条。评标委员会不得暗示或者诱导投标人作出澄清、说明，不得接受投标人主动提出的澄清、说明";

    public static string OfObjection(Regime regime) => IsProcurement(regime) ? Order87 + "第四十二条（待核）" : Regulations + "第四十四条";

    public static string OfCorrectedPrice(Regime regime) => IsProcurement(regime) ? Order87 + "第五十九条" : Order12 + "第十九条";

    /// <summary>More than a third ask for more time: a rule of tendering, which procurement only borrows.</summary>
    public static string OfMoreTime(Regime regime) => (IsProcurement(regime) ? "参照" : "") + Regulations + "第四十八条";

    private static bool IsProcurement(Regime regime) => regime == Regime.GovernmentProcurement;
}
