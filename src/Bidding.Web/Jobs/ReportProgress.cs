using System.Collections.Concurrent;
using Bidding.Pdf.Fonts;
using Bidding.Web.Client.Wording;

namespace Bidding.Web.Jobs;

/// <summary>How far a report is on its way; sealed it is when the record says so.</summary>
public enum ReportStage { Queued, Rendering, Signing, Obstructed }

/// <summary>Why a report is not there yet, and what helps.</summary>
public sealed record Obstacle(Pair Why, Pair Next);

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

    /// <summary>Somebody must do something first: trying again in a second would not help.</summary>
    public static bool IsForPeople(Exception problem) => problem is NoUsableFontException or UnusableFontException or MissingGlyphException;
}
