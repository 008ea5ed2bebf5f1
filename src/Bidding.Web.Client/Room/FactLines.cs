using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Wording;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Web.Client.Room;

/// <summary>One line of the live record: what happened, to whom, about which bid. No value ever stands in it.</summary>
internal sealed record FactLine(Pair Words, string? Member = null, string? Bid = null, Pair? More = null, string Detail = "", string? Criterion = null);

internal static class FactLines
{
    public static FactLine Of(EvaluationFact fact) => fact switch
    {
        EvaluationConvened => new(("组建评审", "evaluation convened")),
        PhaseOpened x => new(("阶段开启", "phase opened"), More: Names.Of(x.Phase)),
        MemberConnected x => new(("进入", "connected"), x.Member),
        SeatTakenOver x => new(("接管席位", "took over the seat"), x.Member),
        MemberDisconnected x => new(("掉线", "disconnected"), x.Member),
        AbsenceNoticed x => new(("超过掉线时限", "offline beyond the grace"), x.Member),
        EvaluationSuspended => new(("评审暂停", "suspended")),
        EvaluationResumed => new(("评审恢复", "resumed")),
        MemberSignedIn x => new(("签到", "signed in"), x.Member),
        NoConflictDeclared x => new(("声明无需回避", "declared no conflict"), x.Member),
        ConflictsDeclared x => new(("申请回避", "asked to withdraw"), x.Member),
        ChairVoteCast x => new(("投票推选组长", "voted for the chair"), x.Member),
        ChairBallotTied => new(("票数相同, 再投一轮", "ballot tied")),
        ChairElected x => new(("当选组长", "elected chair"), x.Member),
        ReviewSealed x => new(("封存审查结论", "sealed a review"), x.Member, x.Bid),
        ReviewWithdrawn x => new(("撤回审查结论", "withdrew a review"), x.Member, x.Bid),
        ReviewsRevealed => new(("揭示审查结论", "reviews revealed")),
        BidRejected x => new(("投标被否决", "bid rejected"), Bid: x.Bid),
        ScoresSealed x => new(("封存评分", "sealed scores"), x.Member, x.Bid),
        ScoresWithdrawn x => new(("撤回评分", "withdrew scores"), x.Member, x.Bid),
        ScoresRevealed => new(("揭示评分", "scores revealed")),
        ScoreCorrected x => new(("更正评分", "corrected a score"), x.Member, x.Bid, Criterion: x.Criterion),
        ScoreExplained x => new(("说明评分理由", "explained the scores"), x.Member, x.Bid, Criterion: x.Criterion),
        ResultReopened x => new(("签署后重新评审", "taken up again after signing"), Detail: x.Reason),
        ResultConfirmed x => new(("确认结果", "confirmed the result"), x.Member),
        ReportSigned x => new(x.Dissent is null ? ("签名", "signed") : ("签名并保留意见", "signed with dissent"), x.Member),
        SignatureRefused x => new(("拒绝签名", "refused to sign"), x.Member),
        EvaluationTerminated x => new(("评审终止", "terminated"), Detail: x.Reason),
        ReportRendered => new(("评审报告已生成", "report rendered")),
        EvaluationPaused x => new(("暂停评审", "paused"), Detail: x.Reason),
        PauseEnded x => new(("恢复评审", "resumed"), Detail: x.Remark),
        ClarificationAsked x => new(("提出澄清", "asked for a clarification"), x.By, x.Bid),
        ClarificationReleased x => new(("澄清放行", "clarification released"), Detail: $"#{x.Number}"),
        ClarificationReturned x => new(("澄清退回", "clarification returned"), Detail: $"#{x.Number}"),
        ClarificationWithdrawn x => new(("澄清撤回", "clarification withdrawn"), Detail: $"#{x.Number}"),
        ClarificationAnswered x => new(("澄清答复", "clarification answered"), Detail: $"#{x.Number}"),
        PriceCorrected x => new(("修正报价", "corrected a price"), x.By, x.Bid),
        PriceCorrectionConfirmed x => new(("投标人确认修正后的报价", "corrected price confirmed"), Bid: x.Bid),
        PriceCorrectionRefused x => new(("投标人不确认修正后的报价", "corrected price refused"), Bid: x.Bid),
        PriceCorrectionUnanswered x => new(("未在时限内确认修正后的报价", "corrected price not confirmed in time"), Bid: x.Bid),
        LowPriceReviewOpened x => new(("启动异常低价审查", "opened the review of a low price"), x.By, x.Bid),
        LowPriceExplained x => new(("供应商说明低价", "low price explained"), Bid: x.Bid),
        ContractMattersNoted x => new(("记录签订合同前要处理的事宜", "noted matters before the contract"), x.By, Detail: x.Text),
        AgreementDeemed x => new(("拒签未说明理由, 视为同意", "refused without reasons, deemed to agree"), x.Member),
        MemberReplaced x => new(("更换成员", "member replaced"), x.Leaver, Detail: "→ " + x.Successor.Alias),
        VoteReopened => new(("须重新表决", "vote open again")),
        VoteOpened x => new(("提请表决", "opened a vote"), x.By, x.Subject.BidAtStake, More: Names.Of(x.Subject)),
        VoteCast x => new(("表决投票", "cast a ballot"), x.Member),
        VoteDecided x => new(x.Carried ? ("表决通过", "vote carried") : ("表决未通过", "vote not carried")),
        BidRejectedByVote x => new(("投标经表决被否决", "bid rejected by vote"), Bid: x.Bid),
        TimeExtended x => new(("延长评审时间", "time extended"), More: ($"{x.Minutes} 分钟", $"{x.Minutes} minutes")),
        HelpCalled x => new(("求助场地人员", "called for help"), x.Member, More: Names.Of(x.Kind)),
        HelpAnswered x => new(("求助已处理", "help was given"), x.Member),
        AttemptRefused x => new(
            ($"被拒: {RefusedWords.OfCommand(x.Command).Zh}", $"refused: {RefusedWords.OfCommand(x.Command).En}"), x.Who, More: RefusedWords.Why(x.Code), Detail: $"({x.Law} {x.Clause})"),
        _ => new(("其他", "other")),
    };
}
