namespace Bidding.Domain.Rules;

// Votes of the panel.
public static partial class Refusals
{
    private static (string, string) VoteFirst => ("请先完成正在进行的表决。", "Finish the vote that is going on first.");
    private static (string, string) ReloadRoom => ("请刷新页面后再试。", "Please reload the page and try again.");

    public static Refusal VoteInProgress { get; } = Refusal.Of("vote-in-progress", Article.Platform("表决 第一条"),
        ("另一事项正在表决, 同一时间只表决一个事项。", "Another matter is being voted upon; there is one vote at a time."), VoteFirst);

    public static Refusal VoteUndecided { get; } = Refusal.Of("vote-undecided", Article.Platform("表决 第二条"),
        ("有事项正在表决, 表决结束前不能确认结果。", "A vote is going on; the result cannot be confirmed before it is decided."), VoteFirst);

    public static Refusal UnknownVote { get; } = Refusal.Of("unknown-vote", Article.Platform("表决 第一条"),
        ("没有这项表决。", "There is no such vote."), ReloadRoom);

    public static Refusal VoteOver { get; } = Refusal.Of("vote-over", Article.Platform("表决 第三条"),
        ("该事项已有表决结果, 不再接受投票。", "This vote is decided and takes no more ballots."), ("请查看表决结果。", "See the outcome."));

    public static Refusal VoteMatterUnknown { get; } = Refusal.Of("vote-matter-unknown", Article.Platform("表决 第一条"),
        ("不能就该事项表决。", "This matter cannot be put to the vote."), ReloadRoom);

    public static Refusal ExtensionUnreasonable { get; } = Refusal.Of("extension-unreasonable", Article.Regulations("第四十八条"),
        ("延长的分钟数超出范围。", "The extension is out of range."), ("请填写合理的延长时间。", "Enter a reasonable number of minutes."));

    public static Refusal NoSuchRejection { get; } = Refusal.Of("no-such-rejection", Article.Regulations("第五十一条"),
        ("不属于应当否决投标的七种情形。", "This is none of the seven grounds for rejecting a bid."), ("请选择法定情形。", "Choose a ground of the law."));

    public static Refusal NoSuchInvalidity { get; } = Refusal.Of("no-such-invalidity", Article.Order87("第六十三条"),
        ("不属于政府采购投标无效的情形。", "This is no ground on which a bid is invalid in government procurement."), ("请选择法定情形。", "Choose a ground of the law."));

    public static Refusal RejectionUnfounded { get; } = Refusal.Of("rejection-unfounded", Article.Regulations("第五十一条"),
        ("须写明招标文件的条款和投标文件的页码。", "The clause of the tender documents and the page of the bid are needed."), ("请补全条款和页码。", "Complete clause and page."));

    public static Refusal RejectAllNotHere { get; } = Refusal.Of("reject-all-not-here", Article.Order87("第四十三条"),
        ("政府采购不以表决否决全部投标; 合格投标不足三家时依法终止。", "In government procurement all bids are not rejected by a vote; with fewer than three the law ends the procedure."),
        ("请逐一表决各投标是否无效。", "Vote on each bid by itself."));

    public static Refusal CompetitionNotLacking { get; } = Refusal.Of("competition-not-lacking", Article.Order12("第二十七条"),
        ("有效投标不少于三个, 不得以缺乏竞争为由否决全部投标。", "Three or more bids remain; competition is not lacking."), ("请继续评审。", "Go on with the evaluation."));

    public static Refusal RejectionAfterReveal { get; } = Refusal.Of("rejection-after-reveal", Article.Order87("第六十四条"),
        ("评分已经揭示, 评标结果只在法定四种情形下修改; 不再启动审查或者表决投标无效。", "The scores are revealed and the result changes only in the four cases of the law; no bid is voted out any more."),
        ("发现投标无效情形的, 请书面报告监督人员, 并在签署时写明不同意见。", "Report such a ground to the supervisor in writing, and state it as dissent when you sign."));

    public static Refusal EndVoteAfterReveal { get; } = Refusal.Of("end-vote-after-reveal", Article.Platform("终止评审 第二条"),
        ("评分已经揭示, 评标委员会不再表决停止评审。", "The scores are revealed; the committee no longer votes on stopping the evaluation."),
        ("请将事由书面报告监督人员, 由其作出决定。", "Report the reason in writing to the supervisor, who decides."));

    public static Refusal ContractMattersChair { get; } = Refusal.Of("contract-matters-chair", Article.Order12("第四十二条第九项"),
        ("签订合同前要处理的事宜由组长代表评标委员会记录。", "What is left before the contract is noted by the chair, for the committee."), ("请告知组长。", "Please tell the chair."));

    public static Refusal ContractMattersNotHere { get; } = Refusal.Of("contract-matters-not-here", Article.Order87("第五十八条"),
        ("政府采购的评标报告没有签订合同前要处理的事宜这一项。", "A report in government procurement has no item on what is left before the contract."),
        ("需要说明的, 请在签署时写明意见。", "What has to be said may be written when signing."));

    // Replacement of members.
    public static Refusal YouWereReplaced { get; } = Refusal.Of("you-were-replaced", Article.Regulations("第四十八条"),
        ("您已被更换, 不再参加本标段评审。", "You have been replaced and take no further part in this evaluation."), ("请交还评审资料并离席, 评审内容依法保密。", "Hand back all papers and leave; the deliberation stays confidential."));

    public static Refusal RepresentativeOfThePurchaser { get; } = Refusal.Of("representative-of-the-purchaser", Article.Platform("回避 第三条"),
        ("您是采购人 (招标人) 委派的代表, 与其关系不须申请回避。", "You were sent by the purchaser; your tie to it is no ground to withdraw."),
        ("与投标人有利害关系的, 请就该投标人申请回避; 其他情形请告知代理机构。", "Declare a tie to a bidder if there is one; tell the agency of anything else."));

    public static Refusal NotAbsentAtAll { get; } = Refusal.Of("not-absent-at-all", Article.Regulations("第四十六条"),
        ("该成员在线, 不得以擅离职守为由更换。", "This member is online and cannot be replaced for absence."), ("确有其他法定事由的, 请选择该事由。", "If there is another lawful cause, choose that."));

    public static Refusal SuccessorUnfit { get; } = Refusal.Of("successor-unfit", Article.Platform("更换成员 第一条"),
        ("接替人员或其席位已在本评标委员会中。", "The successor or his seat is already part of this panel."), ("请另选接替人员或席位。", "Choose another person or seat."));

    public static Refusal ReplacedBySupervisor { get; } = Refusal.Of("replaced-by-supervisor", Article.Platform("更换成员 第二条"),
        ("已有表决因更换成员重新进行, 此后更换成员由监督人员作出。", "A vote was opened again by a replacement; from here on the supervisor replaces."),
        ("请将更换的事由书面报告监督人员, 由其核实后更换。", "Report the ground in writing to the supervisor, who checks it and replaces."));

    public static Refusal OnceRevealed { get; } = Refusal.Of("once-revealed", Article.Order87("第六十四条"),
        ("该表在成员更换前已经揭示, 不得撤回修改。", "This sheet was revealed before the replacement and cannot be withdrawn."), ("请等待接替的成员完成。", "Please wait for the successor to finish."));

    // Pauses and endings.
    public static Refusal EndAfterReveal { get; } = Refusal.Of("end-after-reveal", Article.Platform("终止评审 第一条"),
        ("评分已经揭示, 此后终止或封存评审只由监督人员作出。", "The scores are revealed; only the supervisor may now end or seal the evaluation."),
        ("请将事由书面报告监督人员。", "Report the reason to the supervisor in writing."));

    public static Refusal Paused { get; } = Refusal.Of("paused", Article.Platform("故障处置 第二条"),
        ("评审已由代理机构或监督人员暂停, 各场地同时锁定。", "The evaluation was paused by agency or supervisor; every site is locked."),
        ("您的草稿保存在本机, 恢复后继续。", "Your drafts are kept on this machine; it goes on when it is resumed."));

    public static Refusal NotPaused { get; } = Refusal.Of("not-paused", Article.Platform("故障处置 第二条"),
        ("评审没有因故障暂停。", "The evaluation is not paused."), ("请刷新页面查看当前状态。", "Reload the page to see where it stands."));

    public static Refusal FaultLimitPassed { get; } = Refusal.Of("fault-limit-passed", Article.Platform("故障处置 第一条"),
        ("故障未在时限内排除, 代理机构不得恢复。", "The fault was not cured in time; the agency may not resume."),
        ("请封存资料, 另行组建评标委员会; 或者书面报告监督人员, 由其说明理由准予恢复。", "Seal everything and form a new committee, or report to the supervisor, who may let it go on with his reason."));

    public static Refusal FaultSealedBySupervisor { get; } = Refusal.Of("fault-sealed-by-supervisor", Article.Platform("故障处置 第三条"),
        ("时限之内, 或者时限在暂停时已过的, 代理机构不得以故障未排除封存。", "Within the limit, or where it had passed when the pause began, the agency may not seal for a fault."),
        ("时限未过的请等到时限; 不能等待的, 书面报告监督人员, 由其决定。", "Wait for the limit if it is still to come; else report to the supervisor, who decides."));

    // Clarifications.
    public static Refusal ChairAsks { get; } = Refusal.Of("chair-asks", Article.Regulations("第五十二条"),
        ("澄清由评标委员会提出, 由组长代表委员会发出。", "Only the committee asks for a clarification, through its chair."), ("请向组长提出。", "Please turn to the chair."));

    public static Refusal UnknownClarification { get; } = Refusal.Of("unknown-clarification", Article.Regulations("第五十二条"),
        ("没有这项澄清。", "There is no such clarification."), ReloadRoom);

    public static Refusal ClarificationOver { get; } = Refusal.Of("clarification-over", Article.Regulations("第五十二条"),
        ("该项澄清已经处理。", "This clarification has been dealt with."), ReloadRoom);

    public static Refusal ClarificationTime { get; } = Refusal.Of("clarification-time", Article.Regulations("第五十二条"),
        ("答复时限超出范围。", "The time to answer is out of range."), ("请给投标人合理的时间。", "Give the bidder a reasonable time."));

    public static Refusal Unsolicited { get; } = Refusal.Of("unsolicited", Article.Regulations("第五十二条"),
        ("评标委员会没有就此要求澄清; 不得接受投标人主动提出的澄清、说明。", "The committee did not ask for this; unsolicited explanations may not be accepted."),
        ("请退回投标人, 不转交评标委员会。", "Return it to the bidder and do not hand it to the committee."));

    public static Refusal ClarificationLate { get; } = Refusal.Of("clarification-late", Article.Regulations("第五十二条"),
        ("答复时限已过, 不再接受。", "The time to answer has passed; it is not accepted any more."), ("评标委员会按投标文件评审。", "The committee judges by the bid as it stands."));

    public static Refusal ClarificationPending { get; } = Refusal.Of("clarification-pending", Article.Regulations("第五十二条"),
        ("有澄清尚未答复且未到时限, 不能确认结果。", "A clarification is still to be answered; the result cannot be confirmed yet."), ("请等待答复, 或由组长撤回。", "Wait for the answer, or let the chair withdraw it."));

    public static Refusal AnswerNoPdf { get; } = Refusal.Of("answer-no-pdf", Article.Platform("澄清 第一条"),
        ("答复文件不是 PDF, 或者过大。", "The answer is no PDF, or too large."), ("请换一份文件。", "Please choose another file."));

    // Signing.
    public static Refusal NotAboutOneself { get; } = Refusal.Of("not-about-oneself", Article.Regulations("第五十三条"),
        ("视为同意由评标委员会记录, 不由本人选择。", "Deemed agreement is noted by the committee, never chosen by the member himself."), ("请签名, 保留意见, 或写明拒签理由。", "Sign, dissent, or refuse with reasons."));

    public static Refusal ChairNotes { get; } = Refusal.Of("chair-notes", Article.Order12("第四十三条"),
        ("拒签又不说明理由的, 由组长代表评标委员会记录。", "That a member refuses without reasons is noted by the chair for the committee."), ("请向组长提出。", "Please turn to the chair."));

    public static Refusal TooSoonToNote { get; } = Refusal.Of("too-soon-to-note", Article.Platform("签署 第一条"),
        ("应给该成员合理的签署时间。", "The member must have a decent time to sign."), ("请稍后再记录。", "Please note it later."));
}
