using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Audit;

/// <summary>What happened, in words; one line a fact. Takes facts as a supervisor may know them, never the stored ones.</summary>
public static class FactWords
{
    public static Pair Of(EvaluationFact fact, Cast cast) => fact switch
    {
        EvaluationFact.EvaluationConvened x => Say($"组建评审: {x.Convocation.Panel.Length} 人, {x.Convocation.Bids.Length} 家, 办法 {Short(x.Convocation.MethodDigest)}",
            $"Panel convened: {x.Convocation.Panel.Length} members, {x.Convocation.Bids.Length} bids, method {Short(x.Convocation.MethodDigest)}"),
        EvaluationFact.PhaseOpened x => Say($"阶段开启: {Names.Of(x.Phase).Zh}", $"Phase opened: {Names.Of(x.Phase).En}"),
        EvaluationFact.MemberConnected => ("上线", "Online"),
        EvaluationFact.SeatTakenOver => ("确认接管席位, 另一处退出", "Took the seat over; the other place was closed"),
        EvaluationFact.MemberDisconnected => ("掉线", "Offline"),
        EvaluationFact.AbsenceNoticed x => Say($"{cast.Member(x.Member)} 超过掉线时限", $"{cast.Member(x.Member)} is offline beyond the grace"),
        EvaluationFact.EvaluationSuspended => ("评审暂停", "Evaluation suspended"),
        EvaluationFact.EvaluationResumed => ("评审恢复", "Evaluation resumed"),
        EvaluationFact.MemberSignedIn => ("签到", "Signed in"),
        EvaluationFact.NoConflictDeclared => ("声明无须回避, 承诺遵守评审纪律", "Declared no conflict and gave the pledge"),
        EvaluationFact.ConflictsDeclared x => Say(
            "申请回避: " + string.Join("; ", [.. x.Conflicts.Select(each => $"{cast.Bid(each.Bid).Zh} {Names.Of(each.Ground).Zh}"), .. x.Purchaser is { } tie ? (string[])[$"采购人或招标人 {Names.Of(tie.Ground).Zh}"] : []]),
            "Declared conflicts: " + string.Join("; ", [.. x.Conflicts.Select(each => $"{cast.Bid(each.Bid).En} {Names.Of(each.Ground).En}"), .. x.Purchaser is { } same ? (string[])[$"the purchaser, {Names.Of(same.Ground).En}"] : []])),
        EvaluationFact.ChairVoteCast => ("投票推选组长 (选票不公开)", "Voted for the chair (ballot not shown)"),
        EvaluationFact.ChairBallotTied => ("票数相同, 重新推选", "Tied, another ballot"),
        EvaluationFact.ChairElected x => Say($"推选 {cast.Member(x.Member)} 为组长", $"{cast.Member(x.Member)} elected chair"),
        EvaluationFact.ReviewSealed x => Say($"封存符合性审查 {cast.Bid(x.Bid).Zh} (第 {x.Round} 次), 承诺 {Short(x.Sheet.Commitment)}",
            $"Sealed the review of {cast.Bid(x.Bid).En} (round {x.Round}), commitment {Short(x.Sheet.Commitment)}"),
        EvaluationFact.ReviewWithdrawn x => Say($"撤回符合性审查 {cast.Bid(x.Bid).Zh}", $"Withdrew the review of {cast.Bid(x.Bid).En}"),
        EvaluationFact.ReviewsRevealed x => Say($"符合性审查结论公布, {x.Reviews.Length} 份", $"{x.Reviews.Length} reviews revealed"),
        EvaluationFact.BidRejected x => Say($"{cast.Bid(x.Bid).Zh} 未通过: {string.Join(", ", x.Items.Select(cast.OfMethod))}", $"{cast.Bid(x.Bid).En} rejected: {string.Join(", ", x.Items.Select(cast.OfMethod))}"),
        EvaluationFact.MemberReplaced x => Say($"{cast.Member(x.Leaver)} 由 {x.Successor.Alias} 接替 ({Names.Of(x.Ground).Zh}): {x.Reason}",
            $"{cast.Member(x.Leaver)} replaced by {x.Successor.Alias} ({Names.Of(x.Ground).En}): {x.Reason}"),
        EvaluationFact.VoteReopened x => Say($"第 {x.Vote} 号表决因成员更换须重新表决", $"Vote {x.Vote} open again after the replacement"),
        EvaluationFact.EvaluationPaused or EvaluationFact.PauseEnded or EvaluationFact.ClarificationAsked or EvaluationFact.ClarificationReleased
            or EvaluationFact.ClarificationReturned or EvaluationFact.ClarificationWithdrawn or EvaluationFact.ClarificationAnswered
            or EvaluationFact.PriceCorrected or EvaluationFact.PriceCorrectionConfirmed or EvaluationFact.PriceCorrectionRefused or EvaluationFact.PriceCorrectionUnanswered
            or EvaluationFact.LowPriceReviewOpened or EvaluationFact.LowPriceExplained or EvaluationFact.ContractMattersNoted or EvaluationFact.AgreementDeemed => CommitteeWords.Of(fact, cast),
        EvaluationFact.VoteOpened x => VoteWords.Opened(x, cast),
        EvaluationFact.VoteCast x => Say($"第 {x.Vote} 号表决投票 (选票不公开)", $"Voted in vote {x.Vote} (ballot not shown)"),
        EvaluationFact.VoteDecided x => VoteWords.Decided(x, cast),
        EvaluationFact.BidRejectedByVote x => Say($"{cast.Bid(x.Bid).Zh} 经第 {x.Vote} 号表决被否决", $"{cast.Bid(x.Bid).En} rejected by vote {x.Vote}"),
        EvaluationFact.TimeExtended x => Say($"评审时间延长 {x.Minutes} 分钟", $"Time extended by {x.Minutes} minutes"),
        _ => Later(fact, cast),
    };

    public static Pair Of(OpeningFact fact, Cast cast) => fact switch
    {
        OpeningFact.OpeningScheduled x => Say($"安排开标, 投标截止 {Pages.Clock.Minute(x.Deadline)}", $"Opening scheduled, deadline {Pages.Clock.Minute(x.Deadline)}"),
        OpeningFact.BidReceived x => Say($"收到投标: {cast.Bidder(x.Bidder)}, 承诺 {Short(x.Envelope.Commitment)}", $"Bid received: {cast.Bidder(x.Bidder)}, commitment {Short(x.Envelope.Commitment)}"),
        OpeningFact.BidWithdrawn x => Say($"投标撤回: {cast.Bid(x.Bid).Zh}", $"Bid withdrawn: {cast.Bid(x.Bid).En}"),
        OpeningFact.OpenPressed x => Say($"{(x.Role == Role.Supervisor ? "监督" : "代理机构")}按下开启", $"{x.Role} pressed open"),
        OpeningFact.OpeningFailed x => Say($"未开标: 只有 {x.Bids} 家", $"Not opened: only {x.Bids} bids"),
        OpeningFact.BidsOpened x => Say($"开启 {x.Bids.Length} 家并唱标: " + string.Join("; ", x.Bids.Select(bid => $"{cast.Bidder(bid.Bidder)} {Names.Amount(bid.Price)}")),
            $"{x.Bids.Length} bids opened and read out: " + string.Join("; ", x.Bids.Select(bid => $"{cast.Bidder(bid.Bidder)} {Names.Amount(bid.Price)}"))),
        OpeningFact.ObjectionRaised x => Say($"异议 {x.Number}: {x.Text}", $"Objection {x.Number}: {x.Text}"),
        OpeningFact.ObjectionAnswered x => Say($"答复异议 {x.Number}: {x.Text}", $"Objection {x.Number} answered: {x.Text}"),
        OpeningFact.OpeningConfirmed => ("确认开标记录", "Opening record confirmed"),
        OpeningFact.AttemptRefused x => Refused(x.Command, x.Code),
        _ => Say(fact.GetType().Name, fact.GetType().Name),
    };

    public static string Short(string hash) => hash.Length <= 8 ? hash : hash[..8] + "…";

    private static Pair Later(EvaluationFact fact, Cast cast) => fact switch
    {
        EvaluationFact.ScoresSealed x => Say($"封存评分 {cast.Bid(x.Bid).Zh} (第 {x.Round} 次), 承诺 {Short(x.Sheet.Commitment)}",
            $"Sealed the scores of {cast.Bid(x.Bid).En} (round {x.Round}), commitment {Short(x.Sheet.Commitment)}"),
        EvaluationFact.ScoresWithdrawn x => Say($"撤回评分 {cast.Bid(x.Bid).Zh}", $"Withdrew the scores of {cast.Bid(x.Bid).En}"),
        EvaluationFact.ScoresRevealed x => Say($"全部评分同时揭示, {x.Sheets.Length} 份", $"All scores revealed at once, {x.Sheets.Length} sheets"),
        EvaluationFact.ScoreCorrected x => Say($"更正 {cast.Bid(x.Bid).Zh} {cast.OfMethod(x.Criterion)}: {Names.Score(x.From)} → {Names.Score(x.To)}, {x.Reason}",
            $"Corrected {cast.Bid(x.Bid).En} {cast.OfMethod(x.Criterion)}: {Names.Score(x.From)} → {Names.Score(x.To)}, {x.Reason}"),
        EvaluationFact.ScoreExplained x => Explained(x, cast),
        EvaluationFact.ResultReopened x => Say($"签署后重新评审 ({ResultTexts.Of(x.Ground).Zh}): {x.Reason}", $"Taken up again after signing ({ResultTexts.Of(x.Ground).En}): {x.Reason}"),
        EvaluationFact.ResultConfirmed x => Say($"确认结果 {Names.ShortCode(x.Digest)}", $"Confirmed the result {Names.ShortCode(x.Digest)}"),
        EvaluationFact.ReportSigned { Dissent: null } x => Say($"签署报告 {Names.ShortCode(x.Digest)}", $"Signed the report {Names.ShortCode(x.Digest)}"),
        EvaluationFact.ReportSigned x => Say($"签署报告并附不同意见: {x.Dissent}", $"Signed with dissent: {x.Dissent}"),
        EvaluationFact.SignatureRefused x => Say($"拒绝签字: {x.Reasons}", $"Refused to sign: {x.Reasons}"),
        EvaluationFact.HelpCalled x => Say($"求助场地人员: {Names.Of(x.Kind).Zh}", $"Called the site operator: {Names.Of(x.Kind).En}"),
        EvaluationFact.HelpAnswered x => Say($"{cast.Member(x.Member)} 的求助已处理", $"Helped {cast.Member(x.Member)}"),
        EvaluationFact.EvaluationTerminated x => Say($"评审终止: {x.Reason}", $"Evaluation terminated: {x.Reason}"),
        EvaluationFact.ReportRendered x => Say($"报告生成, {x.Pages} 页, {SigningWords.Zh(x.Signing)}, SHA-256 {Short(x.Sha256)}", $"Report rendered, {x.Pages} pages, {SigningWords.En(x.Signing)}, SHA-256 {Short(x.Sha256)}"),
        EvaluationFact.AttemptRefused x => Refused(x.Command, x.Code),
        _ => Say(fact.GetType().Name, fact.GetType().Name),
    };

    /// <summary>One sum may be found apart in two ways, each answered for itself: without the finding the second answer would read as the first one told twice.</summary>
    private static Pair Explained(EvaluationFact.ScoreExplained x, Cast cast)
    {
        var (on, found) = (x.Criterion is null ? "" : " " + cast.OfMethod(x.Criterion), x.Kind switch
        {
            FindingKind.Deviation => new Pair("去一偏离率超过界限", "deviation above the limit"),
            FindingKind.ModifiedZ => new Pair("修正 z 值超过界限", "modified z above the limit"),
            _ => new Pair("客观分与其他成员不一致", "objective score differs"),
        });
        return Say($"说明 {cast.Bid(x.Bid).Zh}{on} 的评分理由 (答复: {found.Zh}): {x.Text}", $"Explained the scores of {cast.Bid(x.Bid).En}{on} (answering: {found.En}): {x.Text}");
    }

    private static Pair Refused(string command, string code) =>
        Say($"被拒: {RefusedWords.OfCommand(command).Zh}。{RefusedWords.Why(code).Zh}", $"Refused: {RefusedWords.OfCommand(command).En}. {RefusedWords.Why(code).En}");

    private static Pair Say(string zh, string en) => new(zh, en);
}
