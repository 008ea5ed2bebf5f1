using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bidding.Domain.Openings;

namespace Bidding.Domain.Evaluations;

public enum ClarificationState { AwaitingRelease, AwaitingAnswer, Overdue, Answered, Returned, Withdrawn }

public sealed record ClarificationAnswer(string Text, BidFile? File, DateTimeOffset At);

/// <summary>澄清: what the committee asked a bidder in writing, and what came back.</summary>
public sealed record Clarification(int Number, string Bid, string By, string Question, int Minutes, DateTimeOffset AskedAt)
{
    /// <summary>From here the bidder may answer.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public ClarificationAnswer? Answer { get; init; }

    /// <summary>Why the supervisor sent it back to the committee.</summary>
    public string? Returned { get; init; }

    public bool Withdrawn { get; init; }

    public ClarificationState StateAt(DateTimeOffset now) => this switch
    {
        { Answer: not null } => ClarificationState.Answered,
        { Withdrawn: true } => ClarificationState.Withdrawn,
        { Returned: not null } => ClarificationState.Returned,
        { Deadline: null } => ClarificationState.AwaitingRelease,
        { Deadline: { } deadline } => now > deadline ? ClarificationState.Overdue : ClarificationState.AwaitingAnswer,
    };

    /// <summary>The committee still waits for it.</summary>
    public bool IsPending(DateTimeOffset now) => StateAt(now) is ClarificationState.AwaitingRelease or ClarificationState.AwaitingAnswer;
}

[JsonDerivedType(typeof(ClarificationAsked), "clarification-asked")]
[JsonDerivedType(typeof(ClarificationReleased), "clarification-released")]
[JsonDerivedType(typeof(ClarificationReturned), "clarification-returned")]
[JsonDerivedType(typeof(ClarificationWithdrawn), "clarification-withdrawn")]
[JsonDerivedType(typeof(ClarificationAnswered), "clarification-answered")]
public abstract partial record EvaluationFact
{
    /// <summary>Numbered from 1. <paramref name="By"/> is the chair, for the committee; the bidder has <paramref name="Minutes"/> from the release.</summary>
    public sealed record ClarificationAsked(int Number, string Bid, string By, string Question, int Minutes) : EvaluationFact;

    public sealed record ClarificationReleased(int Number) : EvaluationFact;

    public sealed record ClarificationReturned(int Number, string Reason) : EvaluationFact;

    public sealed record ClarificationWithdrawn(int Number) : EvaluationFact;

    /// <summary>Entered by the agency for the bidder; the file by its hash.</summary>
    public sealed record ClarificationAnswered(int Number, string Text, BidFile? File) : EvaluationFact;
}

[JsonDerivedType(typeof(AskClarification), "ask-clarification")]
[JsonDerivedType(typeof(WithdrawClarification), "withdraw-clarification")]
[JsonDerivedType(typeof(ReleaseClarification), "release-clarification")]
[JsonDerivedType(typeof(ReturnClarification), "return-clarification")]
public abstract partial record EvaluationCommand
{
    public sealed record AskClarification(string Bid, string Question, int Minutes) : EvaluationCommand;

    public sealed record WithdrawClarification(int Number) : EvaluationCommand;

    public sealed record ReleaseClarification(int Number) : EvaluationCommand;

    public sealed record ReturnClarification(int Number, string Reason) : EvaluationCommand;

    /// <summary>Raised by the server for the agency, once the file lies in the vault. Number 0: an explanation nobody asked for.</summary>
    public sealed record AnswerClarification(int Number, string Text, BidFile? File) : EvaluationCommand;
}

public sealed partial record Evaluation
{
    public ImmutableArray<Clarification> Clarifications { get; init; } = [];

    public Clarification? Clarification(int number) => Clarifications.FirstOrDefault(asked => asked.Number == number);
}
