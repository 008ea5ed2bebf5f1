using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;
using Bidding.Web.Access;
using Bidding.Web.Rooms;
using Bidding.Web.Signing;
using Microsoft.AspNetCore.SignalR;

namespace Bidding.Web.Live;

/// <summary>A connection that asks to be let in.</summary>
public sealed record Guest(HubCallerContext Context, IGroupManager Groups);

/// <summary>Behind the door: who is calling, may he be here now, and which room takes the command.</summary>
public sealed partial class Reception(
    Procedures procedures, Callers callers, LiveSeats seats, Sessions sessions, Throttle throttle,
    IHubContext<EvaluationHub, IEvaluationClient> hub, LiveConnections connections, Handwritings hands, TimeProvider time, ILogger<Reception> log)
{
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly ConcurrentQueue<LiveSeat> unrecorded = new();

    public async Task<string> Join(Guest guest, string procedure, long after, string tab, bool takeOver)
    {
        // Before the question whether he is signed in: a sign-out from here on finds this line and cuts it.
        connections.Remember(guest.Context, SidOf(guest.Context.User!));
        if (Unwelcome(guest.Context) is { } refusal)
        {
            return NoEntry(procedure, refusal);
        }

        try
        {
            return await callers.Of(guest.Context.User!, procedure, guest.Context.ConnectionAborted) is { } caller
                && Audiences.Of(caller) is { } audience && Attends(audience, procedure)
                ? await Enter(guest, procedure, caller, audience, (after, tab, takeOver))
                : NoEntry(procedure, Refusals.UnknownProcedure);
        }
        catch (InvalidDataException)
        {
            return NoEntry(procedure, Refusals.RecordBroken);
        }
    }

    private async Task<string> Enter(Guest guest, string procedure, Caller caller, Audience audience, (long After, string Tab, bool TakeOver) wish)
    {
        var ct = guest.Context.ConnectionAborted;
        var seat = new LiveSeat(
            guest.Context.ConnectionId, procedure, caller, audience, NewSession(), Short(wish.Tab), SidOf(guest.Context.User!));
        if (await Sit(seat, wish.TakeOver, ct) is { } taken)
        {
            return NoEntry(procedure, taken);
        }

        if (ct.IsCancellationRequested)
        {
            // The line broke while we were busy: its farewell may have come before the seat was taken.
            await Leave(seat.Connection);
        }

        // Into the group first, then read: what is committed in between arrives twice rather than never.
        await guest.Groups.AddToGroupAsync(seat.Connection, EvaluationFeed.Group(procedure, audience), CancellationToken.None);
        if (caller.Member is { } member && Procedures.IsEvaluation(procedure) && procedures.EvaluationOf(Procedures.LotOf(procedure)).State.HasLeft(member))
        {
            // Replaced while he came in: the cut found no seat to close, so he is led out here.
            await guest.Groups.RemoveFromGroupAsync(seat.Connection, EvaluationFeed.Group(procedure, audience), CancellationToken.None);
            seats.Leave(seat);
            return NoEntry(procedure, Refusals.YouWereReplaced);
        }

        return Procedures.IsEvaluation(procedure)
            ? Welcome(caller, await procedures.EvaluationOf(Procedures.LotOf(procedure)).Notices(wish.After, caller, ct))
            : Welcome(caller, await procedures.OpeningOf(Procedures.LotOf(procedure)).Notices(wish.After, audience, ct));
    }

    public async Task<string> Submit(HubCallerContext context, string procedure, string id, string command)
    {
        if (Unwelcome(context) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (seats.Of(context.ConnectionId, procedure) is not { } seat)
        {
            return Refuse(Refusals.UnknownProcedure);
        }

        if (!Guid.TryParseExact(id, "D", out var commandId))
        {
            return Refuse(Refusals.MalformedCommand);
        }

        return Procedures.IsEvaluation(procedure)
            ? await Evaluate(seat, commandId, command)
            : await Open(seat, commandId, command);
    }

    public async Task<string> OwnSheets(HubCallerContext context, string procedure)
    {
        if (Unwelcome(context) is not null || seats.Of(context.ConnectionId, procedure) is not { Caller.Member: { } member })
        {
            return DomainJson.Write<ImmutableArray<OwnSheet>>([]);
        }

        var room = procedures.EvaluationOf(Procedures.LotOf(procedure));
        await room.Facts(context.ConnectionAborted);
        return DomainJson.Write(room.OwnSheets(member));
    }

    public string Clock() => time.GetUtcNow().ToString("O");

    public async Task Leave(string connection)
    {
        connections.Forget(connection);
        foreach (var seat in seats.Leave(connection).Where(seat => seat.Caller.Member is not null && Procedures.IsEvaluation(seat.Procedure)))
        {
            unrecorded.Enqueue(seat);
        }

        await RecordFarewells();
    }

    /// <summary>A farewell the store could not take is said again later: else a member who has gone would stay online in the record for ever.</summary>
    public async Task RecordFarewells()
    {
        for (var n = unrecorded.Count; n > 0 && unrecorded.TryDequeue(out var seat); n--)
        {
            if (!await IsRecorded(seat))
            {
                unrecorded.Enqueue(seat);
            }
        }
    }

    /// <summary>
    /// After the end nobody's coming and going is written down, so when the result is taken up again the record knows nobody: whoever
    /// still has his line is written down as here. One who leaves at this very moment is taken out again: his own farewell came before.
    /// </summary>
    public async Task GreetAgain(string procedure, Evaluation state, CancellationToken ct)
    {
        foreach (var seat in seats.MembersOf(procedure).Where(seat => !state.Presence.ContainsKey(seat.Caller.Member!)))
        {
            await procedures.Raise(seat.Caller, Procedures.LotOf(procedure), new EvaluationCommand.Connect(seat.Session, TakeOver: false, SameTab: true), ct);
            if (seats.OfMember(procedure, seat.Caller.Member!) != seat)
            {
                unrecorded.Enqueue(seat);
            }
        }
    }

    private async Task<bool> IsRecorded(LiveSeat seat)
    {
        try
        {
            var farewell = new EvaluationCommand.Disconnect(seat.Session);
            return (await procedures.Raise(seat.Caller, Procedures.LotOf(seat.Procedure), farewell, CancellationToken.None)).Refused is null;
        }
        catch (Exception error)
        {
            FarewellFailed(log, seat.Procedure, error.GetType().Name);
            return false;
        }
    }

    private async Task<string> Evaluate(LiveSeat seat, Guid id, string text)
    {
        var (command, refusal) = CommandReader.Read<EvaluationCommand>(text);
        if (command is null)
        {
            return Refuse(refusal!);
        }

        using var turn = AHandwritingIsTheSignersOwn.HandwritingOf(command) is not null && seat.Caller.Member is { } member
            ? await hands.Turn(seat.Procedure, member, CancellationToken.None)
            : null;
        return await hands.WhyNot(command, seat.Caller, seat.Procedure, CancellationToken.None) is { } foreign ? Refuse(foreign)
            : await procedures.SubmitText(seat.Caller, seat.Procedure, id, command, text, CancellationToken.None);
    }

    private async Task<string> Open(LiveSeat seat, Guid id, string text)
    {
        var (command, refusal) = CommandReader.Read<OpeningCommand>(text);
        return command is null
            ? Refuse(refusal!)
            : await procedures.SubmitText(seat.Caller, seat.Procedure, id, command, text, CancellationToken.None);
    }

    /// <summary>
    /// One join of a member at a time: the record and the table of seats must agree which of two connections came last,
    /// else the farewell of the one that really sits there would not be believed.
    /// </summary>
    private async Task<Refusal?> Sit(LiveSeat seat, bool takeOver, CancellationToken ct)
    {
        var turn = turns[(uint)HashCode.Combine(seat.Procedure, seat.Caller.Id) % turns.Length];
        await turn.WaitAsync(ct);
        try
        {
            if (seat.Caller.Member is not null && Procedures.IsEvaluation(seat.Procedure) && await TakeSeat(seat, takeOver, ct) is { } taken)
            {
                return taken;
            }

            await Displace(seats.Take(seat));
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>One seat a member: who already sits elsewhere takes over only after he has confirmed it, and that is recorded.</summary>
    private async Task<Refusal?> TakeSeat(LiveSeat seat, bool takeOver, CancellationToken ct)
    {
        var before = seats.OfMember(seat.Procedure, seat.Caller.Member!);
        var sameTab = before is not null && before.Tab == seat.Tab && before.Sid == seat.Sid;
        var answer = await procedures.Raise(
            seat.Caller, Procedures.LotOf(seat.Procedure), new EvaluationCommand.Connect(seat.Session, takeOver, sameTab), ct);
        return answer.Refused;
    }

    private async Task Displace(LiveSeat? before)
    {
        if (before is null)
        {
            return;
        }

        // Out of the group first; and nobody waits for the old line, which may be dead and full.
        await hub.Groups.RemoveFromGroupAsync(before.Connection, EvaluationFeed.Group(before.Procedure, before.Audience));
        _ = hub.Clients.Client(before.Connection).Displaced(before.Procedure);
    }

    /// <summary>Neither panel nor site operators have a part in an opening, not even as silent listeners.</summary>
    private static bool Attends(Audience audience, string procedure) =>
        Procedures.IsEvaluation(procedure) || (Procedures.IsOpening(procedure) && audience is Audience.Agency or Audience.Supervisors);

    private Refusal? Unwelcome(HubCallerContext context) =>
        !sessions.IsLive(SidOf(context.User!)) ? Refusals.SignedOut
        : !throttle.Admits(context.UserIdentifier ?? "") ? Refusals.TooManyRequests
        : null;

    private string Welcome<TFact>(Caller caller, (long Version, ImmutableArray<Notice<TFact>> Notices) news) =>
        DomainJson.Write(new JoinAnswer<TFact>(time.GetUtcNow(), caller, news.Version, news.Notices, null));

    private string NoEntry(string procedure, Refusal refusal) => Procedures.IsOpening(procedure)
        ? DomainJson.Write(new JoinAnswer<OpeningFact>(time.GetUtcNow(), null, 0, [], refusal))
        : DomainJson.Write(new JoinAnswer<EvaluationFact>(time.GetUtcNow(), null, 0, [], refusal));

    private static string Refuse(Refusal refusal) => DomainJson.Write(new Answer(null, refusal));

    private static string SidOf(ClaimsPrincipal user) => user.FindFirstValue(Sessions.SidClaim) ?? "";

    private static string NewSession() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static string Short(string tab) => tab.Length <= 64 ? tab : tab[..64];

    [LoggerMessage(Level = LogLevel.Error, Message = "That a member left {Procedure} could not be recorded yet: {Error}")]
    private static partial void FarewellFailed(ILogger log, string procedure, string error);
}
