namespace Bidding.Domain.Rules;

/// <summary>The refusals around scores: modes, corrections, explanations, a result taken up again.</summary>
public static partial class Refusals
{
    public static Refusal ScoreOffBand { get; } = Refusal.Of("score-off-band", Article.Order87("第五十五条"),
        ("分值不是规定等级的分值。", "The value is not that of any level."), ("请选择一个等级。", "Choose one of the levels."));

    public static Refusal ScoreNeitherFullNorZero { get; } = Refusal.Of("score-neither-full-nor-zero", Article.Order87("第五十五条"),
        ("该评分项只能得满分或零分。", "This criterion gives full marks or none."), ("请选择满足或不满足。", "Choose met or not met."));

    public static Refusal ScoreNotByFormula { get; } = Refusal.Of("score-not-by-formula", Article.Order87("第五十五条"),
        ("该评分项按公式计算, 不得另行填写。", "This criterion is computed by its formula; no other value may be written."),
        ("请核对公式和数值后确认。", "Check formula and quantity, then confirm."));

    public static Refusal DeductionsDiffer { get; } = Refusal.Of("deductions-differ", Article.Order87("第五十五条"),
        ("得分须等于满分减去列明的扣分。", "The score must be full marks less the deductions listed."), ("请核对扣分项。", "Check the deductions."));

    public static Refusal DeductionNotListed { get; } = Refusal.Of("deduction-not-listed", Article.TenderingLaw("第四十条"),
        ("采购文件没有列出该扣分项, 或已超过可扣次数。", "The tender documents do not list this deduction, or not so often."), ("请按列明的扣分项扣分。", "Take listed deductions only."));

    public static Refusal DeductionReasonMissing { get; } = Refusal.Of("deduction-reason-missing", Article.Order87("第五十五条"),
        ("每项扣分须写明理由。", "Each deduction needs its reason."), ("请写明理由。", "Please give the reason."));

    public static Refusal DeductionReasonTooLong { get; } = Refusal.Of("deduction-reason-too-long", Article.Platform("封存 第五条"),
        ("扣分理由超过 100 字。", "The reason is longer than 100 characters."), ("请缩短后再提交。", "Please shorten it."));

    public static Refusal OriginalCommittee { get; } = Refusal.Of("original-committee", Article.Order87("第六十四条"),
        ("签署后的重新评审须由原评标委员会进行, 其间不能更换成员。", "After signing only the original committee takes the result up again; nobody can be replaced."),
        ("请原成员完成; 无法完成的, 封存资料, 依法重新组建评标委员会。", "Let the original members finish; where they cannot, seal everything and form a new committee."));

    public static Refusal NothingToExplain { get; } = Refusal.Of("nothing-to-explain", Article.Order87("第四十五条"),
        ("没有须由您说明的评分, 或您已作说明。", "No score of yours awaits an explanation, or you have given it."), Reload);

    public static Refusal ExplanationsOwed { get; } = Refusal.Of("explanations-owed", Article.Order87("第四十五条"),
        ("畸高畸低的评分尚未说明理由, 暂不能确认结果。", "Scores that stand apart are not explained yet; nobody can confirm."),
        ("请等待有关成员说明理由或更正。", "The members concerned explain or correct first."));

    public static Refusal ObjectiveNotAgreed { get; } = Refusal.Of("objective-not-agreed", Article.Order87("第六十四条"),
        ("客观分只能更正为其他成员给出的一致分值; 不能改为无人给出的分值, 也不能背离多数。", "An objective score is corrected only to what others agree on: to no value of your own, and not away from the most."),
        ("认为多数有误的, 请由持该分值的成员书面说明理由, 其他成员可以据此更正; 仍有不同意见的, 请在签署时写明。",
            "Where the most are mistaken, who holds that value says why in writing, and others may follow; else state your opinion when you sign."));

    public static Refusal ObjectiveScoresDiffer { get; } = Refusal.Of("objective-scores-differ", Article.Order87("第六十四条"),
        ("客观分不一致, 尚未更正或者说明理由, 暂不能确认结果。", "Objective scores differ and are neither corrected nor explained yet; nobody can confirm."),
        ("请等待有关成员更正或者说明理由。", "The members concerned correct or explain first."));
}
