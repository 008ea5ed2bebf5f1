using System.Collections.Concurrent;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Images;
using Bidding.Pdf.Signing;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Jobs;

/// <summary>How far a report is on its way; sealed it is when the record says so.</summary>
public enum ReportStage { Queued, Rendering, Signing, Obstructed }

/// <summary>What becomes of a report after an attempt that failed.</summary>
public enum Again
{
    /// <summary>It may pass by itself: tried again after seconds, later and later.</summary>
    Soon,

    /// <summary>Somebody must do something first, and it is looked after whether he has.</summary>
    Watched,

    /// <summary>The next attempt would meet the same: none is made until the server starts anew, with another version or another setting.</summary>
    NoMore,
}

/// <summary>Why a report is not there yet, what helps, and whether it is tried again.</summary>
public sealed record Obstacle(Pair Why, Pair Next, Again Again = Again.Soon);

/// <param name="Attempts">Begun so far by this server.</param>
/// <param name="Obstacle">Of the last attempt that failed, also while the next is under way.</param>
/// <param name="StoppedAt">What was being done when it failed; null unless obstructed.</param>
public sealed record ReportState(ReportStage Stage, DateTimeOffset Since, int Attempts, Obstacle? Obstacle, ReportStage? StoppedAt = null);

/// <summary>
/// What this node's jobs are doing, for people who wait. Nothing rests on it: after a restart the facts demand the report
/// again and it begins anew.
/// </summary>
public sealed class ReportProgress(TimeProvider time)
{
    /// <summary>Far more than any authority's patience for any panel.</summary>
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, ReportState> states = new(StringComparer.Ordinal);

    /// <returns>Null where nothing is on its way.</returns>
    public ReportState? Of(string procedure) => states.GetValueOrDefault(procedure);

    public IReadOnlyList<KeyValuePair<string, ReportState>> Obstructed => [.. states.Where(state => state.Value.Stage == ReportStage.Obstructed)];

    /// <summary>An obstacle stays in sight until the next attempt begins.</summary>
    public void Queued(string procedure) =>
        states.AddOrUpdate(procedure, _ => new(ReportStage.Queued, time.GetUtcNow(), 0, null), (_, known) => known);

    public void Begun(string procedure) => states.AddOrUpdate(
        procedure,
        _ => new(ReportStage.Rendering, time.GetUtcNow(), 1, null),
        (_, known) => new(ReportStage.Rendering, time.GetUtcNow(), known.Attempts + 1, known.Obstacle));

    public void Signing(string procedure)
    {
        if (states.TryGetValue(procedure, out var known))
        {
            states[procedure] = known with { Stage = ReportStage.Signing, Since = time.GetUtcNow(), StoppedAt = null };
        }
    }

    public void Sealed(string procedure) => states.TryRemove(procedure, out _);

    public void Stopped(string procedure, Exception problem) => states.AddOrUpdate(
        procedure,
        _ => new(ReportStage.Obstructed, time.GetUtcNow(), 1, ReportProgressWords.Of(problem), ReportStage.Rendering),
        (_, known) => known with { Stage = ReportStage.Obstructed, Since = time.GetUtcNow(), Obstacle = ReportProgressWords.Of(problem), StoppedAt = known.StoppedAt ?? known.Stage });

    /// <summary>Whoever asks for the paper is told, instead of an error: trying again in a second would not help.</summary>
    public static bool IsForPeople(Exception problem) => After(problem) != Again.Soon;

    public static Again After(Exception problem) => problem switch
    {
        NoUsableFontException or UnusableFontException or MissingGlyphException => Again.Watched,
        CannotSignException or UnusableImageException => Again.NoMore,
        _ => Again.Soon,
    };

    /// <summary>An attempt of this server is under way. One that has been for so long is given up: whoever had it in hand is gone.</summary>
    public bool IsInHand(string procedure) =>
        Of(procedure) is { Stage: ReportStage.Rendering or ReportStage.Signing, Since: var since } && time.GetUtcNow() - since < LongestAttempt;

    /// <summary>Nothing is to be gained by another attempt of this server.</summary>
    public bool HasStopped(string procedure) => Of(procedure) is { Stage: ReportStage.Obstructed, Obstacle.Again: Again.NoMore };
}
