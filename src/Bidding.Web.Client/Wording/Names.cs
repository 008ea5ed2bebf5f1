using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Web.Client.Live;

namespace Bidding.Web.Client.Wording;

/// <summary>Words and figures as they are shown: names of enumerations, times in China, amounts in two decimals.</summary>
public static class Names
{
    public static Pair Of(Phase phase) => phase switch
    {
        Phase.SignIn => ("签到", "Sign-in"),
        Phase.Declaration => ("回避声明", "Declaration"),
        Phase.ChairElection => ("推选组长", "Chair"),
        Phase.PreliminaryReview => ("符合性审查", "Review"),
        Phase.Scoring => ("评分", "Scoring"),
        Phase.Summary => ("汇总与确认", "Summary"),
        Phase.Signing => ("签名", "Signing"),
        Phase.Closed => ("已结束", "Closed"),
        _ => ("未开始", "Not started"),
    };

    public static Pair Of(Regime regime) => regime switch
    {
        Regime.GovernmentProcurement => ("政府采购", "Government procurement"),
        Regime.Tendering => ("招标投标", "Tendering"),
        _ => ("其他", "Other"),
    };

    public static Pair Buyer(Regime regime) => regime == Regime.GovernmentProcurement ? ("采购人", "Purchaser") : ("招标人", "Tenderer");

    public static Pair MethodOf(Regime regime) =>
        regime == Regime.Tendering ? ("综合评估法", "Comprehensive evaluation") : ("综合评分法", "Comprehensive scoring");

    public static Pair Of(ReviewKind kind) => kind switch
    {
        ReviewKind.Formal => Texts.KindFormal,
        ReviewKind.Qualification => Texts.KindQualification,
        ReviewKind.Responsiveness => Texts.KindResponsiveness,
        _ => Texts.KindCompliance,
    };

    /// <summary>As the law puts it, shortened; the article stands beside it.</summary>
    public static Pair Of(RejectionGround ground) => ground switch
    {
        RejectionGround.NotSealedOrSigned => ("未经投标单位盖章和单位负责人签字", "not sealed by the bidder and signed by its head"),
        RejectionGround.ConsortiumWithoutAgreement => ("联合体没有提交共同投标协议", "consortium without an agreement"),
        RejectionGround.Unqualified => ("不符合规定的资格条件", "unqualified"),
        RejectionGround.SeveralBidsOfOne => ("提交两个以上不同的投标文件或者报价", "two or more bids or prices"),
        RejectionGround.BelowCostOrAboveCeiling => ("报价低于成本或者高于最高投标限价", "below cost or above the ceiling"),
        RejectionGround.NotResponsive => ("没有对实质性要求和条件作出响应", "not responsive in substance"),
        RejectionGround.CollusionOrFraud => ("串通投标、弄虚作假、行贿", "collusion, fraud or bribery"),
        RejectionGround.DepositMissing => ("未按规定提交投标保证金", "no bid deposit as required"),
        RejectionGround.NotSignedAsRequired => ("未按要求签署、盖章", "not signed and sealed as required"),
        RejectionGround.NotEligible => ("不具备规定的资格要求", "qualification not met"),
        RejectionGround.AboveBudgetOrCeiling => ("报价超过预算金额或者最高限价", "above the budget or the price cap"),
        RejectionGround.UnacceptableCondition => ("含有采购人不能接受的附加条件", "a condition the purchaser cannot accept"),
        RejectionGround.DeemedCollusion => ("视为串通投标", "deemed collusion"),
        _ => ("法律、法规和招标文件规定的其他无效情形", "another invalidity under law or tender document"),
    };

    public static Pair Of(ConflictGround ground) => ground switch
    {
        ConflictGround.Employment => Texts.GroundEmployment,
        ConflictGround.Kinship => Texts.GroundKinship,
        ConflictGround.Supervision => Texts.GroundSupervision,
        ConflictGround.EconomicInterest => Texts.GroundEconomic,
        ConflictGround.Punished => Texts.GroundPunished,
        _ => Texts.GroundOther,
    };

    public static Pair Of(PauseGround ground) => ground switch
    {
        PauseGround.Network => ("网络故障", "Network fault"),
        PauseGround.Equipment => ("设备故障", "Equipment fault"),
        PauseGround.System => ("系统故障", "System fault"),
        PauseGround.Disorder => ("现场秩序", "Disorder"),
        PauseGround.ForceMajeure => ("不可抗力", "Force majeure"),
        _ => ("其他", "Other"),
    };

    public static Pair Of(SealGround ground) => ground switch
    {
        SealGround.FaultNotCured => ("故障未能排除", "The fault was not cured"),
        SealGround.NoSuccessor => ("无法及时补足成员", "No successor can be found in time"),
        SealGround.CompositionUnlawful => ("评标委员会组成不合法", "The committee was composed unlawfully"),
        _ => ("评审受到非法干预", "The evaluation was interfered with"),
    };

    public static Pair Of(ClarificationState state) => state switch
    {
        ClarificationState.AwaitingRelease => ("待监督放行", "awaiting release"),
        ClarificationState.AwaitingAnswer => ("待答复", "awaiting the answer"),
        ClarificationState.Overdue => ("逾期未答复", "not answered in time"),
        ClarificationState.Answered => ("已答复", "answered"),
        ClarificationState.Returned => ("已退回", "returned"),
        _ => ("已撤回", "withdrawn"),
    };

    public static Pair Of(ReplacementGround ground) => ground switch
    {
        ReplacementGround.Avoidance => ("回避", "Avoidance"),
        ReplacementGround.Absence => ("擅离职守或缺席", "Absence"),
        ReplacementGround.Health => ("健康原因", "Health"),
        _ => ("其他法定事由", "Other lawful cause"),
    };

    public static Pair Of(HelpKind kind) => kind switch
    {
        HelpKind.Device => ("设备", "Device"),
        HelpKind.Network => ("网络", "Network"),
        HelpKind.Document => ("文件打不开", "A document does not open"),
        HelpKind.Health => ("身体不适", "Unwell"),
        _ => ("其他", "Something else"),
    };

    public static Pair Of(VoteSubject subject) => subject switch
    {
        VoteSubject.RejectBid => ("否决投标", "Reject a bid"),
        VoteSubject.LowPriceUnproven => ("低价未能说明合理", "Low price not proven"),
        VoteSubject.RejectAll => ("否决全部投标", "Reject all bids"),
        VoteSubject.MoreTime => ("延长评审时间", "More time"),
        VoteSubject.End => ("停止评审", "Stop the evaluation"),
        _ => ("其他事项", "Other"),
    };

    public static Pair Section(string section) => section switch
    {
        "technical" => ("技术", "Technical"),
        "commercial" => ("商务", "Commercial"),
        "business" => ("商务", "Business"),
        "service" => ("服务", "Service"),
        "price" => ("价格", "Price"),
        _ => (section, section),
    };

    public static Pair Bid(string bid) => (string.Format(Texts.BidLabel.Zh, bid), string.Format(Texts.BidLabel.En, bid));

    public static string Time(DateTimeOffset at) => at.ToOffset(ServerClock.China).ToString("HH:mm:ss");

    public static string Moment(DateTimeOffset at) => at.ToOffset(ServerClock.China).ToString("yyyy-MM-dd HH:mm:ss");

    /// <summary>A refusal's datum with what it is: an instant as people read it, anything else as it stands.</summary>
    public static Pair Datum(string key, string value) => (Labelled(DatumOf(key).Zh, value), Labelled(DatumOf(key).En, value));

    private static string Labelled(string label, string value) =>
        $"{label} {(DateTimeOffset.TryParseExact(value, "O", null, System.Globalization.DateTimeStyles.None, out var instant) ? Moment(instant) : value)}".TrimStart();

    private static Pair DatumOf(string key) => key switch
    {
        "bid" => ("投标", "bid"),
        "criterion" => ("评分项", "criterion"),
        "days" => ("不超过天数", "days at most"),
        "deadline" => ("投标截止", "deadline"),
        "digest" => ("摘要", "digest"),
        "due" => ("时限", "due"),
        "experts" => ("其中专家人数", "experts"),
        "field" => ("栏目", "field"),
        "from" => ("自", "from"),
        "item" => ("审查项", "review item"),
        "least" => ("至少", "at least"),
        "levels" => ("档次", "levels"),
        "member" => ("成员", "member"),
        "members" => ("成员", "members"),
        "problem" => ("问题", "problem"),
        "range" => ("范围", "range"),
        "reason" => ("原因", "reason"),
        "round" => ("轮次", "round"),
        "since" => ("自", "since"),
        "site" => ("场地", "site"),
        "step" => ("步长", "step"),
        "to" => ("至", "to"),
        "vote" => ("表决", "vote"),
        _ => ("", ""),
    };

    /// <summary>An article where its own mark of confirmation stands beside it.</summary>
    public static Pair Cited(Article article) => (article.ToString(), ArticleInEnglish.Of(article));

    /// <summary>An article as it is cited to people: one that is not confirmed says so.</summary>
    public static Pair Law(Article article) => article.IsUnconfirmed()
        ? ($"{article} {Texts.Unconfirmed.Zh}", $"{ArticleInEnglish.Of(article)} {Texts.Unconfirmed.En}")
        : (article.ToString(), ArticleInEnglish.Of(article));

    public static string Score(decimal value) => value.ToString("0.00####");

    public static string Amount(decimal value) => value.ToString("#,##0.00");

    public static string Percent(decimal share) => (share * 100).ToString("0.#").Replace('-', '−') + " %";

    /// <summary>Eight characters in two groups: enough to be read aloud, and to be different where a figure differs.</summary>
    public static string ShortCode(string digest) => digest.Length < 8 ? digest : $"{digest[..4]} {digest[4..8]}".ToUpperInvariant();
}
