using System.Collections.Immutable;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Rules;

/// <summary>
/// Never mixed: a refusal in one regime does not cite the law of the other. Where the platform applies a guard by analogy, it says
/// so and borrows no article.
/// </summary>
[Law(Laws.Platform, "两套规则 第一条", "招标投标与政府采购各依其法; 另一制度的规则只作为平台规则参照适用, 并注明")]
public static class CitedByRegime
{
    private static readonly ImmutableHashSet<string> OfTendering =
        [Laws.Tendering, Laws.TenderingRegulations, Laws.Order12, Laws.Order20, Laws.Order26];

    private static readonly ImmutableHashSet<string> OfProcurement =
        [Laws.Procurement, Laws.ProcurementRegulations, Laws.Order87, Laws.Experts198, Laws.LowPrice2, Laws.SmallEnterprises19, Laws.SmallEnterprises46];

    /// <summary>The law belongs to this regime, or to the platform.</summary>
    public static bool IsAtHome(string law, Regime regime) => law == Laws.Platform || regime switch
    {
        Regime.Tendering => OfTendering.Contains(law),
        Regime.GovernmentProcurement => OfProcurement.Contains(law),
        _ => false,
    };

    public static Refusal CitedIn(this Refusal refusal, Regime regime) => IsAtHome(refusal.Article.Law, regime)
        ? refusal
        : refusal with { Article = OwnArticle(refusal.Code, regime) ?? Article.Platform($"参照{refusal.Article}") };

    /// <summary>Where the regime's own law says the same.</summary>
    private static Article? OwnArticle(string code, Regime regime) => (regime, code) switch
    {
        (Regime.Tendering, "pledge-missing") => Article.Order12("第十三条"),
        (Regime.Tendering, "already-sealed") => Article.TenderingLaw("第四十四条"),
        (Regime.Tendering, "score-missing" or "score-off-step" or "score-out-of-range" or "method-unlawful" or "review-items" or "reason-missing"
            or "score-off-band" or "score-neither-full-nor-zero" or "score-not-by-formula" or "deductions-differ" or "deduction-reason-missing") =>
            Article.TenderingLaw("第四十条"),
        (not Regime.GovernmentProcurement, "nothing-to-correct" or "objective-not-agreed" or "rejection-after-reveal") => OwnLaw.Corrections(regime),
        (not Regime.GovernmentProcurement, "objective-scores-differ") => OwnLaw.DifferingObjectiveScores(regime),
        (not Regime.GovernmentProcurement, "explanations-owed" or "nothing-to-explain") => OwnLaw.OutlyingScores(regime),
        (Regime.Tendering, "low-price-not-here") => OwnLaw.LowQuotes(regime),
        (Regime.Tendering, "price-chair" or "price-unreadable" or "price-consistent" or "price-answered" or "price-not-asked" or "price-answer-late"
            or "price-unsigned" or "price-time-runs") => OwnLaw.PriceCorrections(regime),
        (not Regime.GovernmentProcurement, "original-committee") => OwnLaw.ResultsTakenUpAgain(regime),
        (_, "after-deadline") => OwnLaw.LateBidsAreRefused(regime),
        (_, "objections-open" or "unknown-objection") => OwnLaw.ObjectionsAtTheOpening(regime),
        (_, "no-vacancy" or "too-few-candidates") => OwnLaw.ExpertsAreDrawn(regime),
        (_, "panel-convened" or "successor-not-drawn" or "leaver-not-excused" or "you-were-replaced" or "not-absent-at-all") => OwnLaw.Replacements(regime),
        (_, "chair-asks" or "unknown-clarification" or "clarification-over" or "clarification-time" or "unsolicited" or "clarification-late" or "clarification-pending") =>
            OwnLaw.Clarifications(regime),
        (_, "chair-notes" or "not-about-oneself") => OwnLaw.Dissent(regime),
        (Regime.GovernmentProcurement, "rejection-unfounded" or "review-item-unfounded" or "bid-rejected") => Article.Order87("第六十三条"),
        (Regime.GovernmentProcurement, "evidence-missing" or "no-such-page") => Article.Order87("第五十八条第四项"),
        (Regime.GovernmentProcurement, "before-deadline") => Article.Order87("第三十九条"),
        (Regime.GovernmentProcurement, "fewer-than-three" or "not-opened" or "already-opened") => Article.Order87("第四十一条"),
        (Regime.GovernmentProcurement, "opening-not-confirmed") => Article.Order87("第四十二条"),
        (Regime.GovernmentProcurement, "not-yours") => Article.ProcurementRegulations("第四十条"),
        (Regime.GovernmentProcurement, "conflict-declared") => Article.ProcurementRegulations("第九条"),
        (Regime.GovernmentProcurement, "already-voted") => Article.Order87("第四十五条第四项"),
        (Regime.GovernmentProcurement, "unknown-criterion" or "method-changed" or "deduction-not-listed") => Article.ProcurementRegulations("第三十四条"),
        (Regime.GovernmentProcurement, "reasons-required" or "already-signed") => Article.ProcurementRegulations("第四十一条"),
        (Regime.GovernmentProcurement, "panel-not-odd" or "too-few-experts" or "panel-unlawful") => Article.Order87("第四十七条"),
        _ => null,
    };
}
