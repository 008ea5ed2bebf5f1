namespace Bidding.Domain.Rules;

/// <summary>Every refusal the two procedures can give, one line of law each.</summary>
public static partial class Refusals
{
    private static readonly (string, string) Wait = ("请等待其他成员完成。", "Please wait for the other members.");
    private static readonly (string, string) AskAgency = ("请联系代理机构。", "Please contact the agency.");
    private static readonly (string, string) Reload = ("请刷新页面后再试。", "Please reload the page and try again.");

    public static Refusal NotConvened { get; } = Refusal.Of("not-convened", Article.Platform("评审程序 第一条"),
        ("评审尚未开始。", "The evaluation has not been convened."), AskAgency);

    public static Refusal AlreadyConvened { get; } = Refusal.Of("already-convened", Article.Platform("评审程序 第一条"),
        ("评审已经开始, 不能重复组建。", "The evaluation has already been convened."), Reload);

    public static Refusal NotYours { get; } = Refusal.Of("not-yours", Article.TenderingLaw("第三十八条"),
        ("您在本次评审中无权进行此操作。", "You may not do this in this evaluation."), AskAgency);

    public static Refusal WrongPhase { get; } = Refusal.Of("wrong-phase", Article.Platform("评审程序 第二条"),
        ("现在不是进行此操作的阶段。", "This is not the phase for this action."), Wait);

    public static Refusal Suspended { get; } = Refusal.Of("suspended", Article.Platform("同步评审 第三条"),
        ("评审已暂停, 全部成员恢复在线后继续。", "The evaluation is suspended until every member is back online."),
        ("您的草稿保存在本机, 请稍候。", "Your drafts are kept on this machine; please wait."));

    public static Refusal Ended { get; } = Refusal.Of("ended", Article.Order87("第六十四条"),
        ("评审已结束, 结果不得再改变。", "The evaluation has ended; its result cannot change."), AskAgency);

    public static Refusal PledgeMissing { get; } = Refusal.Of("pledge-missing", Article.Order87("第四十五条第二项"),
        ("须先确认评审纪律承诺。", "The pledge of discipline must be confirmed."), ("请勾选承诺后再声明。", "Confirm the pledge, then declare."));

    public static Refusal ConflictDeclared { get; } = Refusal.Of("conflict-declared", Article.Regulations("第四十六条"),
        ("您已申请回避, 须由他人接替。", "You declared a conflict and must be replaced."), ("请联系代理机构办理更换。", "The agency arranges the replacement."));

    public static Refusal UnknownBid { get; } = Refusal.Of("unknown-bid", Article.Platform("评审程序 第四条"),
        ("没有这份投标文件。", "There is no such bid."), Reload);

    public static Refusal UnknownMember { get; } = Refusal.Of("unknown-member", Article.Platform("评审程序 第四条"),
        ("评标委员会中没有这名成员。", "There is no such member on the panel."), Reload);

    public static Refusal BidRejected { get; } = Refusal.Of("bid-rejected", Article.Regulations("第五十一条"),
        ("该投标已被否决, 不再评分。", "This bid has been rejected and is not scored."), ("请评审其他投标。", "Please go on with the other bids."));

    public static Refusal RepresentativeMayNotChair { get; } = Refusal.Of("representative-may-not-chair", Article.Order87("第四十五条第四项"),
        ("采购人代表不得担任评审组长。", "The purchaser's representative may not chair the panel."), ("请推选一名评审专家。", "Please vote for an expert."));

    public static Refusal AlreadyVoted { get; } = Refusal.Of("already-voted", Article.Order12("第九条"),
        ("您已投票。", "You have already voted."), Wait);

    public static Refusal ReviewItems { get; } = Refusal.Of("review-items", Article.Order87("第五十条"),
        ("须对每一审查项逐项作出结论。", "Every review item needs a conclusion."), ("请补全未作结论的审查项。", "Complete the open items."));

    public static Refusal ReasonMissing { get; } = Refusal.Of("reason-missing", Article.Order87("第五十条"),
        ("结论为不通过的, 须写明理由。", "A failed item needs a reason."), ("请写明理由。", "Please give the reason."));

    public static Refusal AlreadySealed { get; } = Refusal.Of("already-sealed", Article.Order87("第四十六条"),
        ("本标已封存; 修改须先撤回。", "This sheet is sealed; withdraw it before changing it."),
        ("在全体完成之前可以撤回。", "You may withdraw it until everybody has finished."));

    public static Refusal NotSealed { get; } = Refusal.Of("not-sealed", Article.Platform("封存 第二条"),
        ("本标尚未封存, 无可撤回。", "This sheet is not sealed; there is nothing to withdraw."), Reload);

    public static Refusal WithdrawnTooOften { get; } = Refusal.Of("withdrawn-too-often", Article.Platform("封存 第三条"),
        ("本表已封存 20 次, 不能再撤回。", "This sheet was sealed 20 times and cannot be withdrawn again."),
        ("最后一次封存的内容有效。", "What was sealed last stands."));

    public static Refusal ScoreMissing { get; } = Refusal.Of("score-missing", Article.Order87("第五十五条"),
        ("须对每一评分项打分。", "Every criterion needs a score."), ("请补全未打分的评分项。", "Complete the open criteria."));

    public static Refusal UnknownCriterion { get; } = Refusal.Of("unknown-criterion", Article.TenderingLaw("第四十条"),
        ("采购文件没有规定这一评分项。", "The tender documents hold no such criterion."), Reload);

    public static Refusal ScoreOutOfRange { get; } = Refusal.Of("score-out-of-range", Article.Order87("第六十四条第二项"),
        ("分值超出评分项的范围。", "The score is outside the criterion's range."), ("请在范围内打分。", "Score within the range."));

    public static Refusal ScoreOffStep { get; } = Refusal.Of("score-off-step", Article.Order87("第五十五条"),
        ("分值不符合评分项规定的分档。", "The score is off the criterion's step."), ("请按规定分档打分。", "Score in the stated steps."));

    public static Refusal SealBroken { get; } = Refusal.Of("seal-broken", Article.Platform("封存 第四条"),
        ("一份封存的评分与其承诺不符, 不能揭示。", "A sealed sheet does not match its commitment; nothing is revealed."),
        ("请保持现场并通知监督人员。", "Leave everything as it is and call the supervisor."));

    public static Refusal NothingToCorrect { get; } = Refusal.Of("nothing-to-correct", Article.Order87("第六十四条"),
        ("评分汇总后, 除法定四种情形外不得修改。", "After the summary a score changes only in the four cases of the law."),
        ("该分值不属于法定情形; 有不同意见的, 请在签署时写明。", "This score is none of these cases; state a different opinion when you sign."));

    public static Refusal DigestDiffers { get; } = Refusal.Of("digest-differs", Article.Platform("同步评审 第五条"),
        ("结果已经变化, 请核对最新结果后再确认。", "The result has changed; check the latest one before confirming."), Reload);

    public static Refusal ReasonsRequired { get; } = Refusal.Of("reasons-required", Article.Regulations("第五十三条"),
        ("拒绝签字须书面说明不同意见和理由。", "Refusing to sign needs written reasons."), ("请写明理由。", "Please give the reasons."));

    public static Refusal AlreadySigned { get; } = Refusal.Of("already-signed", Article.Regulations("第五十三条"),
        ("您已完成签署。", "You have already signed or refused."), Wait);

    public static Refusal SeatTaken { get; } = Refusal.Of("seat-taken", Article.Platform("一人一席 第一条"),
        ("您的账号已在另一处登录本评审。", "Your account is already in this evaluation at another place."),
        ("确认接管后, 另一处将退出, 并记入档案。", "If you take over, the other place is closed and this is recorded."));

    public static Refusal NotAbsent { get; } = Refusal.Of("not-absent", Article.Platform("同步评审 第三条"),
        ("该成员未超过掉线时限。", "The member is not offline beyond the grace."), ("请稍候, 超过时限后再办理。", "Please wait; act when the grace is over."));

    public static Refusal MethodUnlawful { get; } = Refusal.Of("method-unlawful", Article.Order87("第五十五条"),
        ("评审办法无法据以计算, 不能冻结。", "The method cannot be computed and may not be frozen."), ("请按提示修改评审办法。", "Mend the method as stated."));

    public static Refusal TooManyCandidates { get; } = Refusal.Of("too-many-candidates", Article.Regulations("第五十三条"),
        ("推荐的中标候选人不得超过三个。", "No more than three candidates may be recommended."), ("请把推荐候选人数改为三个以内。", "Set the number of candidates to three or fewer."));

    public static Refusal MethodChanged { get; } = Refusal.Of("method-changed", Article.TenderingLaw("第四十条"),
        ("评审办法与冻结时不一致, 不能据以组建评审。", "The method is not the one that was frozen; no panel may be convened upon it."), ("请恢复冻结时的评审办法, 并报告监督人员。", "Restore the frozen method and tell the supervisor."));

    public static Refusal OneSite { get; } = Refusal.Of("one-site", Article.Platform("远程异地评标 第一条"),
        ("远程异地评标须有两个以上场地的成员。", "A remote cross-site evaluation needs members at two or more sites."), AskAgency);

    public static Refusal FewerThanThree { get; } = Refusal.Of("fewer-than-three", Article.Regulations("第四十四条"),
        ("投标人少于三个, 不得开标。", "Fewer than three bids: they may not be opened."), ("应当重新招标。", "The tender is to be held again."));

    public static Refusal OpeningNotConfirmed { get; } = Refusal.Of("opening-not-confirmed", Article.TenderingLaw("第三十六条"),
        ("开标记录尚未确认, 不能组建评审。", "The opening record is not confirmed yet."), ("请先完成开标。", "Complete the opening first."));

    public static Refusal BeforeDeadline { get; } = Refusal.Of("before-deadline", Article.TenderingLaw("第三十四条"),
        ("投标截止时间未到, 不得开标。", "Bids may not be opened before the deadline."), ("请在截止时间后按下开启。", "Press open after the deadline."));

    public static Refusal AfterDeadline { get; } = Refusal.Of("after-deadline", Article.Regulations("第三十六条"),
        ("投标截止时间已过, 应当拒收。", "The deadline has passed; the bid must be refused."), ("请告知投标人。", "Please tell the bidder."));

    public static Refusal DuplicateBid { get; } = Refusal.Of("duplicate-bid", Article.Regulations("第五十一条第四项"),
        ("同一投标人不得提交两份投标。", "One bidder may not hand in two bids."), ("请先撤回原投标。", "Withdraw the earlier bid first."));

    public static Refusal NotOpened { get; } = Refusal.Of("not-opened", Article.TenderingLaw("第三十六条"),
        ("尚未开标。", "The bids are not open yet."), ("请先完成开标。", "Open the bids first."));

    public static Refusal AlreadyOpened { get; } = Refusal.Of("already-opened", Article.TenderingLaw("第三十六条"),
        ("已经开标。", "The bids are already open."), Reload);

    public static Refusal ObjectionsOpen { get; } = Refusal.Of("objections-open", Article.Regulations("第四十四条"),
        ("异议须当场答复并记录。", "Every objection must be answered on the spot and minuted."), ("请先答复异议。", "Answer the objections first."));

    public static Refusal UnknownObjection { get; } = Refusal.Of("unknown-objection", Article.Regulations("第四十四条"),
        ("没有这项异议。", "There is no such objection."), Reload);

    public static Refusal TextMissing { get; } = Refusal.Of("text-missing", Article.Platform("记录 第一条"),
        ("须填写文字内容。", "Some text is needed."), ("请填写后再提交。", "Please fill it in."));

    public static Refusal ChoiceMissing { get; } = Refusal.Of("choice-missing", Article.Platform("记录 第一条"),
        ("有一项没有选择, 或者填写的内容无法读取。", "Something is not chosen, or cannot be read."), ("没有任何改变; 请补齐后再提交。", "Nothing was changed; please complete it."));

    public static Refusal TextTooLong { get; } = Refusal.Of("text-too-long", Article.Platform("记录 第一条"),
        ("文字超过 2000 字。", "The text is longer than 2000 characters."), ("请缩短后再提交。", "Please shorten it."));

    public static Refusal TextUnprintable { get; } = Refusal.Of("text-unprintable", Article.Platform("记录 第三条"),
        ("文字中有无法印刷的字符, 多半是从别处粘贴来的。", "The text holds a character that cannot be printed, most likely pasted from elsewhere."),
        ("请删去该处, 用键盘重新输入。", "Please delete it there and type it anew."));

    public static Refusal BidOutOfBounds { get; } = Refusal.Of("bid-out-of-bounds", Article.Platform("开标 第三条"),
        ("投标报价或者价格扣除超出范围, 或者小数超过 6 位。", "The quote or the deduction is out of bounds, or has more than 6 decimal places."),
        ("请核对数字: 封存之后不能更改。", "Please check the figures: once sealed they cannot be mended."));

    public static Refusal NotScheduled { get; } = Refusal.Of("not-scheduled", Article.Platform("开标 第一条"),
        ("该标段尚未安排开标。", "No opening has been scheduled for this lot."), AskAgency);

    // The hub's own refusals: they never reach a decider.
    public static Refusal MalformedCommand { get; } = Refusal.Of("malformed-command", Article.Platform("接口 第一条"),
        ("无法识别的请求。", "The request cannot be read."), Reload);

    public static Refusal UnknownCommand { get; } = Refusal.Of("unknown-command", Article.Platform("接口 第一条"),
        ("没有这种操作。", "There is no such command."), Reload);

    public static Refusal MessageTooLarge { get; } = Refusal.Of("message-too-large", Article.Platform("接口 第二条"),
        ("请求过长。", "The message is too large."), ("请缩短文字内容。", "Please shorten the text."));

    public static Refusal TooManyRequests { get; } = Refusal.Of("too-many-requests", Article.Platform("接口 第三条"),
        ("操作过于频繁。", "Too many requests."), ("请稍候再试。", "Please wait a moment."));

    public static Refusal UnknownProcedure { get; } = Refusal.Of("unknown-procedure", Article.Platform("接口 第四条"),
        ("没有这个评审或开标。", "There is no such procedure."), AskAgency);

    public static Refusal CommandIdReused { get; } = Refusal.Of("command-id-reused", Article.Platform("接口 第五条"),
        ("请求编号已用于其他内容。", "The command id was used for other content."), Reload);

    public static Refusal NotStored { get; } = Refusal.Of("not-stored", Article.Platform("接口 第六条"),
        ("未能入账: 存储暂不可用。您的内容保存在本机。", "Not recorded: the store is unavailable. Your input is kept on this machine."),
        ("系统会自动重试; 持续出现请求助场地人员。", "It is retried by itself; call the site operator if this lasts."));

    public static Refusal RecordBroken { get; } = Refusal.Of("record-broken", Article.Platform("记录 第二条"),
        ("档案与其哈希链不符, 本程序停止受理。", "The record does not agree with its hash chain; nothing more is taken."),
        ("请保持现场并通知监督人员。", "Leave everything as it is and call the supervisor."));

    public static Refusal SignedOut { get; } = Refusal.Of("signed-out", Article.Platform("接口 第七条"),
        ("您已退出登录。", "You have signed out."), ("请重新登录。", "Please sign in again."));
}
