using System.Collections.Immutable;

namespace Bidding.Domain.Rules;

/// <summary>What a decider answers: the facts that now hold, or the refusal. Accepting with no facts means "already so".</summary>
public abstract record Decision<TFact>
{
    public sealed record Accepted(ImmutableArray<TFact> Facts) : Decision<TFact>;

    public sealed record Refused(Refusal Refusal) : Decision<TFact>;

    public static implicit operator Decision<TFact>(Refusal refusal) => new Refused(refusal);

    public static implicit operator Decision<TFact>(TFact fact) => new Accepted([fact]);

    public static Decision<TFact> Of(params ReadOnlySpan<TFact> facts) => new Accepted([.. facts]);

    public static Decision<TFact> Of(IEnumerable<TFact> facts) => new Accepted([.. facts]);

    public static Decision<TFact> AlreadySo { get; } = new Accepted([]);
}
