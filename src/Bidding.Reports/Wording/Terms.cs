using Bidding.Domain.Evaluations;
using Bidding.Domain.Review;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Reports.Wording;

/// <summary>The Chinese terms of the report, one for each word of the domain.</summary>
internal static class Terms
{
    public static string Of(Regime regime) => regime switch
    {
        Regime.GovernmentProcurement => "政府采购",
        Regime.Tendering => "招标投标",
        _ => "其他",
    };

    /// <summary>采购人 in government procurement, 招标人 elsewhere.</summary>
    public static string Buyer(Regime regime) => regime == Regime.GovernmentProcurement ? "采购人" : "招标人";

    public static string Of(Phase phase) => phase switch
    {
        Phase.SignIn => "签到",
        Phase.Declaration => "回避声明",
        Phase.ChairElection => "推选组长",
        Phase.PreliminaryReview => "初步评审",
        Phase.Scoring => "评分",
        Phase.Summary => "汇总与确认",
        Phase.Signing => "签署",
        Phase.Closed => "结束",
        _ => "未开始",
    };

    public static string Of(MemberRole role, Regime regime) => role == MemberRole.Expert ? "评审专家" : Buyer(regime) + "代表";

    public static string Of(Role role) => role switch
    {
        Role.Agency => "代理机构",
        Role.Supervisor => "监督人员",
        Role.Member => "评标委员会成员",
        Role.Operator => "场地人员",
        Role.Administrator => "系统管理员",
        _ => "系统",
    };

    public static string Of(ReviewKind kind) => kind switch
    {
        ReviewKind.Formal => "形式评审",
        ReviewKind.Qualification => "资格评审",
        ReviewKind.Responsiveness => "响应性评审",
        _ => "符合性审查",
    };

    /// <summary>Ground and article, as the law lists it.</summary>
    public static string Of(RejectionGround ground) => ground switch
    {
        RejectionGround.NotSealedOrSigned => "投标文件未经投标单位盖章和单位负责人签字",
        RejectionGround.ConsortiumWithoutAgreement => "投标联合体没有提交共同投标协议",
        RejectionGround.Unqualified => "投标人不符合国家或者招标文件规定的资格条件",
        RejectionGround.SeveralBidsOfOne => "同一投标人提交两个以上不同的投标文件或者投标报价",
        RejectionGround.BelowCostOrAboveCeiling => "投标报价低于成本或者高于最高投标限价",
        RejectionGround.NotResponsive => "投标文件没有对招标文件的实质性要求和条件作出响应",
        RejectionGround.CollusionOrFraud => "投标人有串通投标、弄虚作假、行贿等违法行为",
        RejectionGround.DepositMissing => "未按照招标文件的规定提交投标保证金",
        RejectionGround.NotSignedAsRequired => "投标文件未按招标文件要求签署、盖章",
        RejectionGround.NotEligible => "不具备招标文件中规定的资格要求",
        RejectionGround.AboveBudgetOrCeiling => "报价超过预算金额或者最高限价",
        RejectionGround.UnacceptableCondition => "投标文件含有采购人不能接受的附加条件",
        RejectionGround.DeemedCollusion => "视为投标人串通投标",
        _ => "法律、法规和招标文件规定的其他无效情形",
    } + $"（{ABidIsRejectedOnlyOnAListedGround.ArticleOf(ground)}）";

    /// <summary>技术部分.pdf 第 37 页.</summary>
    public static string Of(Evidence? evidence) => evidence switch
    {
        null => "未注明",
        { Page: { } page } => $"{evidence.Document} 第 {page} 页",
        _ => $"{evidence.Document} 中无此内容",
    };

    public static string Of(Nature nature) => nature == Nature.Objective ? "客观分" : "主观分";

    public static string Of(TenderKind kind) => kind switch { TenderKind.Goods => "货物", TenderKind.Services => "服务", _ => "工程" };

    public static string Section(string section) => section switch
    {
        "technical" => "技术部分",
        "commercial" => "商务部分",
        "service" => "服务部分",
        Weight.Price => "价格部分",
        _ => section,
    };

    public static string Of(AnomalyKind kind) => kind switch
    {
        AnomalyKind.Deviation => "畸高畸低",
        AnomalyKind.ObjectiveDiffers => "客观分不一致",
        _ => "超出分值范围",
    };

    public static string Of(CorrectionGround ground) => ground switch
    {
        CorrectionGround.ArithmeticError => "分值汇总计算错误",
        CorrectionGround.OutOfRange => "分项评分超出评分标准范围",
        CorrectionGround.ObjectiveDiffers => "客观评审因素评分不一致",
        CorrectionGround.TenderDocuments => "招标文件另有规定",
        _ => "评分畸高、畸低",
    };

    public static string Of(LowPriceTrigger trigger) => trigger switch
    {
        LowPriceTrigger.Mean => "低于平均报价的规定比例",
        LowPriceTrigger.SecondLowest => "低于次低报价的规定比例",
        _ => "低于最高限价的规定比例",
    };

    public static string Tie(string rule) => rule switch
    {
        TieRule.Quote => "投标报价低者优先",
        TieRule.EvaluatedPrice => "评审价低者优先",
        _ => Section(rule) + "得分高者优先",
    };

    public static string Of(ConflictGround ground) => ground switch
    {
        ConflictGround.Employment => "任职关系",
        ConflictGround.Kinship => "亲属关系",
        ConflictGround.Supervision => "行政监督关系",
        ConflictGround.EconomicInterest => "经济利益关系",
        ConflictGround.Punished => "受过相关处罚",
        _ => "其他可能影响公正评审的情形",
    };

    public static string Of(SignatureState state) => state switch
    {
        SignatureState.Pending => "未签署",
        SignatureState.Signed => "签署",
        SignatureState.SignedWithDissent => "签署，附不同意见",
        SignatureState.RefusedWithReasons => "拒绝签署并说明理由",
        SignatureState.DeemedAgreed => "拒绝签署且未说明理由，依法视为同意",
        _ => "无法签署，已更换",
    };

    public static string Of(ReplacementGround ground) => ground switch
    {
        ReplacementGround.Avoidance => "回避",
        ReplacementGround.Absence => "擅离职守或缺席",
        ReplacementGround.Health => "健康原因",
        _ => "其他法定事由",
    };

    public static string Of(PauseGround ground) => ground switch
    {
        PauseGround.Network => "网络故障",
        PauseGround.Equipment => "设备故障",
        PauseGround.System => "系统故障",
        PauseGround.Disorder => "现场秩序",
        PauseGround.ForceMajeure => "不可抗力",
        _ => "其他事由",
    };

    public static string Termination(string ground) => ground switch
    {
        "fewer-than-three" => "符合要求的投标不足法定数量",
        "stopped" => "依职权终止",
        "sealed-fault" => "故障未能在时限内排除，封存资料、另行组建评标委员会",
        "sealed-no-successor" => "无法及时补足成员，封存资料、另行组建评标委员会",
        "sealed-composition" => "评标委员会组成不合法，封存资料、另行组建评标委员会",
        "sealed-interference" => "评审受到非法干预，封存资料、另行组建评标委员会",
        "all-rejected" => "评标委员会否决全部投标",
        "ended-by-vote" => "评标委员会停止评审",
        _ => ground,
    };
}
