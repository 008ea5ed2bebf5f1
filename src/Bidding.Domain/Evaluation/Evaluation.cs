using System.Collections.Immutable;

namespace Bidding.Domain.Evaluations;

public sealed record SheetKey(string Member, string Bid);

/// <summary>A sheet a member has sealed, or withdrawn: then the sealed part is absent and the round remains.</summary>
public sealed record SheetState(int Round, Sealing.SealedSheet? Sealed);

public sealed record Presence(string Session, bool Online, DateTimeOffset Since);

/// <summary><paramref name="NotedBy"/>: the member who noted, for the committee, that this one refused without reasons.</summary>
public sealed record Signature(bool Signed, string? Text, DateTimeOffset At, string? NotedBy = null, string? Handwriting = null);

public sealed record Termination(string Ground, string Reason, DateTimeOffset At);

/// <param name="Level">Null for a report without signatures, as reports of the first version were.</param>
/// <param name="NoStamp">As in <see cref="ReportSigning"/>.</param>
public sealed record RenderedReport(string Sha256, int Bytes, int Pages, long UpTo, SigningLevel? Level = null, NoStamp? NoStamp = null);

/// <summary>
/// The evaluation of one lot (标段) as its facts tell it. The same type is folded on the server from all facts
/// and in the browser from those that may go out: there every sealed body is absent.
/// </summary>
public sealed partial record Evaluation
{
    private static readonly ImmutableSortedSet<string> NoNames = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public static Evaluation None { get; } = new();

    public string Procedure { get; init; } = "";

    public Convocation? Convocation { get; init; }

    public Phase Phase { get; init; }

    public DateTimeOffset PhaseSince { get; init; }

    public ImmutableSortedSet<string> SignedIn { get; init; } = NoNames;

    public ImmutableSortedSet<string> NoConflict { get; init; } = NoNames;

    public ImmutableSortedDictionary<string, ImmutableArray<DeclaredConflict>> Conflicts { get; init; } = ByName<ImmutableArray<DeclaredConflict>>();

    public ImmutableSortedDictionary<string, string?> ChairVotes { get; init; } = ByName<string?>();

    public int Ballot { get; init; } = 1;

    public string? Chair { get; init; }

    public ImmutableArray<ChairVotes> ChairTally { get; init; } = [];

    public ImmutableDictionary<SheetKey, SheetState> Reviews { get; init; } = ImmutableDictionary<SheetKey, SheetState>.Empty;

    public ImmutableArray<RevealedReview>? RevealedReviews { get; init; }

    public ImmutableSortedDictionary<string, Rejection> Rejected { get; init; } = ByName<Rejection>();

    public ImmutableDictionary<SheetKey, SheetState> Scores { get; init; } = ImmutableDictionary<SheetKey, SheetState>.Empty;

    public ImmutableArray<RevealedScores>? RevealedScores { get; init; }

    public ImmutableArray<EvaluationFact.ScoreCorrected> Corrections { get; init; } = [];

    /// <summary>Those that still stand.</summary>
    public ImmutableArray<EvaluationFact.ScoreExplained> Explanations { get; init; } = [];

    public ImmutableArray<Reopening> Reopenings { get; init; } = [];

    /// <summary>Of confirming and signing; the second begins when the result is taken up again after signing.</summary>
    public int Round => Reopenings.Length + 1;

    public ImmutableSortedDictionary<string, string> Confirmations { get; init; } = ByName<string>();

    public ImmutableSortedDictionary<string, Signature> Signatures { get; init; } = ByName<Signature>();

    public ImmutableSortedDictionary<string, Presence> Presence { get; init; } = ByName<Presence>();

    /// <summary>Members offline beyond the grace, with the instant each dropped out; while there is one, everybody waits.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Absent { get; init; } = ByName<DateTimeOffset>();

    /// <summary>Members who have called for the site operator and wait.</summary>
    public ImmutableSortedDictionary<string, HelpCall> Help { get; init; } = ByName<HelpCall>();

    public DateTimeOffset? SuspendedSince { get; init; }

    public Termination? Termination { get; init; }

    /// <summary>Of this round.</summary>
    public RenderedReport? Report { get; init; }

    /// <summary>Of the last round that had one: what stands until the round now open has its own.</summary>
    public RenderedReport? LastReport { get; init; }

    public bool IsSuspended => SuspendedSince is not null;

    public bool IsEnded => Phase == Phase.Closed || Termination is not null;

    public IEnumerable<EvaluatedBid> RemainingBids => Convocation is null ? [] : Convocation.Bids.Where(bid => !Rejected.ContainsKey(bid.Id));

    public PanelMember? Member(string id) => Panel.FirstOrDefault(member => member.Id == id);

    public EvaluatedBid? Bid(string id) => Convocation?.Bids.FirstOrDefault(bid => bid.Id == id);

    /// <summary>The evaluation cannot go on without him: he has signed in and has not yet signed the report.</summary>
    public bool Needs(string member) => !IsEnded && SignedIn.Contains(member) && !Signatures.ContainsKey(member);

    public static bool HasSealed(ImmutableDictionary<SheetKey, SheetState> sheets, string member, string bid) =>
        sheets.TryGetValue(new(member, bid), out var sheet) && sheet.Sealed is not null;

    private static ImmutableSortedDictionary<string, T> ByName<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
