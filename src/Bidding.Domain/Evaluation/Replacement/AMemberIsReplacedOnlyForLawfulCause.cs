using System.Collections.Immutable;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>For avoidance, absence, health or another lawful cause, in writing; and the panel with the successor is as lawful as before.</summary>
[Law(Laws.TenderingRegulations, "第四十六条", "非因规定事由, 不得更换依法确定的评标委员会成员。")]
[Law(Laws.TenderingRegulations, "第四十八条", "成员因回避、擅离职守或者健康等原因不能继续评标的, 应当及时更换。")]
internal static class AMemberIsReplacedOnlyForLawfulCause
{
    public static Refusal? WhyNot(EvaluationCommand.ReplaceMember command, Evaluation state) =>
        state.Member(command.Leaver) is not { } leaver ? Refusals.UnknownMember.With("member", command.Leaver)
        : Texts.WhyNot(command.Reason) is { } why ? why
        : AResultTakenUpAgainKeepsItsCommittee.WhyNot(state) is { } again ? again
        : command.Ground == ReplacementGround.Absence && state.Presence.GetValueOrDefault(command.Leaver) is { Online: true } ? Refusals.NotAbsentAtAll
        : state.EverMember(command.Successor.Id) is not null || SitsThere(command.Successor, leaver, state.Panel) ? Refusals.SuccessorUnfit
        : Convening.WhyNotThisPanel(state.Convocation! with { Panel = state.Panel.Replace(leaver, command.Successor) });

    /// <summary>One seat a member; only the leaver's own becomes free.</summary>
    private static bool SitsThere(PanelMember successor, PanelMember leaver, ImmutableArray<PanelMember> panel) =>
        successor.Seat.Length > 0 && panel.Any(other => other != leaver && other.Site == successor.Site && other.Seat == successor.Seat);
}
