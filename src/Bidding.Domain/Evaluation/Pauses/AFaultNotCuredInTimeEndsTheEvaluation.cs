using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// After the limit the agency is left with sealing everything and forming a new committee. Alone it would be a veto: pause, and wait. So the
/// supervisor, and he alone, may also say that the evaluation goes on, with his reason in the record.
/// </summary>
[Law(Laws.Platform, "故障处置 第一条", "开始前的故障自约定的评审时间起 2 小时、评审中的故障 4 小时仍未排除的, 封存资料, 另行组建评标委员会重新评审。", Unconfirmed = true)]
[Law(Laws.Platform, "故障处置 第三条", "超过时限的暂停, 监督人员可以说明理由准予恢复; 代理机构不得恢复, 其各次暂停累计告知监督人员; 时限之内、时限在暂停时已过的, 以故障封存由监督人员作出")]
public static class AFaultNotCuredInTimeEndsTheEvaluation
{
    /// <summary>
    /// Before the start the wait is counted from the planned start, however late the panel convened and however often it is paused; a fault that
    /// comes when that wait is over is past its limit at once, and a planned start still to come lengthens no wait.
    /// </summary>
    public static DateTimeOffset DueOf(Evaluation state, DateTimeOffset since)
    {
        if (HasBegun(state))
        {
            return since.AddMinutes(state.Policy.FaultMinutes);
        }

        var due = (PlannedStart(state) is { } planned && planned < since ? planned : since).AddMinutes(state.Policy.StartFaultMinutes);
        return due > since ? due : since;
    }

    /// <returns>Null where none was frozen: a panel named by hand, records from before, and a panel convened on a later day than it was drawn for.</returns>
    public static DateTimeOffset? PlannedStart(Evaluation state) =>
        state.Convocation?.MeetsAt is { } planned && state.ConvenedAt is { } convened && DueDates.Day(planned) >= DueDates.Day(convened) ? planned : null;

    /// <summary>
    /// When everybody has signed in once. A replacement takes the panel back to the sign-in of the successor; only one that came after the
    /// start tells that there was a start.
    /// </summary>
    private static bool HasBegun(Evaluation state) => state.Phase > Phase.SignIn || state.Replacements.Any(one => one.During > Phase.SignIn);

    public static bool MayResume(Role role, Standstill pause, DateTimeOffset now) => role == Role.Supervisor || now <= pause.Due;

    /// <summary>How often and how long the agency has kept the evaluation still, a pause that lasts counted until now.</summary>
    public static (int Times, TimeSpan Total) ByTheAgency(Evaluation state, DateTimeOffset now)
    {
        var ended = state.EndedPauses.Where(one => one.Pause.By == Role.Agency).Select(one => one.At - one.Pause.Since);
        var all = state.Pause is { By: Role.Agency } open ? ended.Append(now - open.Since) : ended;
        return (all.Count(), all.Aggregate(TimeSpan.Zero, (sum, one) => sum + one));
    }

    /// <summary>
    /// While the fault may still be cured the agency waits; the supervisor may say sooner that it will not be. Where the wait was over when the
    /// fault came there is nothing to wait for, and a fault of one second would be the agency's end of the evaluation: he decides.
    /// </summary>
    public static bool MaySeal(Role role, Standstill pause, DateTimeOffset now) => role == Role.Supervisor || (pause.Due > pause.Since && now > pause.Due);

    internal static Refusal? WhyNotSeal(Standstill pause, Circumstances now) =>
        MaySeal(now.Caller.Role, pause, now.Now) ? null : Refusals.FaultSealedBySupervisor.With("due", pause.Due.ToString("O"));

    internal static Refusal? WhyNot(Standstill pause, Circumstances now) =>
        MayResume(now.Caller.Role, pause, now.Now) ? null : Refusals.FaultLimitPassed.With("due", pause.Due.ToString("O"));
}
