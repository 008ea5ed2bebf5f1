using Bidding.Domain.Evaluations;

namespace Bidding.Web.Client.Wording;

/// <summary>The sentences from the reveal on, and those of the opening.</summary>
public static class ResultTexts
{
    public static readonly Pair AskConfirm = ("核对汇总结果, 与另一场地核对校验码后确认", "check the summary, compare the code with the other site, and confirm");
    public static readonly Pair SummaryTitle = ("评分汇总", "Summary of scores");
    public static readonly Pair RevealedAt = ("{0} 同时向全体揭示", "Revealed to all at {0}");
    public static readonly Pair Bid = ("投标", "Bid");
    public static readonly Pair Section = ("部分", "Section");
    public static readonly Pair Rank = ("名次", "Rank");
    public static readonly Pair PriceScore = ("价格分", "Price score");
    public static readonly Pair Quote = ("报价 (元)", "Quote (CNY)");
    public static readonly Pair SectionScore = ("得分", "Score");
    public static readonly Pair Total = ("总分", "Total");
    public static readonly Pair Candidate = ("中标候选人", "Candidate");
    public static readonly Pair NotRanked = ("未达合格线, 不排名", "Below the minimum, not ranked");
    public static readonly Pair Ranking = ("排名", "Ranking");
    public static readonly Pair Derivation = ("价格分的计算", "How the price score comes about");
    public static readonly Pair EvaluatedPrice = ("评审价", "Evaluated price");
    public static readonly Pair AsQuoted = ("即投标报价, 无扣除", "as quoted, nothing deducted");
    public static readonly Pair Benchmark = ("评审基准价", "Benchmark price");
    public static readonly Pair LowestPrice = ("最低评审价", "lowest evaluated price");
    public static readonly Pair Findings = ("系统提示, 由评委会判断", "Findings for the panel to judge");
    public static readonly Pair NoFindings = ("未发现偏离、不一致或异常低价。各人排序、去掉一人的影响等统计见下。", "No deviation, difference or abnormally low price was found. How the rankings agree and what one member changes stands below.");
    public static readonly Pair FindingDeviation = ("{0} 对 {1}: 主观分合计 {2}, 其他评委平均 {3}, 偏离 {4} (界限 ±{5})", "{0} on {1}: subjective sum {2}, mean of the others {3}, deviation {4} (limit ±{5})");
    public static readonly Pair FindingObjective = ("{0} 的客观分 {1} 评分不一致: {2}", "{0}: members differ on the objective criterion {1}: {2}");
    public static readonly Pair FindingRange = ("{0} 对 {1} 的 {2} 超出分值范围", "{0} on {1}: {2} is out of range");
    public static readonly Pair FindingLow = ("{0} 报价 {1} 异常偏低: {2}。", "{0}: the quote {1} is abnormally low: {2}.");
    public static readonly Pair LowToExplain = ("须请投标人书面说明。", "The bidder must explain in writing.");
    public static readonly Pair LowReviewed = ("异常低价审查: {0}。", "Review of the low price: {0}.");
    public static readonly Pair LowTitle = ("异常低价提示", "Abnormally low quotes");
    public static readonly Pair LowHint = ("下列报价低于规定比例, 请评标委员会要求投标人书面说明并审查; 系统只列数据, 不作结论。",
        "These quotes lie below the set shares; the committee asks the bidder to explain. The system shows figures and draws no conclusion.");
    public static readonly Pair LowAgainst = ("比较对象", "Compared with");
    public static readonly Pair LowFigures = ("数据 (元)", "Figures (CNY)");
    public static readonly Pair LowMean = ("低于全部报价平均值的规定比例", "below the stated share of the mean");
    public static readonly Pair LowSecond = ("低于次低报价的规定比例", "below the stated share of the second lowest");
    public static readonly Pair LowCap = ("低于最高限价的规定比例", "below the stated share of the price cap");
    public static readonly Pair DeviationShort = ("偏离 {0}", "off by {0}");
    public static readonly Pair PresentScore = ("您的 {0} 现为 {1}", "Your {0} is {1} now");
    public static readonly Pair Correct = ("更正本人评分", "Correct my score");
    public static readonly Pair CorrectTo = ("更正为", "Correct to");
    public static readonly Pair CorrectReason = ("更正理由 (记入报告)", "Reason (goes into the report)");
    public static readonly Pair CorrectedTo = ("{0} 的 {1} 已由 {2} 更正为 {3}。", "{1} of {0} was corrected from {2} to {3}.");
    public static readonly Pair SameScore = ("与现有分值相同, 无须更正。", "That is the score as it stands; there is nothing to correct.");
    public static readonly Pair OnlyTo = ("现在只能更正为 {0}。", "It can be corrected to {0} only.");
    public static readonly Pair NoWhereTo = ("现在没有可以更正到的分值; 其他成员写明理由之后方可随之更正。", "There is no score it could be corrected to now; once another member has given his reasons in writing, you may follow him.");
    public static readonly Pair DoCorrect = ("提交更正", "Submit the correction");
    public static readonly Pair DoCorrectHint = ("仅限计算错误、超出分值范围、客观分不一致、评分畸高畸低四种情形 ({0})。更正后全体须重新确认。",
        "Only for a miscalculation, a score out of range, differing objective scores, or one abnormally high or low ({0}). Everybody must confirm again afterwards.");
    public static Pair Of(CorrectionGround ground) => ground switch
    {
        CorrectionGround.ArithmeticError => ("分值计算错误", "arithmetic error"),
        CorrectionGround.OutOfRange => ("分项评分超出范围", "score out of range"),
        CorrectionGround.ObjectiveDiffers => ("客观评审因素评分不一致", "objective scores differ"),
        CorrectionGround.AbnormalScore => ("评分畸高、畸低", "abnormally high or low"),
        _ => ("招标文件另有规定", "as the tender documents allow"),
    };

    public static Pair Of(SignatureState state) => state switch
    {
        SignatureState.Pending => ("待签署", "pending"),
        SignatureState.Signed => ("已签署", "signed"),
        SignatureState.SignedWithDissent => ("已签署, 附不同意见", "signed with dissent"),
        SignatureState.RefusedWithReasons => ("说明理由拒签", "refused with reasons"),
        SignatureState.DeemedAgreed => ("拒签未说明理由, 视为同意", "refused, deemed agreed"),
        _ => ("无法签署, 已更换", "unable, replaced"),
    };

    public static readonly Pair Unable = ("{0}: {1} ({2})。由 {3} 接替签署。", "{0}: {1} ({2}). {3} signs in this place.");
    public static readonly Pair Corrections = ("更正记录", "Corrections");
    public static readonly Pair CorrectionLine = ("{0} 将 {1} 的 {2} 由 {3} 改为 {4} ({5}): {6}", "{0} changed {2} of {1} from {3} to {4} ({5}): {6}");
    public static readonly Pair ReaderTitle = ("将要打印的评标报告", "The report as it will be printed");
    public static readonly Pair ReaderHint = ("与最终 PDF 为同一内容。确认前请通读; 确认和签署随后续入, 其余内容不变。", "The very content of the final PDF. Read it before you confirm; confirmations and signatures are added, the rest stays.");
    public static readonly Pair ReaderHintSigning = ("签署的就是这一份报告。签署前请通读; 各人的签署、不同意见和拒签理由随后续入, 其余内容不变。", "This is the report that is signed. Read it before you sign; signatures, dissents and reasons for refusing are added, the rest stays.");
    public static readonly Pair ReadReport = ("通读将要签署的评标报告", "Read the report to be signed");
    public static readonly Pair Code = ("结果校验码", "Code of the result");
    public static readonly Pair CodeHint = ("请由组长朗读, 各场地核对一致。任何一个数字改变, 校验码随之改变。", "The chair reads it aloud and each site compares. Any change of a figure changes the code.");
    public static readonly Pair CodeHintChair = ("您是组长: 请向各场地朗读此码, 各场地核对一致后再确认。任何一个数字改变, 校验码随之改变。", "You are the chair: read it aloud to every site, and confirm once all have compared. Any change of a figure changes the code.");
    public static readonly Pair WhatIsConfirmed = ("请确认的结果", "The result to be confirmed");
    public static readonly Pair FullDigest = ("完整摘要", "Full digest");
    public static readonly Pair DoConfirm = ("确认结果", "Confirm the result");
    public static readonly Pair DoConfirmHint = ("确认的是以上汇总表和本校验码。结果如有更正, 此前的确认失效并重新征求。", "You confirm the table above and this code. After a correction all confirmations are void and asked again.");
    public static readonly Pair Confirmed = ("您已确认此结果。", "You have confirmed this result.");
    public static readonly Pair ConfirmAgain = ("结果已更正, 请重新核对并确认。", "The result was corrected; please check and confirm again.");

    public static readonly Pair AskSign = ("在评审报告上签署", "sign the report");
    public static readonly Pair SignTitle = ("签署评审报告", "Signing the report");
    public static readonly Pair SignChoice = ("请从下列三种方式中选择一种。选定后按下面的按钮, 您的签署即告完成; 按下之前可以改选。", "Choose one of the three, then press the button below: that completes your part. Until then you may choose anew.");
    public static readonly Pair ChooseHow = ("请先在上面三种方式中选择一种。", "Please choose one of the three ways above first.");
    public static readonly Pair Sign = ("签名同意", "Sign");
    public static readonly Pair SignHint = ("同意评审报告。", "I agree with the report.");
    public static readonly Pair SignDissent = ("签名并保留不同意见", "Sign with dissent");
    public static readonly Pair SignDissentHint = ("不同意见原文写入报告。", "The dissent goes into the report word for word.");
    public static readonly Pair Refuse = ("拒绝签名并说明理由", "Refuse with reasons");
    public static readonly Pair RefuseHint = ("理由写入报告。拒绝签名又不说明理由的, 视为同意 ({0})。", "The reasons go into the report. Refusing without reasons counts as agreement ({0}).");
    public static readonly Pair DissentText = ("不同意见和理由", "Dissent and reasons");
    public static readonly Pair ReasonsText = ("拒绝签名的理由", "Reasons for refusing");
    public static readonly Pair TextMissing = ("请写明意见和理由。", "Please state opinion and reasons.");
    public static readonly Pair DoSign = ("签名", "Sign");
    public static readonly Pair DoSignDissent = ("签名并提交不同意见", "Sign and submit the dissent");
    public static readonly Pair DoRefuse = ("提交拒签理由", "Submit the refusal");
    public static readonly Pair DoSignHint = ("签署后不能撤回。", "It cannot be taken back.");
    public static readonly Pair DoRefuseHint = ("提交后不能撤回。您的部分即告完成, 不再签名。", "It cannot be taken back. Your part is then complete and you do not sign any more.");
    public static readonly Pair SignMeans = ("签署依据: 本人账号登录。全体签署后, 系统在报告上加签名: 您登记了自备证书的用自备证书, 否则用平台自签的软件证书 (非法定 CA), 报告中如实注明。",
        "It rests on your account. When all have signed, the report is signed with your own certificate where you have brought one, else with one of the platform itself (not a legal CA), and says so.");
    public static readonly Pair RefuseMeans = ("拒签依据: 本人账号登录。全体完成后, 系统在报告上为您的拒签和理由加签名, 证明是您本人的意见, 不表示同意评审结果: 您登记了自备证书的用自备证书, 否则用平台自签的软件证书 (非法定 CA)。",
        "It rests on your account. When all have finished, your refusal and its reasons are signed in the report as your own word, not as agreement with the result: with your own certificate where you have brought one, else with one of the platform itself (not a legal CA).");
    public static readonly Pair SignedDone = ("您已签名。", "You have signed.");
    public static readonly Pair DissentDone = ("您已签名并保留不同意见。", "You have signed with dissent.");
    public static readonly Pair RefusedDone = ("您已拒绝签名并说明理由。", "You have refused with reasons.");
    public static readonly Pair ClosedTitle = ("评审已结束", "The evaluation is closed");
    public static readonly Pair ClosedThanks = ("感谢您的评审。请在离席前交还评审资料, 评审内容依法保密。", "Thank you. Please hand back all papers; the deliberation stays confidential by law.");
    public static readonly Pair ReportProgress = ("查看进度: 排队、排版、签名、封存; 停下时写明原因和处理办法", "See how far it is: queued, rendering, signing, sealed; where it stops, why and what helps");
    public static readonly Pair ReportMaking = ("正在生成评审报告。可以离开本页, 完成后随时下载。", "The report is being made. You may leave this page and fetch it later.");
    public static readonly Pair ReportReady = ("评审报告已生成: {0} 页, {1} KiB", "The report is ready: {0} pages, {1} KiB");
    public static readonly Pair Download = ("下载评审报告 (PDF)", "Download the report (PDF)");
    public static readonly Pair AskLeave = ("离席前查看评审报告", "look at the report before you leave");

    public static readonly Pair WatchTitle = ("各成员进度", "Progress of the members");
    public static readonly Pair WatchHint = ("只显示是否完成, 不含任何分值或结论。", "Whether finished, never a score or a conclusion.");
    public static readonly Pair LiveTitle = ("实时记录", "Live record");
    public static readonly Pair LiveNone = ("进入后发生的事项在此逐条出现。", "What happens appears here, line by line.");
    public static readonly Pair LiveStranger = ("非本评审成员", "not of this panel");

    // The opening.
    public static readonly Pair OpeningTitle = ("开标", "Opening of bids");
    public static readonly Pair Deadline = ("投标截止", "Deadline");
    public static readonly Pair Left = ("距截止", "Until the deadline");
    public static readonly Pair DeadlinePassed = ("截止时间已过 (以服务器时间为准)", "The deadline has passed (server time)");
    public static readonly Pair Received = ("已收到的投标 ({0} 家)", "Bids received ({0})");
    public static readonly Pair ReceivedHint = ("开启前只显示名称和收到时间; 内容加密保存, 任何人不能查看。", "Until the opening only name and time are shown; the content is encrypted and closed to everybody.");
    public static readonly Pair NoneReceived = ("尚未收到投标。", "No bid has been received yet.");
    public static readonly Pair ReceivedAt = ("收到时间", "Received");
    public static readonly Pair OpenTitle = ("双人开启", "Opening by two people");
    public static readonly Pair OpenHint = ("代理机构与监督人员各按一次, 间隔不超过 {0} 分钟, 第二人按下时全部投标同时开启。", "Agency and supervisor press once each within {0} minutes; the second press opens all bids at once.");
    public static readonly Pair RoleAgency = ("代理机构", "Agency");
    public static readonly Pair RoleSupervisor = ("监督人员", "Supervisor");
    public static readonly Pair Pressed = ("{0} 已按下", "pressed {0}");
    public static readonly Pair PressedAt = ("{0} 已按下, {1} 前有效", "pressed {0}, valid until {1}");
    public static readonly Pair PressExpired = ("{0} 按下, 已过时限, 须重新按下", "pressed {0}, expired; press again");
    public static readonly Pair NotPressed = ("未按下", "not pressed");
    public static readonly Pair DoOpen = ("按下开启", "Press open");
    public static readonly Pair DoOpenHint = ("开启后不能复原。", "It cannot be undone.");
    public static readonly Pair TooEarly = ("截止时间到后可按。", "Possible once the deadline has passed.");
    public static readonly Pair Failed = ("投标人少于三家, 不开标", "Fewer than three bids: not opened");
    public static readonly Pair FailedHint = ("{0} 记录。投标原样退回, 依法重新招标。", "Recorded {0}. The bids are returned unopened and the tender is held again.");
    public static readonly Pair ReadOut = ("唱标", "Read-out");
    public static readonly Pair OpenedAt = ("{0} 同时开启", "Opened at {0}");
    public static readonly Pair Price = ("投标报价 (元)", "Price (CNY)");
    public static readonly Pair Files = ("文件", "Files");
    public static readonly Pair Objections = ("异议与答复", "Objections and answers");
    public static readonly Pair NoObjections = ("没有异议。", "No objection.");
    public static readonly Pair ObjectionBy = ("提出异议的投标人", "Bidder who objects");
    public static readonly Pair ObjectionText = ("异议内容", "Objection");
    public static readonly Pair DoObject = ("记录异议", "Minute the objection");
    public static readonly Pair AnswerText = ("当场答复", "Answer on the spot");
    public static readonly Pair DoAnswer = ("记录答复", "Minute the answer");
    public static readonly Pair ObjectionMissing = ("请写明异议内容。", "Please write the objection.");
    public static readonly Pair AnswerMissing = ("请写明答复。", "Please write the answer.");
    public static readonly Pair Unanswered = ("待答复", "to be answered");
    public static readonly Pair OpeningReaderTitle = ("将要打印的开标记录", "The opening record as it will be printed");
    public static readonly Pair OpeningReaderHint = ("与打印的开标记录为同一内容。确认前请通读; 确认人、确认时间和记录链头随确认续入, 其余内容不变。", "The very content of the printed record. Read it before it is confirmed; who confirmed and when and the head of the record are added, the rest stays.");
    public static readonly Pair PrintOpening = ("打印 (PDF)", "Print (PDF)");
    public static readonly Pair DoConfirmOpening = ("确认开标记录", "Confirm the record");
    public static readonly Pair DoConfirmOpeningHint = ("确认后可组建评审。确认前须答复全部异议。", "The evaluation may then convene. All objections must be answered first.");
    public static readonly Pair OpeningConfirmed = ("{0} 开标记录已确认", "The record was confirmed {0}");
    public static readonly Pair NotScheduled = ("该标段尚未安排开标", "No opening is scheduled for this lot");
    public static readonly Pair AskWaitDeadline = ("等待投标截止", "wait for the deadline");
    public static readonly Pair AskPress = ("核对名单后按下开启", "check the list and press open");
    public static readonly Pair AskOther = ("等待另一方按下", "wait for the other to press");
    public static readonly Pair AskReadOut = ("唱标, 记录异议与答复, 然后确认", "read out, minute objections and answers, then confirm");
    public static readonly Pair EnteringOpening = ("正在进入开标", "Entering the opening");
    public static readonly Pair EnteringOpeningHint = ("正在连接服务器, 通常只需几秒。", "Connecting; this takes a few seconds.");
    public static readonly Pair AskNothing = ("列席开标", "attend the opening");
    public static readonly Pair AskFinished = ("开标已完成, 无须操作", "nothing: the opening is complete");
    public static readonly Pair AskConvene = ("开标已确认, 下一步组建评审", "convene the evaluation: the opening is confirmed");
    public static readonly Pair GoConvene = ("去组建评审", "To the lot");
}
