namespace Bidding.Domain.Rules;

/// <summary>Why a panel may not be made up this way, and why a draw may not go on.</summary>
public static class PanelRefusals
{
    private static readonly (string, string) Reload = ("请刷新页面后再试。", "Please reload the page and try again.");
    private static readonly (string, string) Mend = ("请在第 3 步调整评审成员。", "Change the members in step 3.");

    public static Refusal PanelNotOdd { get; } = Refusal.Of("panel-not-odd", Article.TenderingLaw("第三十七条"),
        ("评标委员会成员须为五人以上单数。", "The panel must be odd and five or more."), Mend);

    public static Refusal TooFewExperts { get; } = Refusal.Of("too-few-experts", Article.TenderingLaw("第三十七条"),
        ("评审专家须不少于成员总数的三分之二。", "Experts must be two thirds of the panel or more."), Mend);

    public static Refusal SevenNeeded { get; } = Refusal.Of("seven-needed", Article.Order87("第四十七条"),
        ("预算 1000 万元以上、技术复杂或者社会影响较大的项目, 评标委员会须为七人以上单数。", "From a budget of CNY 10 million, or when complex or of wide social effect, the panel needs seven or more."), Mend);

    public static Refusal MemberTwice { get; } = Refusal.Of("member-twice", Article.Platform("评标委员会 第一条"),
        ("同一成员或同一席位出现两次。", "A member or a seat stands on the panel twice."), Mend);

    public static Refusal SiteTooBare { get; } = Refusal.Of("site-too-bare", Article.Platform("远程异地评标 第二条"),
        ("有场地的成员少于规定人数。", "A site has fewer members than it must."), Mend);

    public static Refusal AdviserOnPanel { get; } = Refusal.Of("adviser-on-panel", Article.Order87("第四十七条"),
        ("参与采购文件论证的专家不得参加评标。", "Who advised on the tender documents may not evaluate."), Mend);

    // The draw.
    public const int MostOfAnId = 64;

    public static Refusal MeetingPast { get; } = Refusal.Of("meeting-past", Article.Platform("专家抽取 第十条"),
        ("评审时间已经过去, 或者早于投标截止。", "The time of the evaluation is past, or before the deadline of the bids."), ("请填写实际的评审时间。", "Give the time at which it will be."));

    public static Refusal MeetingFar { get; } = Refusal.Of("meeting-far", Article.Platform("专家抽取 第十条"),
        ("评审时间过远, 不能据此抽取。", "The evaluation is too far ahead to draw for it."), ("请在临近评审时申请抽取。", "Order the draw when it is near."));

    public static Refusal UnknownSite { get; } = Refusal.Of("unknown-site", Article.Platform("专家抽取 第一条"),
        ("申请中的场地不存在。", "The order names a site that does not exist."), ("请从列表中选择场地。", "Choose a site of the list."));

    public static Refusal AlreadyDrawn { get; } = Refusal.Of("already-drawn", Article.Platform("专家抽取 第十一条"),
        ("已经抽取, 申请不能撤回。", "It has been drawn; the order cannot be withdrawn."), ("专家退出的, 由备选递补或补抽。", "For whoever leaves a reserve steps up, or a supplementary draw is held."));

    public static Refusal WitnessNeeded { get; } = Refusal.Of("witness-needed", Article.Platform("专家抽取 第十二条"),
        ("补抽须先由监督人员写入见证词。", "A supplementary draw first needs the supervisor's witness word."), ("请等待监督人员见证。", "Wait for the supervisor."));

    public static Refusal UnknownExpert { get; } = Refusal.Of("unknown-expert", Article.Platform("专家抽取 第九条"),
        ("专家库中没有这个编号。", "The register has no expert of this id."), ("请核对编号。", "Check the id."));

    public static Refusal NotOrdered { get; } = Refusal.Of("draw-not-ordered", Article.Platform("专家抽取 第一条"),
        ("尚未申请抽取专家。", "No draw has been ordered."), ("请先在第 3 步申请抽取。", "Order the draw in step 3 first."));

    public static Refusal AlreadyOrdered { get; } = Refusal.Of("draw-already-ordered", Article.Platform("专家抽取 第一条"),
        ("已经申请抽取, 不能重复申请。", "The draw has already been ordered."), Reload);

    public static Refusal NothingToDraw { get; } = Refusal.Of("nothing-to-draw", Article.Platform("专家抽取 第一条"),
        ("抽取申请没有写明每组的人数。", "The order does not say how many to draw for each group."), ("请补全组别和人数。", "Complete groups and numbers."));

    public static Refusal DrawOutOfBounds { get; } = Refusal.Of("draw-out-of-bounds", Article.Platform("专家抽取 第十三条"),
        ("每组名额和备选各不超过 99 人, 抽取提前的工作日不超过 366 天; 均不得为负数。", "A group has at most 99 places and 99 reserves; the draw is at most 366 working days ahead; none of them is negative."),
        ("请核对人数和天数。", "Please check numbers and days."));

    public static Refusal DrawOpen { get; } = Refusal.Of("draw-open", Article.Platform("专家抽取 第二条"),
        ("本轮抽取尚未完成。", "This round has not been drawn yet."), ("请先完成本轮抽取。", "Complete this round first."));

    public static Refusal NoVacancy { get; } = Refusal.Of("no-vacancy", Article.Regulations("第四十六条"),
        ("没有须补抽的席位: 席位已满或者尚有备选专家。", "No place is vacant beyond the reserves."), ("请先通知备选专家。", "Call the reserves first."));

    public static Refusal ListFinal { get; } = Refusal.Of("list-final", Article.Platform("专家抽取 第三条"),
        ("候选名单已经确定, 抽取之前不再改变。", "The list of candidates is final until it has been drawn from."), ("抽取后可以回避更换。", "After the draw an expert can still be replaced."));

    public static Refusal NotListed { get; } = Refusal.Of("not-listed", Article.Platform("专家抽取 第三条"),
        ("候选名单尚未确定。", "The list of candidates is not final yet."), ("请先确定候选名单。", "Make the list final first."));

    public static Refusal TooFewCandidates { get; } = Refusal.Of("too-few-candidates", Article.Order26("第十六条"),
        ("符合条件的专家不足, 不能抽取。", "Too few experts are left to draw from."),
        ("请撤回申请, 放宽专业或改换场地后重新申请, 或从其他依法设立的专家库抽取。", "Withdraw the order and widen specialities or change sites, or draw from another lawful pool."));

    public static Refusal DrawTooEarly { get; } = Refusal.Of("draw-too-early", Article.Experts198("第十四条"),
        ("现在抽取过早。", "It is too early to draw."), ("请在允许的时间抽取。", "Draw when it is time."));

    public static Refusal DeskUnfit { get; } = Refusal.Of("desk-unfit", Article.Platform("专家抽取 第九条"),
        ("席位不在成员所在的场地, 或者分配给了两名成员。", "A desk is at another site than its member, or given to two."), ("请为每名成员选择本场地的一个席位。", "Choose one desk of his site for each member."));

    public static Refusal AlreadyWitnessed { get; } = Refusal.Of("already-witnessed", Article.Platform("专家抽取 第四条"),
        ("本轮抽取已有见证词, 不能更改。", "This round already has its witness word."), Reload);

    public static Refusal NotInvited { get; } = Refusal.Of("not-invited", Article.Platform("专家抽取 第五条"),
        ("该专家没有被抽取或者已经退出。", "This expert has not been drawn or has left."), Reload);

    public static Refusal BiddersNotKnown { get; } = Refusal.Of("bidders-not-known", Article.Platform("专家抽取 第六条"),
        ("投标截止之前投标人尚未确定, 不能确定候选名单。", "Until the deadline the bidders are not known; the list of candidates cannot be made."), ("请在投标截止之后确定名单。", "Make the list after the deadline."));

    public static Refusal PanelNotFormed { get; } = Refusal.Of("panel-not-formed", Article.Platform("专家抽取 第七条"),
        ("评标委员会尚未抽取齐全, 或者有专家尚未接受邀请。", "The panel is not complete: places are not drawn or not accepted yet."), ("请在第 3 步完成抽取和邀请。", "Complete draw and invitations in step 3."));

    public static Refusal PanelConvened { get; } = Refusal.Of("panel-convened", Article.Regulations("第四十六条第二款"),
        ("评审已组建, 不能再申请抽取。", "The panel is convened; no draw can be ordered for it."), ("成员确须更换的, 请在评审事务中办理。", "Replace a member on the page of matters."));

    public static Refusal NoSuchFinding { get; } = Refusal.Of("no-such-finding", Article.Platform("专家抽取 第九条"),
        ("没有这项回避发现。", "There is no such finding."), ("请重新核查后再试。", "Please check again and retry."));

    public static Refusal SuccessorNotDrawn { get; } = Refusal.Of("successor-not-drawn", Article.Regulations("第四十六条第二款"),
        ("该席位的专家经抽取产生, 接替者也须经抽取并接受邀请。", "This place was drawn; its successor must be drawn as well and have accepted."),
        ("请在专家抽取页面记录退出, 由备选递补或补抽。", "Record the exit on the page of the draw; a reserve steps up, or a supplementary draw is held."));

    public static Refusal LeaverNotExcused { get; } = Refusal.Of("leaver-not-excused", Article.Regulations("第四十六条第二款"),
        ("该成员未在专家抽取中记录退出, 或者接替者系为其他席位组递补。", "This member's exit is not on record in the draw, or the successor was drawn for another group of places."),
        ("请先在专家抽取页面记录该成员退出, 由同组备选递补。", "Record his exit on the page of the draw first; a reserve of the same group steps up."));
}
