using System.Text.Json.Serialization;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>What help is needed; a choice and not a text, since the site operator may learn nothing of the content.</summary>
[JsonConverter(typeof(KebabEnum<HelpKind>))]
public enum HelpKind { Device, Network, Document, Health, Other }

/// <summary>A member waits at his seat for somebody to come.</summary>
public sealed record HelpCall(HelpKind Kind, DateTimeOffset Since);

[JsonDerivedType(typeof(CallForHelp), "call-for-help")]
[JsonDerivedType(typeof(AnswerHelp), "answer-help")]
public abstract partial record EvaluationCommand
{
    public sealed record CallForHelp(HelpKind Kind) : EvaluationCommand;

    /// <summary>The operator of the member's own site has been at the seat.</summary>
    public sealed record AnswerHelp(string Member) : EvaluationCommand;
}

[JsonDerivedType(typeof(HelpCalled), "help-called")]
[JsonDerivedType(typeof(HelpAnswered), "help-answered")]
public abstract partial record EvaluationFact
{
    public sealed record HelpCalled(string Member, HelpKind Kind) : EvaluationFact;

    public sealed record HelpAnswered(string Member) : EvaluationFact;
}

/// <summary>求助场地人员: possible in every phase, also while the evaluation is suspended; the call and its answer stand in the record.</summary>
[Law(Laws.Order87, "第四十五条第五项", "评审期间成员与外界的联系由场地人员经手, 并留有记录")]
internal static class HelpAtTheSeat
{
    public static Decision Call(CallForHelp command, Evaluation state, Circumstances now) =>
        state.Help.ContainsKey(now.Member) ? Decision.AlreadySo : new HelpCalled(now.Member, command.Kind);

    public static Decision Answer(AnswerHelp command, Evaluation state, Circumstances now) => state.Member(command.Member) switch
    {
        null => Refusals.UnknownMember.With("member", command.Member),
        var member when member.Site != now.Caller.Site => Refusals.NotYourSite.With("site", member.Site),
        _ when !state.Help.ContainsKey(command.Member) => Decision.AlreadySo,
        _ => new HelpAnswered(command.Member),
    };
}
