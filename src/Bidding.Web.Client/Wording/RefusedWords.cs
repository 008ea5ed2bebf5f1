using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Bidding.Domain.Rules;

namespace Bidding.Web.Client.Wording;

/// <summary>A refused attempt in words: its fact holds the command's and the refusal's names alone.</summary>
public static class RefusedWords
{
    private static readonly FrozenDictionary<string, Refusal> Known = All(typeof(Refusals)).ToFrozenDictionary(refusal => refusal.Code, StringComparer.Ordinal);

    /// <summary>The plain words of the rule; the code itself where this version does not know it.</summary>
    public static Pair Why(string code) => Known.TryGetValue(code, out var refusal) ? (refusal.Zh, refusal.En) : (code, code);

    public static Pair OfCommand(string command) => command switch
    {
        "SignIn" => ("签到", "sign-in"),
        "DeclareNoConflict" or "DeclareConflicts" => ("回避声明", "declaration"),
        "VoteForChair" => ("推选组长", "vote for the chair"),
        "SealReview" or "WithdrawReview" => ("符合性审查", "review"),
        "SealScores" => ("封存评分", "seal scores"),
        "WithdrawScores" => ("撤回评分", "withdraw scores"),
        "CorrectScore" => ("更正评分", "correct a score"),
        "ReplaceMember" => ("更换成员", "replace a member"),
        "Pause" => ("暂停评审", "pause"),
        "Resume" => ("恢复评审", "resume"),
        "SealAndReform" => ("封存并重新组建", "seal and re-form"),
        "AskClarification" or "WithdrawClarification" => ("提出澄清", "ask for a clarification"),
        "ReleaseClarification" or "ReturnClarification" => ("放行澄清", "release a clarification"),
        "AnswerClarification" => ("答复澄清", "answer a clarification"),
        "CorrectPrice" or "NoteUnansweredCorrection" => ("修正报价", "correct a price"),
        "AnswerPriceCorrection" => ("确认修正后的报价", "answer a price correction"),
        "OpenLowPriceReview" => ("启动异常低价审查", "open the review of a low price"),
        "ExplainLowPrice" => ("说明低价", "explain a low price"),
        "NoteRefusal" => ("记录拒签", "note a refusal to sign"),
        "NoteContractMatters" => ("记录签订合同前要处理的事宜", "note matters before the contract"),
        "ExplainScore" => ("说明评分理由", "explain a score"),
        "ReopenResult" => ("签署后重新评审", "take the result up again"),
        "OpenVote" => ("提请表决", "open a vote"),
        "CastVote" => ("表决", "vote"),
        "ConfirmResult" => ("确认结果", "confirm the result"),
        "SignReport" or "RefuseToSign" => ("签署", "sign"),
        "Terminate" => ("终止评审", "terminate"),
        "CallForHelp" => ("求助场地人员", "call for help"),
        "AnswerHelp" => ("处理求助", "answer a call for help"),
        "Convene" => ("组建评审", "convene"),
        "PressOpen" => ("开启", "press open"),
        "RegisterBid" => ("登记投标", "register a bid"),
        "WithdrawBid" => ("撤回投标", "withdraw a bid"),
        "ConfirmOpening" => ("确认开标记录", "confirm the opening"),
        _ => (command, command),
    };

    private static IEnumerable<Refusal> All([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type table) =>
        table.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Refusal))
            .Select(property => (Refusal)property.GetValue(null)!)
            .DistinctBy(refusal => refusal.Code);
}
