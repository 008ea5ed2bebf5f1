using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Audit;

/// <summary>Pauses, clarifications and notes of a record in words.</summary>
internal static class CommitteeWords
{
    public static Pair Of(EvaluationFact fact, Cast cast) => fact switch
    {
        EvaluationFact.EvaluationPaused x => new(
            $"{(x.By == Role.Supervisor ? "监督" : "代理机构")}暂停评审 ({Names.Of(x.Ground).Zh}): {x.Reason}", $"Paused by the {x.By} ({Names.Of(x.Ground).En}): {x.Reason}"),
        EvaluationFact.PauseEnded x => new($"恢复评审: {x.Remark}", $"Resumed: {x.Remark}"),
        EvaluationFact.ClarificationAsked x => new(
            $"评标委员会提出第 {x.Number} 号澄清, {cast.Bid(x.Bid).Zh}, 时限 {x.Minutes} 分钟: {x.Question}", $"Clarification {x.Number} asked of {cast.Bid(x.Bid).En}, {x.Minutes} minutes: {x.Question}"),
        EvaluationFact.ClarificationReleased x => new($"第 {x.Number} 号澄清放行", $"Clarification {x.Number} released"),
        EvaluationFact.ClarificationReturned x => new($"第 {x.Number} 号澄清退回评标委员会: {x.Reason}", $"Clarification {x.Number} returned to the committee: {x.Reason}"),
        EvaluationFact.ClarificationWithdrawn x => new($"第 {x.Number} 号澄清撤回", $"Clarification {x.Number} withdrawn"),
        EvaluationFact.ClarificationAnswered x => new(
            $"第 {x.Number} 号澄清的答复: {x.Text}{FileOf(x.File)}", $"Answer to clarification {x.Number}: {x.Text}{FileOf(x.File)}"),
        EvaluationFact.PriceCorrected x => new(
            $"{cast.Bid(x.Bid).Zh} 的报价修正为 {Names.Amount(x.Price)} 元, {x.Minutes} 分钟内由投标人确认", $"The price of {cast.Bid(x.Bid).En} corrected to {Names.Amount(x.Price)}, to be confirmed within {x.Minutes} minutes"),
        EvaluationFact.PriceCorrectionConfirmed x => new(
            $"{cast.Bid(x.Bid).Zh} 确认修正后的报价: {x.Text}{FileOf(x.File)}", $"{cast.Bid(x.Bid).En} confirms the corrected price: {x.Text}{FileOf(x.File)}"),
        EvaluationFact.PriceCorrectionRefused x => new(
            $"{cast.Bid(x.Bid).Zh} 不确认修正后的报价, 投标无效: {x.Text}{FileOf(x.File)}", $"{cast.Bid(x.Bid).En} refuses the corrected price, the bid is invalid: {x.Text}{FileOf(x.File)}"),
        EvaluationFact.PriceCorrectionUnanswered x => new(
            $"{cast.Bid(x.Bid).Zh} 未在时限内确认修正后的报价, 投标无效", $"{cast.Bid(x.Bid).En} did not confirm the corrected price in time, the bid is invalid"),
        EvaluationFact.LowPriceReviewOpened x => new(
            $"启动对 {cast.Bid(x.Bid).Zh} 的异常低价审查, {x.Minutes} 分钟内书面说明{(x.Reason is { } why ? ": " + why : "")}",
            $"Review of the low price of {cast.Bid(x.Bid).En} opened, to be explained within {x.Minutes} minutes{(x.Reason is { } because ? ": " + because : "")}"),
        EvaluationFact.LowPriceExplained x => new(
            $"{cast.Bid(x.Bid).Zh} 的低价说明: {x.Text}{FileOf(x.File)}", $"{cast.Bid(x.Bid).En} explains its low price: {x.Text}{FileOf(x.File)}"),
        EvaluationFact.ContractMattersNoted x => new($"记录签订合同前要处理的事宜: {x.Text}", $"Matters before the contract noted: {x.Text}"),
        EvaluationFact.AgreementDeemed x => new(
            $"{cast.Member(x.Member)} 拒绝签字且未说明理由, 视为同意 ({cast.Member(x.NotedBy)} 代表评标委员会记录): {x.Note}",
            $"{cast.Member(x.Member)} refused to sign without reasons and is deemed to agree (noted by {cast.Member(x.NotedBy)}): {x.Note}"),
        _ => new(fact.GetType().Name, fact.GetType().Name),
    };

    private static string FileOf(BidFile? given) =>
        given is { } file ? $" ({file.Name}, SHA-256 {FactWords.Short(file.Sha256)})" : "";
}
