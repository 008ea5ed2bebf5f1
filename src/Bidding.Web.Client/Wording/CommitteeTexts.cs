namespace Bidding.Web.Client.Wording;

/// <summary>The sentences of what the committee does together: votes, clarifications, replacements, notes.</summary>
public static class CommitteeTexts
{
    public static readonly Pair Matters = ("事项", "Matters");
    public static readonly Pair NoMatters = ("没有表决或澄清。", "No vote and no clarification.");
    public static readonly Pair AskVote = ("就一个事项表决 (见“事项”)", "vote on a matter (see Matters)");
    public static readonly Pair VoteTitle = ("第 {0} 号表决: {1}", "Vote {0}: {1}");
    public static readonly Pair AtPage = ("投标文件第 {0} 页", "page {0} of the bid");
    public static readonly Pair VoteBy = ("{0} 提请: {1}", "put by {0}: {1}");
    public static readonly Pair VoteWaiting = ("已投 {0}, 待投 {1}。结果作出前选票不公开。", "{0} cast, {1} to come. Ballots are secret until it is decided.");
    public static readonly Pair InFavour = ("赞成", "In favour");
    public static readonly Pair Against = ("反对", "Against");
    public static readonly Pair BallotReason = ("理由 (反对的, 记入报告)", "Reason (of a dissent it goes into the report)");
    public static readonly Pair DoVote = ("投票", "Cast the ballot");
    public static readonly Pair DoVoteHint = ("投票后不能更改。全体成员投票后才公布; 过半数 (延长时间超过三分之一) 赞成的通过。", "It cannot be changed. The result shows when every member has voted; a majority carries it (for more time: more than one third).");
    public static readonly Pair Voted = ("您已投票。", "You have voted.");
    public static readonly Pair Propose = ("提请表决", "Put a matter to the vote");
    public static readonly Pair Matter = ("事项", "Matter");
    public static readonly Pair Clause = ("招标文件条款", "Clause of the tender documents");
    public static readonly Pair PageOfBid = ("投标文件页码", "Page of the bid");
    public static readonly Pair Minutes = ("分钟", "Minutes");
    public static readonly Pair Reason = ("理由", "Reason");
    public static readonly Pair ReasonMissing = ("请写明理由。", "Please give the reason.");
    public static readonly Pair ClauseMissing = ("请写明招标文件条款。", "Please name the clause of the tender documents.");
    public static readonly Pair QuestionMissing = ("请写明需要澄清的问题。", "Please write the question.");
    public static readonly Pair NoteMissing = ("请写明经过。", "Please say what happened.");
    public static readonly Pair ContractMattersMissing = ("请写明事宜; 没有的不必填写。", "Please write the matters; with none, leave it.");
    public static readonly Pair DoPropose = ("提请全体表决", "Put it to the vote");
    public static readonly Pair DoProposeHint = ("提请后不能撤回, 全体成员投票决定; 评分不受影响, 可继续进行。", "It cannot be taken back; all members decide. Scoring goes on meanwhile.");
    public static readonly Pair ContractMatters = ("签订合同前要处理的事宜", "Matters to settle before the contract");
    public static readonly Pair ContractMattersNoted = ("{0} 代表评标委员会记录, {1}", "noted by {0} for the committee, {1}");
    public static readonly Pair WriteContractMatters = ("记录签订合同前要处理的事宜", "Note matters to settle before the contract");
    public static readonly Pair ChangeContractMatters = ("改写记录", "Write it anew");
    public static readonly Pair ContractMattersHint = (
        "评标报告须载明此项 ({0})。由您作为组长代表评标委员会填写; 没有的不必填写, 报告写明未登记。", "The report states this item ({0}). You write it as chair, for the committee; with none, leave it: the report says so.");
    public static readonly Pair DoContractMatters = ("记入评标报告", "Write it into the report");
    public static readonly Pair DoContractMattersHint = ("全体成员在确认前看到; 已作的确认失效, 须重新确认。", "Every member reads it before he confirms; confirmations given so far are void and asked again.");
    public static readonly Pair ContractMattersConfirmed = ("{0} 于 {1} 记录签订合同前要处理的事宜: “{2}”。校验码随之改变, 请连同此项核对后确认。",
        "{0} noted at {1} what is left before the contract: “{2}”. The code covers it and has changed; check this too before you confirm.");
    public static readonly Pair Clarify = ("请投标人澄清", "Ask a bidder for a clarification");
    public static readonly Pair ClarifyHint = ("由您作为组长代表评标委员会书面提出; 不得暗示答案, 不得改变投标的实质内容。", "You ask in writing, as chair, for the committee; never hint at an answer, never change the substance.");
    public static readonly Pair Question = ("需要澄清的问题", "Question");
    public static readonly Pair DoAsk = ("代表评标委员会提出", "Ask for the committee");
    public static readonly Pair DoAskHint = ("约定须监督放行的, 放行后送达投标人; 答复时限自放行起算。", "Where agreed, the supervisor releases it first; the time runs from the release.");
    public static readonly Pair DoTakeBack = ("撤回该问题", "Withdraw the question");
    public static readonly Pair AnswerOf = ("答复: {0}", "Answer: {0}");
    public static readonly Pair Due = ("{0} 前答复", "to be answered by {0}");
    public static readonly Pair Paused = ("评审已暂停, 各场地锁定", "Paused, every site is locked");
    public static readonly Pair PausedWhy = ("{0}: {1}", "{0}: {1}");
    public static readonly Pair PausedBy = ("由{0}宣布, {1} 起暂停; 须在 {2} 前排除。", "Ordered by the {0} at {1}; to be cured by {2}.");
    public static readonly Pair PausedWait = ("恢复后继续, 您的草稿保存在本机, 现在无须操作。", "It then goes on; your drafts are kept and there is nothing to do now.");
    public static readonly Pair PausedWatch = ("恢复后从原处继续, 成员的草稿不受影响。", "It then goes on where it stood; the members' drafts are safe.");
    public static readonly Pair NoteTitle = ("记录拒绝签字", "Note a refusal to sign");
    public static readonly Pair NoteHint = ("成员拒绝签字又不说明理由的, 由组长代表评标委员会记录, 依法视为同意 ({0})。", "Who refuses to sign and gives no reasons is deemed to agree by law, upon the committee's note ({0}).");
    public static readonly Pair NoteText = ("经过", "What happened");
    public static readonly Pair DoNote = ("记录该成员拒签", "Note that this member refuses");
    public static readonly Pair DoNoteHint = ("记入报告。报告结束前, 该成员仍可自行签署或说明理由。", "It goes into the report. Until it closes the member may still sign or give reasons.");
    public static readonly Pair Deemed = ("评标委员会已记录您拒签且未说明理由, 依法视为同意。报告结束前您仍可签署或说明理由。", "The committee has noted that you refused without reasons; by law you are deemed to agree. Until the report closes you may still sign or give reasons.");
    public static readonly Pair ReplacedTitle = ("您已被更换, 不再参加本标段评审", "You have been replaced and take no further part");
    public static readonly Pair ReplacedHint = ("此处不再接收内容。请交还评审资料并离席, 评审内容依法保密。", "Nothing more arrives here. Hand back all papers and leave; the deliberation stays confidential.");
    public static readonly Pair Succeeds = ("{0} 已更换为 {1} ({2})。", "{0} has been replaced by {1} ({2}).");
    public static readonly Pair YourWorkStands = ("{0} 从签到起重新评审, 现在等待其完成。您已完成的评审有效, 不必重做; 确认和签署须重新作出。", "{0} starts from sign-in, and everybody waits for that. What you have done stands; confirmations and signatures are given anew.");
    public static readonly Pair WorkStands = ("{0} 从签到起重新评审; 其他成员已完成的评审有效, 确认和签署须重新作出。", "{0} starts from sign-in; what the others have done stands, confirmations and signatures are given anew.");
    public static readonly Pair YoursStands = ("您已完成, 有效", "yours stands");
    public static readonly Pair Stands = ("其他成员已完成, 有效", "the others' stands");
    public static readonly Pair SheetsStand = ("您已封存 {0} 份, 有效", "your {0} sealed stand");
    public static readonly Pair WaitsFor = ("等待 {0}", "waiting for {0}");
    public static readonly Pair Parties = ("{0}和投标人", "{0} and bidders");
    public static readonly Pair SeeTheDocuments = ("见采购文件", "see the tender documents");
    public static readonly Pair NoConflictHint = ("与上列{0}和投标人均无利害关系。", "I have no interest in the {0} or any of these bidders.");
    public static readonly Pair YouSucceed = ("您接替 {0}。请从签到起独立评审; 他人的评审意见和评分, 在您完成并封存之后才显示。", "You take the place of {0}. Start from sign-in and judge for yourself; the opinions of others show when yours are sealed.");
    public static readonly Pair RejectedByVote = ("经第 {0} 号表决否决", "Rejected by vote {0}");

    public static readonly Pair LackingCompetition = ("有效投标不足三个, 明显缺乏竞争", "Fewer than three bids, competition is lacking");
    public static readonly Pair NoneComplies = ("所有投标都不符合要求", "No bid complies");

    public static Pair Of(Bidding.Domain.Evaluations.RejectionGround ground) => ground switch
    {
        Domain.Evaluations.RejectionGround.NotSealedOrSigned => ("未经投标单位盖章和单位负责人签字", "Not sealed by the bidder and signed by its head"),
        Domain.Evaluations.RejectionGround.ConsortiumWithoutAgreement => ("联合体没有提交共同投标协议", "Consortium without agreement"),
        Domain.Evaluations.RejectionGround.Unqualified => ("不符合规定的资格条件", "Unqualified"),
        Domain.Evaluations.RejectionGround.SeveralBidsOfOne => ("同一投标人两个以上投标或报价", "Two or more bids or prices of one bidder"),
        Domain.Evaluations.RejectionGround.BelowCostOrAboveCeiling => ("低于成本或高于最高投标限价", "Below cost or above the ceiling"),
        Domain.Evaluations.RejectionGround.NotResponsive => ("未响应实质性要求和条件", "Not responsive in substance"),
        Domain.Evaluations.RejectionGround.CollusionOrFraud => ("串通投标、弄虚作假、行贿", "Collusion, fraud or bribery"),
        Domain.Evaluations.RejectionGround.DepositMissing => ("未按规定提交投标保证金", "Deposit missing"),
        Domain.Evaluations.RejectionGround.NotSignedAsRequired => ("未按要求签署、盖章", "Not signed or sealed as required"),
        Domain.Evaluations.RejectionGround.NotEligible => ("不具备规定的资格要求", "Not eligible"),
        Domain.Evaluations.RejectionGround.AboveBudgetOrCeiling => ("报价超过预算或最高限价", "Above budget or ceiling"),
        Domain.Evaluations.RejectionGround.UnacceptableCondition => ("附加采购人不能接受的条件", "Unacceptable condition"),
        Domain.Evaluations.RejectionGround.DeemedCollusion => ("视为串通投标", "Deemed collusion"),
        _ => ("法律法规和采购文件规定的其他无效情形", "Another ground of the law or the documents"),
    };
}
