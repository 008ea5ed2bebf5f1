using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>澄清: asked by the committee through its chair, released by the supervisor where the convocation says so, answered once and in time.</summary>
internal static class Clarifying
{
    public const int MostMinutes = 7 * 24 * 60;

    public static Decision Ask(AskClarification command, Evaluation state, Circumstances now)
    {
        if (WhyNotAsk(command, state, now.Member) is { } refusal)
        {
            return refusal;
        }

        var asked = new ClarificationAsked(state.Clarifications.Length + 1, command.Bid, now.Member, command.Question, command.Minutes);
        return state.Policy.ClarificationsReleased ? asked : Decision.Of(asked, new ClarificationReleased(asked.Number));
    }

    public static Decision Withdraw(WithdrawClarification command, Evaluation state, Circumstances now) =>
        OnlyTheCommitteeAsks.WhyNot(now.Member, state) is { } refusal ? refusal
        : state.Clarification(command.Number) is not { } asked ? Refusals.UnknownClarification
        : asked.IsPending(now.Now) ? new ClarificationWithdrawn(command.Number)
        : Refusals.ClarificationOver;

    public static Decision Release(ReleaseClarification command, Evaluation state, Circumstances now) =>
        WhyNotRule(command.Number, state, now.Now) is { } refusal ? refusal : new ClarificationReleased(command.Number);

    public static Decision Return(ReturnClarification command, Evaluation state, Circumstances now) =>
        WhyNotRule(command.Number, state, now.Now) is { } refusal ? refusal
        : Texts.WhyNot(command.Reason) is { } why ? why
        : new ClarificationReturned(command.Number, command.Reason);

    public static Decision Answer(AnswerClarification command, Evaluation state, Circumstances now) =>
        NothingUnsolicitedEnters.WhyNot(command.Number, state, now.Now) is { } refusal ? refusal
        : Texts.WhyNot(command.Text) is { } why ? why
        : new ClarificationAnswered(command.Number, command.Text, command.File);

    public static Evaluation Evolve(Evaluation state, EvaluationFact fact, DateTimeOffset at) => fact switch
    {
        ClarificationAsked x => state with { Clarifications = state.Clarifications.Add(new(x.Number, x.Bid, x.By, x.Question, x.Minutes, at)) },
        ClarificationReleased x => With(state, x.Number, asked => asked with { Deadline = at.AddMinutes(asked.Minutes) }),
        ClarificationReturned x => With(state, x.Number, asked => asked with { Returned = x.Reason }),
        ClarificationWithdrawn x => With(state, x.Number, asked => asked with { Withdrawn = true }),
        ClarificationAnswered x => With(state, x.Number, asked => asked with { Answer = new(x.Text, x.File, at) }),
        _ => state,
    };

    private static Refusal? WhyNotAsk(AskClarification command, Evaluation state, string member) =>
        OnlyTheCommitteeAsks.WhyNot(member, state)
        ?? (state.Bid(command.Bid) is null ? Refusals.UnknownBid.With("bid", command.Bid)
            : state.Rejected.ContainsKey(command.Bid) ? Refusals.BidRejected.With("bid", command.Bid)
            : command.Minutes is < 1 or > MostMinutes ? Refusals.ClarificationTime.With("range", $"1–{MostMinutes}")
            : Texts.WhyNot(command.Question));

    private static Refusal? WhyNotRule(int number, Evaluation state, DateTimeOffset now) =>
        state.Clarification(number) is not { } asked ? Refusals.UnknownClarification
        : asked.StateAt(now) != ClarificationState.AwaitingRelease ? Refusals.ClarificationOver
        : null;

    private static Evaluation With(Evaluation state, int number, Func<Clarification, Clarification> change) =>
        state.Clarification(number) is { } asked ? state with { Clarifications = state.Clarifications.Replace(asked, change(asked)) } : state;
}
