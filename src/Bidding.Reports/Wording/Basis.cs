using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Reports.Wording;

/// <summary>The article that a sentence of the report rests on, out of the lot's own regime (<see cref="OwnLaw"/>), by the whole title of its law.</summary>
internal static class Basis
{
    /// <summary>Behind a clause whose wording this product has not confirmed: a signed paper says to its reader what he can do about it.</summary>
    public const string AsInForce = "（以现行有效规定为准）";

    /// <summary>Where it is written what a member does who does not agree.</summary>
    public static string OfDissent(Regime regime) => Whole(OwnLaw.Dissent(regime));

    public static string OfReplacement(Regime regime) => Whole(OwnLaw.Replacements(regime));

    public static string ArticleOfClarification(Regime regime) => Whole(OwnLaw.Clarifications(regime));

    /// <summary>With what the article says of the bidder's or the committee's bounds.</summary>
    public static string OfClarification(Regime regime) => Whole(OwnLaw.Clarifications(regime)) + (regime == Regime.GovernmentProcurement
        ? "。投标人的澄清、说明或者补正不得超出投标文件的范围或者改变投标文件的实质性内容"
        : "。评标委员会不得暗示或者诱导投标人作出澄清、说明，不得接受投标人主动提出的澄清、说明");

    public static string OfObjection(Regime regime) => Whole(OwnLaw.ObjectionsAtTheOpening(regime)) + (regime == Regime.GovernmentProcurement ? AsInForce : "");

    public static string OfCorrectedPrice(Regime regime) => Whole(OwnLaw.PriceCorrections(regime));

    public static string OfLowPrice(Regime regime) => Whole(OwnLaw.LowQuotes(regime));

    /// <summary>More than a third ask for more time: a rule of tendering, which procurement only borrows.</summary>
    public static string OfMoreTime(Regime regime) => (regime == Regime.GovernmentProcurement ? "参照" : "") + Whole(Article.Regulations("第四十八条"));

    private static string Whole(Article article) => article.Law switch
    {
        Laws.Tendering or Laws.TenderingRegulations or Laws.Procurement or Laws.ProcurementRegulations => $"《中华人民共和国{article.Law}》{article.Clause}",
        Laws.Order12 => $"《评标委员会和评标方法暂行规定》（国家发展计划委员会等七部委令第 12 号，2013 年修改）{article.Clause}",
        Laws.Order87 => $"《政府采购货物和服务招标投标管理办法》（财政部令第 87 号）{article.Clause}",
        _ => article.ToString(),
    };
}
