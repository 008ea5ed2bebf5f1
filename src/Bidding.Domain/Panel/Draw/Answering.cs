using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using static Bidding.Domain.Panels.PanelCommand;
using static Bidding.Domain.Panels.PanelFact;
using Decision = Bidding.Domain.Rules.Decision<Bidding.Domain.Panels.PanelFact>;

namespace Bidding.Domain.Panels;

/// <summary>Who was drawn accepts or is excused; a reserve steps up in the same append, and the last acceptance seats the panel (P2).</summary>
[Law(Laws.TenderingRegulations, "第四十六条", "非因法定事由, 不得更换依法确定的评标委员会成员; 更换应当依照随机抽取的方式进行")]
[Law(Laws.Order87, "第四十九条", "评审专家缺席、回避或者因健康原因等临时变更的, 依法补足后继续评审")]
public static class Answering
{
    internal static Decision Accept(AcceptInvitation command, PanelDraw state, Circumstances now) => state.Invited(command.Expert) switch
    {
        { State: InviteeState.Accepted } => Decision.AlreadySo,
        { State: InviteeState.Invited } => Seat(state, new(command.Expert), now),
        _ => PanelRefusals.NotInvited,
    };

    internal static Decision Excuse(ExcuseExpert command, PanelDraw state, Circumstances now) => state.Invited(command.Expert) switch
    {
        null => PanelRefusals.NotInvited,
        { State: InviteeState.Excused } => Decision.AlreadySo,
        _ when Texts.WhyNot(command.Note) is { } why => why,
        _ => Decision.Of(Leave(state, command.Expert, command.Ground, command.Note)),
    };

    /// <summary>His place falls to the next reserve of his own group; a reserve who is excused leaves nothing vacant.</summary>
    internal static ImmutableArray<PanelFact> Leave(PanelDraw state, string expert, ExcuseGround ground, string note)
    {
        var leaving = state.Invited(expert)!;
        ExpertExcused excused = new(expert, ground, note);
        return leaving.HoldsAPlace && state.NextReserve(leaving.Group) is { } next
            ? [excused, new ReserveCalled(next.Group, next.Expert)]
            : [excused];
    }

    private static Decision Seat(PanelDraw state, InvitationAccepted accepted, Circumstances now)
    {
        var after = state.Evolve(accepted, now.Now);
        if (!after.IsComplete)
        {
            return accepted;
        }

        var sites = after.Plan!.Groups.ToDictionary(group => group.Id, group => group.Site, StringComparer.Ordinal);
        var seated = after.Seated.Select(member => member.Expert).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<(string Person, string Site, MemberRole Role)> fresh =
        [
            .. from invitee in after.Invitees
               where invitee.State == InviteeState.Accepted && !seated.Contains(invitee.Expert)
               select (invitee.Expert, sites[invitee.Group], MemberRole.Expert),
            .. from sent in after.Plan.Representatives
               where !seated.Contains(sent.Person)
               select (sent.Person, sent.Site, MemberRole.Representative),
        ];
        return Decision.Of(accepted, new MembersSeated(
            [.. fresh.Select((member, index) => new SeatedMember($"E{after.Seated.Length + index + 1}", member.Person, member.Site, member.Role))]));
    }
}
