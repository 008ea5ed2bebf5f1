using System.Collections.Immutable;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Evaluations.EvaluationFact>;

namespace Bidding.Domain.Evaluations;

/// <summary>Presence is part of the record; one seat a member; who is away too long makes everybody wait.</summary>
[Law(Laws.Platform, "同步评审 第三条", "成员掉线超过时限的, 全体暂停; 掉线不视为完成")]
[Law(Laws.Platform, "一人一席 第一条", "一名成员只在一处就座; 第二处登录须本人确认接管")]
internal static class Attendance
{
    public static Decision Connect(Connect command, Evaluation state, Circumstances now)
    {
        if (state.IsEnded)
        {
            return Decision.AlreadySo;
        }

        var present = state.Presence.GetValueOrDefault(now.Member);
        if (present is { Online: true } && present.Session == command.Session)
        {
            return Decision.AlreadySo;
        }

        // The same tab coming back after a broken line is no second seat: the server has merely not yet noticed the break.
        var taken = present is { Online: true } && !command.SameTab;
        if (taken && !command.TakeOver)
        {
            return Refusals.SeatTaken.With("since", present!.Since.ToString("O"));
        }

        EvaluationFact connected = taken
            ? new SeatTakenOver(now.Member, command.Session)
            : new MemberConnected(now.Member, command.Session);
        var after = state.Evolve(connected, now.Now);
        return after is { IsSuspended: true, Absent.IsEmpty: true }
            ? Decision.Of(connected, new EvaluationResumed())
            : connected;
    }

    public static Decision Disconnect(Disconnect command, Evaluation state, Circumstances now) =>
        !state.IsEnded && state.Presence.TryGetValue(now.Member, out var present) && present.Online && present.Session == command.Session
            ? new MemberDisconnected(now.Member, command.Session)
            : Decision.AlreadySo;

    /// <summary>A member offline longer than the grace, or signed in so long without entering the room, suspends the evaluation for everybody; it never lifts a barrier.</summary>
    public static Decision NoticeAbsence(NoticeAbsence command, Evaluation state, Circumstances now)
    {
        if (!state.Needs(command.Member)
            || !state.Presence.TryGetValue(command.Member, out var presence)
            || presence.Online
            || now.Now - presence.Since < TimeSpan.FromSeconds(state.Convocation!.GraceSeconds))
        {
            return Refusals.NotAbsent;
        }

        if (state.Absent.ContainsKey(command.Member))
        {
            return Decision.AlreadySo;
        }

        var noticed = new AbsenceNoticed(command.Member, presence.Since);
        return state.IsSuspended ? noticed : Decision.Of(noticed, new EvaluationSuspended());
    }
}
