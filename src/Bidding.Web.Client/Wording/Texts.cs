namespace Bidding.Web.Client.Wording;

/// <summary>Every sentence of the room, in both languages, in the order of the screens.</summary>
public static class Texts
{
    // The frame.
    public static readonly Pair Lot = ("标段", "Lot");
    public static readonly Pair ServerTime = ("服务器时间", "Server time");
    public static readonly Pair LocalFast = ("本机快 {0} s", "this machine is {0} s fast");
    public static readonly Pair LocalSlow = ("本机慢 {0} s", "this machine is {0} s slow");
    public static readonly Pair LocalRight = ("与本机一致", "same as this machine");
    public static readonly Pair OnlineOf = ("{0} {1}/{2} 在线", "{0} {1}/{2} online");
    public static readonly Pair OnlineUnknown = ("{0} 在线情况待恢复", "{0}: unknown until the line is back");
    public static readonly Pair Unknown = ("待恢复", "unknown");
    public static readonly Pair Demo = ("演示环境", "Demonstration");
    public static readonly Pair OtherLanguage = ("EN", "中文");
    public static readonly Pair SwitchLanguage = ("Switch to English", "切换为中文");
    public static readonly Pair SignOut = ("退出登录", "Sign out");
    public static readonly Pair LeaveLoses = ("退出登录会清除本机上的内容: 尚未提交的填写 {0} 处, 尚未送达的操作 {1} 项。清除后不能恢复。", "Signing out erases what is on this machine only: {0} fields not yet sent, {1} commands not yet delivered. They cannot be had back.");
    public static readonly Pair Stay = ("留下继续", "Stay");
    public static readonly Pair Leave = ("清除并退出登录", "Erase and sign out");
    public static readonly Pair Phases = ("评审阶段", "Phases");
    public static readonly Pair PhaseDone = ("已完成", "done");
    public static readonly Pair PhaseNow = ("进行中", "in progress");
    public static readonly Pair PhaseLater = ("未开始", "not started");
    public static readonly Pair Entering = ("正在进入评标室", "Entering the room");
    public static readonly Pair EnteringHint = ("正在连接服务器并核对您的席位, 通常只需几秒。", "Connecting and checking your seat; this takes a few seconds.");
    public static readonly Pair NotConvened = ("评审尚未开始", "The evaluation has not been convened");
    public static readonly Pair NotConvenedHint = ("代理机构组建评审后, 本页会自动进入签到, 无须刷新。", "As soon as the agency convenes it, this page goes on to sign-in by itself.");
    public static readonly Pair NotAdmitted = ("您不能进入本次评审", "You cannot enter this evaluation");
    public static readonly Pair SignedOut = ("登录已失效", "Your sign-in has ended");
    public static readonly Pair SignedOutHint = ("请重新登录。您未送达的内容仍保存在本机。", "Please sign in again. What has not been delivered is kept on this machine.");
    public static readonly Pair SignInAgain = ("重新登录", "Sign in again");
    public static readonly Pair Back = ("返回首页", "Back to the start page");

    // The line.
    public static readonly Pair Offline = ("网络中断, 您的评分保存在本机, 恢复后自动送达。", "The network is down. Your scores are kept on this machine and are delivered when it is back.");
    public static readonly Pair OfflineSince = ("{0} 起中断, 正在自动重连。无须刷新页面。", "Down since {0}; reconnecting by itself. There is no need to reload.");
    public static readonly Pair Unsent = ("未发送", "not sent");
    public static readonly Pair Delivered = ("已送达", "delivered");
    public static readonly Pair RecordedAt = ("已入账 {0}", "recorded {0}");
    public static readonly Pair KeptHere = ("草稿保存在本机", "draft kept on this machine");
    public static readonly Pair MyWork = ("我的内容", "My work");
    public static readonly Pair NothingPending = ("没有未送达的内容", "nothing is waiting to be sent");
    public static readonly Pair Pending = ("{0} 项未送达, 恢复后自动送达", "{0} not delivered yet; sent as soon as possible");
    public static readonly Pair DraftsHere = ("草稿随时保存在本机", "drafts are kept on this machine as you type");
    public static readonly Pair DraftsNotKept = (
        "本机不能保存草稿 (存储已满或被禁用): 内容只在本页, 请勿刷新或关闭; 封存并送达的不受影响。",
        "This machine keeps no drafts (its storage is full or forbidden): they stand on this page alone, so do not reload or close it. What is sealed and delivered is safe.");
    public static readonly Pair SeatTakenTitle = ("您的账号已在另一处进入本评审", "Your account is already in this evaluation elsewhere");
    public static readonly Pair TakeOver = ("在此处接管席位", "Take over the seat here");
    public static readonly Pair TakeOverHint = ("另一处可能就是本机的另一个窗口或标签页: 若您刚刚在那里打开过评标室, 直接接管即可。接管后另一处立即退出; 接管的时间将记入档案。若不是您本人在另一处登录, 请先告知场地人员。",
        "The other place may be another window or tab of this very machine: if you opened the room there just now, take over. It is closed at once and the take-over is recorded. If it is not you there, tell the site operator first.");
    public static readonly Pair DisplacedTitle = ("您已在另一处接管席位, 此处已退出", "Your seat was taken over elsewhere; this place is closed");
    public static readonly Pair DisplacedHint = ("此处不再接收内容。另一处可能就是本机的另一个窗口或标签页, 请在那里继续。若不是您本人操作, 请立即告知场地人员和监督人员。",
        "Nothing more arrives here. The other place may be another window or tab of this very machine: go on there. If this was not you, tell the site operator and the supervisor at once.");
    public static readonly Pair Suspended = ("评审已暂停", "The evaluation is suspended");
    public static readonly Pair SuspendedSince = ("{0} 起暂停, 全体成员一同等待。", "Suspended since {0}; everybody waits.");
    public static readonly Pair SuspendedWho = ("{0} {1} {2} 起掉线", "{1} at {0} offline since {2}");
    public static readonly Pair SuspendedNext = ("接下来: 场地人员到该席位查看; 该成员一恢复在线, 评审自动继续。长时间不能恢复的, 由监督人员或代理机构宣布暂停, 或者由代理机构更换成员, 没有固定时限; 决定在此告知。您的草稿保存在本机, 现在无须操作。",
        "What comes next: the site operator looks after that seat; as soon as the member is back, it goes on by itself. If that takes long, supervisor or agency order a pause, or the agency replaces the member; no fixed time is set, and you read it here. Your drafts are kept; there is nothing to do now.");
    public static readonly Pair WaitingBack = ("等待 {0} {1} 恢复在线", "{1} at {0} to be back online");
    public static readonly Pair WaitingResume = ("等待{0}恢复评审", "the {0} to resume");
    public static readonly Pair SuspendedNextToAct = ("该成员恢复在线后, 评审自动继续。长时间不能恢复的, 由您在评审事务页宣布暂停, 或者由代理机构更换成员。",
        "It goes on by itself when the member is back. If that takes long, order a pause on the page of matters, or the agency replaces the member.");
    public static readonly Pair SuspendedNextToSee = ("该成员恢复在线后, 评审自动继续。请到该席位查看。", "It goes on by itself when the member is back. Please look after that seat.");
    public static readonly Pair Terminated = ("评审已终止", "The evaluation was terminated");
    public static readonly Pair Because = ("依据", "Under");
    public static readonly Pair Unconfirmed = ("◇ 待核", "◇ unconfirmed");
    public static readonly Pair NextStep = ("下一步", "What next");

    // The rail.
    public static readonly Pair NowAsked = ("现在请您", "You are asked to");
    public static readonly Pair NowNothing = ("请等待。您的部分已完成。", "Please wait. Your part is done.");
    public static readonly Pair NowSuspended = ("请稍候, 现在无须操作。", "Please wait; there is nothing to do now.");
    public static readonly Pair DutyUntil = ("截至 {0}", "until {0}");
    public static readonly Pair NowWatch = ("您以只读身份列席。未揭示的评分对任何人不可见, 也不在此页中。", "You attend read-only. Scores not yet revealed can be seen by nobody and are not in this page.");
    public static readonly Pair Waiting = ("等待", "Waiting for");
    public static readonly Pair WaitingCount = ("{0} 人中 {1} 人未完成", "{1} of {0} not finished");
    public static readonly Pair WaitingNobody = ("全体已完成", "Everybody has finished");
    public static readonly Pair You = ("您", "you");
    public static readonly Pair Chair = ("组长", "chair");
    public static readonly Pair Done = ("已完成", "done");
    public static readonly Pair NotYet = ("未完成", "not yet");
    public static readonly Pair Presence = ("席位", "Seats");
    public static readonly Pair Online = ("在线", "online");
    public static readonly Pair OfflineFrom = ("掉线 {0} 起", "offline since {0}");
    public static readonly Pair NeverThere = ("未到", "not here yet");
    public static readonly Pair Seat = ("席位 {0}", "seat {0}");

    // Sign-in, declaration, chair.
    public static readonly Pair AskSignIn = ("核对席位并签到", "check your seat and sign in");
    public static readonly Pair SignInTitle = ("签到", "Sign in");
    public static readonly Pair YourSeat = ("您的席位", "Your seat");
    public static readonly Pair YourAlias = ("本次评审中您的代号", "Your alias in this evaluation");
    public static readonly Pair AliasHint = ("其他成员只看到代号, 姓名在评审报告中才出现。", "Others see the alias only; names appear in the report.");
    public static readonly Pair IdentityHint = ("身份依据: 账号登录。本系统未配置人脸核验, 签到也不使用数字证书, 报告中如实注明。",
        "Identity rests on the account. Face check is not configured, sign-in uses no certificate either, and the report says so.");
    public static readonly Pair DoSignIn = ("确认席位并签到", "Confirm the seat and sign in");
    public static readonly Pair DoSignInHint = ("签到时间以服务器为准。全体签到后才显示投标人名单。", "Server time counts. The bidders are shown once everybody has signed in.");
    public static readonly Pair SignedInDone = ("您已签到。", "You have signed in.");
    public static readonly Pair AskDeclare = ("查看投标人名单, 声明是否需要回避", "read the list of bidders and declare whether you must withdraw");
    public static readonly Pair DeclareTitle = ("回避声明", "Declaration of conflicts");
    public static readonly Pair Bidders = ("投标人", "Bidders");
    public static readonly Pair BidLabel = ("投标人 {0}", "Bidder {0}");
    public static readonly Pair NoConflict = ("无需回避", "No need to withdraw");
    public static readonly Pair NoConflictHint = ("与上列投标人均无利害关系。", "I have no interest in any of these bidders.");
    public static readonly Pair HasConflict = ("申请回避", "I ask to withdraw");
    public static readonly Pair HasConflictHint = ("与其中一家或几家有利害关系。", "I have an interest in one or more of them.");
    public static readonly Pair Pledge = ("本人承诺以上声明属实, 遵守评审纪律, 独立评审。", "I pledge that this is true, and to judge by myself under the rules.");
    public static readonly Pair DoDeclareNone = ("声明无需回避", "Declare that there is no conflict");
    public static readonly Pair DoDeclareNoneHint = ("声明后不能撤回; 之后发现须回避的, 请立即告知代理机构。", "It cannot be taken back; tell the agency at once should a conflict turn up later.");
    public static readonly Pair DoDeclare = ("提交回避申请", "Submit the request to withdraw");
    public static readonly Pair DoDeclareHint = ("提交后您不再参加本标段评审, 评审等待更换成员。不能撤回。", "You take no further part and the panel waits for your replacement. It cannot be taken back.");
    public static readonly Pair Ground = ("事由", "Ground");
    public static readonly Pair GroundEmployment = ("三年内曾在该单位任职", "Employed there within three years");
    public static readonly Pair GroundKinship = ("与负责人有近亲属关系", "Close relative of its principals");
    public static readonly Pair GroundSupervision = ("项目主管或行政监督部门人员", "From the supervising authority");
    public static readonly Pair GroundEconomic = ("有经济利益关系", "Economic interest");
    public static readonly Pair GroundPunished = ("曾因评审违法受处罚", "Punished for unlawful judging");
    public static readonly Pair GroundOther = ("其他可能影响公正的关系", "Another relation that may affect fairness");
    public static readonly Pair Statement = ("情况说明", "Explanation");
    public static readonly Pair StatementMissing = ("请写明情况。", "Please explain.");
    public static readonly Pair ChooseOne = ("请先选择一项。", "Please choose first.");
    public static readonly Pair PledgeMissing = ("请先勾选承诺。", "Please tick the pledge first.");
    public static readonly Pair DeclaredNone = ("您已声明无需回避。", "You have declared no conflict.");
    public static readonly Pair DeclaredSome = ("您已申请回避, 请在席位等候代理机构安排。", "You have asked to withdraw; please wait for the agency at your seat.");
    public static readonly Pair AskChair = ("推选评审组长", "elect the chair");
    public static readonly Pair ChairTitle = ("推选组长", "Election of the chair");
    public static readonly Pair ChairHint = ("每人一票, 可投自己; 得票最多者当选, 票数相同则再投一轮。组长与其他成员有同等的评审权。",
        "One vote each, for yourself if you like; most votes win, a tie means another ballot. The chair judges with the same right as all.");
    public static readonly Pair BallotAgain = ("第 {0} 轮: 上一轮票数相同。", "Ballot {0}: the last one was tied.");
    public static readonly Pair Representative = ("采购人代表, 不得担任组长", "purchaser's representative, may not chair");
    public static readonly Pair DoVote = ("投票", "Cast the vote");
    public static readonly Pair DoVoteHint = ("投票后不能更改。全体投票后公布结果。", "It cannot be changed. The result is shown when all have voted.");
    public static readonly Pair Voted = ("您已投票。", "You have voted.");

    // Review.
    public static readonly Pair AskReview = ("为 {0} 家投标人作符合性审查", "check the compliance of {0} bids");
    public static readonly Pair AskScore = ("为 {0} 家投标人打分", "score {0} bids");
    public static readonly Pair Progress = ("已封存 {0} 家, 剩 {1} 家", "{0} sealed, {1} to go");
    public static readonly Pair ReviewTitle = ("符合性审查", "Compliance review");
    public static readonly Pair ReviewItem = ("审查项", "Item");
    public static readonly Pair Conclusion = ("结论", "Conclusion");
    public static readonly Pair Pass = ("通过", "Pass");
    public static readonly Pair Fail = ("不通过", "Fail");
    public static readonly Pair Reason = ("不通过的理由", "Reason for failing");
    public static readonly Pair ReasonMissing = ("结论为不通过的, 须写明理由。", "A failed item needs a reason.");
    public static readonly Pair ClauseOf = ("采购文件条款: {0}", "Clause of the tender document: {0}");
    public static readonly Pair ProofOf = ("须有的证明材料: {0}", "Proof asked for: {0}");
    public static readonly Pair GroundOf = ("不通过的法律后果: {0} ({1})", "What a failure means: {0} ({1})");
    public static readonly Pair EvidenceTitle = ("见投标文件", "Seen in the bid");
    public static readonly Pair EvidencePage = ("第几页", "Page");
    public static readonly Pair EvidenceNotThere = ("文件中没有该内容", "The document holds nothing of the kind");
    public static readonly Pair EvidenceMissing = ("请填写页码, 或勾选文件中没有该内容。", "Give the page, or tick that the document holds nothing of the kind.");
    public static readonly Pair EvidenceBeyond = ("该文件共 {0} 页, 请核对页码。", "This document has {0} pages; check the page.");
    public static readonly Pair EvidenceAt = ("见 {0} 第 {1} 页", "see {0} page {1}");
    public static readonly Pair EvidenceNone = ("{0} 中没有该内容", "nothing of the kind in {0}");
    public static readonly Pair AllDocuments = ("投标文件", "Bid documents");
    public static readonly Pair MarkMissing = ("未作结论", "No conclusion yet");
    public static readonly Pair DoSealReview = ("封存本标审查结论", "Seal this review");
    public static readonly Pair DoSealReviewHint = ("封存后仅您可撤回, 直到全体完成。全体完成前任何人看不到结论。", "Only you can withdraw it, until all have finished. Nobody sees a conclusion before that.");
    public static readonly Pair KindFormal = ("形式", "Formal");
    public static readonly Pair KindQualification = ("资格", "Qualification");
    public static readonly Pair KindResponsiveness = ("响应性", "Responsiveness");
    public static readonly Pair KindCompliance = ("符合性", "Compliance");
    public static readonly Pair MajorityHint = ("全体完成后同时揭示; 过半数成员认为同一项不通过的, 该投标被否决。", "Revealed to all at once; a bid is rejected where a majority fails the same item.");

    // Score sheet.
    public static readonly Pair ScoreTitle = ("评分表", "Score sheet");
    public static readonly Pair SealedOf = ("{0}/{1} 已封存", "{0}/{1} sealed");
    public static readonly Pair Criterion = ("评分项", "Criterion");
    public static readonly Pair FullMarks = ("满分", "Max");
    public static readonly Pair ScoreHead = ("得分", "Score");
    public static readonly Pair Subtotal = ("小计", "Subtotal");
    public static readonly Pair Total = ("合计", "Total");
    public static readonly Pair Objective = ("客观分", "objective");
    public static readonly Pair ScoreMissing = ("未打分", "No score yet");
    public static readonly Pair ScoreUnreadable = ("请输入数字, 如 12.50", "Enter a number such as 12.50");
    public static readonly Pair ScoreRange = ("须在 0–{0} 之间", "Must be 0–{0}");
    public static readonly Pair ScoreStep = ("须为 {0} 的倍数", "Must be a multiple of {0}");
    public static readonly Pair Comment = ("备注 (只供您自己使用, 保存在本机, 不入档)", "Note (for yourself, on this machine, not recorded)");
    public static readonly Pair DoSeal = ("封存本标评分", "Seal this sheet");
    public static readonly Pair DoSealHint = ("封存后仅您可撤回, 直到全体完成。全体完成前任何人看不到分值。", "Only you can withdraw it, until all have finished. Nobody sees a score before that.");
    public static readonly Pair DoWithdraw = ("撤回修改", "Withdraw to change");
    public static readonly Pair DoWithdrawHint = ("撤回记入档案; 修改后须重新封存。", "The withdrawal is recorded; seal again afterwards.");
    public static readonly Pair Keys = ("↑ ↓ 换项 · Enter 下一项 · Ctrl+Enter 封存", "↑ ↓ move · Enter next · Ctrl+Enter seals");
    public static readonly Pair ChoiceKeys = ("选项之间 ← →, 空格选定", "← → between choices, space chooses");
    public static readonly Pair SealKey = ("Ctrl+Enter 封存", "Ctrl+Enter seals");
    public static readonly Pair Sealed = ("已封存", "sealed");
    public static readonly Pair SealedSheet = ("已封存: {0}", "Sealed: {0}");
    public static readonly Pair InProgress = ("进行中", "in progress");
    public static readonly Pair NotStarted = ("未开始", "not started");
    public static readonly Pair Rejected = ("已否决", "rejected");
    public static readonly Pair RejectedFor = ("被否决: {0}", "Rejected: {0}");
    public static readonly Pair SealedValueElsewhere = ("已封存 (分值由服务器保管, 连线后显示给您本人)", "sealed (held by the server; shown to you when connected)");
    public static readonly Pair NextBid = ("下一家: {0}", "Next: {0}");
    public static readonly Pair OnItsWayHint = ("本表已封好待送达, 送达前不能改动; 可以先评下一家。", "This sheet is sealed and waits to be delivered; it cannot be changed meanwhile. You may go on with the next.");
    public static readonly Pair OpenCount = ("还有 {0} 项需要处理:", "{0} items need attention:");

    // Documents.
    public static readonly Pair Documents = ("投标文件", "Bid documents");
    public static readonly Pair NoDocuments = ("该投标没有可阅读的文件。", "There is no document to read for this bid.");
    public static readonly Pair Page = ("页", "Page");
    public static readonly Pair GoToPage = ("跳到第", "Go to page");
    public static readonly Pair OpenAlone = ("在新窗口打开", "Open in a window of its own");
    public static readonly Pair HideDocuments = ("收起文件", "Hide document");
    public static readonly Pair ShowDocuments = ("显示文件", "Show document");
}
