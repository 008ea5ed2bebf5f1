using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Rules;

/// <summary>
/// What pages and papers remind people of, each by the law of the procedure in which it is said: a lot of government procurement is
/// never told the tendering law. Where neither regime applies the platform asks for the same by itself and says so.
/// </summary>
public static class OwnLaw
{
    /// <summary>澄清: asked by the committee alone and in writing; what nobody asked for is not taken.</summary>
    public static Article Clarifications(Regime regime) => Of(regime, Article.Regulations("第五十二条"), Article.Order87("第五十一条"));

    /// <summary>评标以招标文件规定的标准和方法为准.</summary>
    public static Article TheMethodStands(Regime regime) => Of(regime, Article.TenderingLaw("第四十条"), Article.ProcurementRegulations("第三十四条"));

    /// <summary>评标委员会成员名单在结果公布之前保密.</summary>
    public static Article TheCommitteeIsSecret(Regime regime) => Of(regime, Article.TenderingLaw("第三十七条"), Article.Order87("第四十七条"));

    /// <summary>评审专家从专家库中随机抽取; nobody names them, nor says for them that they cannot come.</summary>
    public static Article ExpertsAreDrawn(Regime regime) => Of(regime, Article.Regulations("第四十六条"), Article.ProcurementRegulations("第三十九条"));

    /// <summary>前后不一致的报价: 按次序修正, 投标人确认后产生约束力.</summary>
    public static Article PriceCorrections(Regime regime) => Of(regime, Article.Order12("第十九条"), Article.Order87("第五十九条"));

    /// <summary>成员不能继续的, 依法更换; 其意见无效.</summary>
    public static Article Replacements(Regime regime) => Of(regime, Article.Regulations("第四十八条"), Article.Order87("第四十九条"));

    public static Article LateBidsAreRefused(Regime regime) => Of(regime, Article.Regulations("第三十六条"), Article.Order87("第三十三条"));

    /// <summary>对开标有异议 (疑义) 的, 当场提出, 当场答复.</summary>
    public static Article ObjectionsAtTheOpening(Regime regime) => Of(regime, Article.Regulations("第四十四条"), Article.Order87("第四十二条"));

    /// <summary>不同意见签字并说明理由; 拒绝签字又不说明理由的, 视为同意.</summary>
    public static Article Dissent(Regime regime) => Of(regime, Article.Regulations("第五十三条"), Article.Order87("第六十一条"));

    /// <summary>汇总完成之后, 分值只在四种情形下更正.</summary>
    public static Article Corrections(Regime regime) => OrOurs(regime, Article.Order87("第六十四条"), "评分 第一条");

    /// <summary>客观分不一致的, 更正或者书面说明理由.</summary>
    public static Article DifferingObjectiveScores(Regime regime) => OrOurs(regime, Article.Order87("第六十四条"), "评分 第二条");

    /// <summary>评分畸高、畸低的, 书面说明理由.</summary>
    public static Article OutlyingScores(Regime regime) => OrOurs(regime, Article.Order87("第四十五条"), "评分 第三条");

    /// <summary>签署之后发现错误的, 由原评标委员会重新评审.</summary>
    public static Article ResultsTakenUpAgain(Regime regime) => OrOurs(regime, Article.Order87("第六十四条"), "评分 第四条");

    /// <summary>报价明显偏低的, 要求书面说明.</summary>
    public static Article LowQuotes(Regime regime) => Of(regime, Article.Order12("第二十一条"), Article.Order87("第六十条"));

    /// <summary>签订合同前要处理的事宜: an item of the report in tendering; government procurement knows none.</summary>
    public static Article ContractMatters(Regime regime) => Of(regime, Article.Order12("第四十二条第九项"), Article.Order87("第五十八条"));

    /// <summary>Each member judges for himself and answers for it: nobody acts in his place.</summary>
    public static Article EachJudgesForHimself(Regime regime) => Of(regime, Article.TenderingLaw("第四十四条"), Article.ProcurementRegulations("第四十一条"));

    /// <summary>No phase ends before the whole committee has done what it is for.</summary>
    public static Article EverybodyIsWaitedFor(Phase phase, Regime regime) => phase switch
    {
        Phase.SignIn => OrOurs(regime, Article.Order87("第四十五条第一项"), "同步评审 第一条"),
        Phase.Declaration => Of(regime, Article.Regulations("第四十六条"), Article.ProcurementRegulations("第九条")),
        Phase.ChairElection => Of(regime, Article.Order12("第九条"), Article.Order87("第四十五条第四项")),
        Phase.PreliminaryReview => Article.Platform("同步评审 第二条"),
        Phase.Scoring => OrOurs(regime, Article.ProcurementRegulations("第四十一条"), "同步评审 第四条"),
        Phase.Summary => Article.Platform("同步评审 第五条"),
        Phase.Signing => EveryMemberSigns(regime),
        _ => Article.Platform("评审程序 第二条"),
    };

    /// <summary>评审报告由全体成员签字.</summary>
    public static Article EveryMemberSigns(Regime regime) => Of(regime, Article.Regulations("第五十三条"), Article.ProcurementRegulations("第四十一条"));

    /// <summary>Tendering has no article of its own for it, and is not told procurement's: there it is a rule of the platform.</summary>
    private static Article OrOurs(Regime regime, Article procurement, string clause) =>
        regime == Regime.GovernmentProcurement ? procurement : Article.Platform(clause);

    private static Article Of(Regime regime, Article tendering, Article procurement) => regime switch
    {
        Regime.GovernmentProcurement => procurement,
        Regime.Tendering => tendering,
        _ => Article.Platform($"参照{tendering}"),
    };
}
