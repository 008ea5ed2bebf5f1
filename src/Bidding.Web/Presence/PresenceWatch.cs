using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;

namespace Bidding.Web.Presence;

/// <summary>Looks once a second for members whose line has been cut longer than the grace; the rule itself is the domain's.</summary>
public sealed partial class PresenceWatch(Procedures procedures, Live.Reception reception, TimeProvider time, ILogger<PresenceWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LookFailed(log, error.GetType().Name);
            }
        }
    }

    /// <summary>One look at every room in memory.</summary>
    public async Task Look(CancellationToken ct)
    {
        await reception.RecordFarewells();
        foreach (var room in procedures.LiveEvaluations)
        {
            try
            {
                await Look(room, ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LookFailed(log, error.GetType().Name); // one broken room must not hide the absent of all others
            }
        }
    }

    private async Task Look(EvaluationRoom room, CancellationToken ct)
    {
        if (room.State is { IsEnded: false, Reopenings.IsEmpty: false, Convocation: { } convocation } state)
        {
            await reception.GreetAgain(Procedures.EvaluationPrefix + convocation.Lot, state, ct);
        }

        foreach (var member in Overdue(room.State, time.GetUtcNow()))
        {
            await procedures.Raise(Caller.System, room.State.Convocation!.Lot, new EvaluationCommand.NoticeAbsence(member), ct);
        }
    }

    private static IEnumerable<string> Overdue(Evaluation state, DateTimeOffset now) =>
        from presence in state.Presence
        where !presence.Value.Online
            && state.Needs(presence.Key)
            && !state.Absent.ContainsKey(presence.Key)
            && now - presence.Value.Since >= TimeSpan.FromSeconds(state.Convocation!.GraceSeconds)
        select presence.Key;

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for absent members failed: {Error}")]
    private static partial void LookFailed(ILogger log, string error);
}
