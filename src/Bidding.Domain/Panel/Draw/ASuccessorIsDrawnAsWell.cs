using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Domain.Panels;

/// <summary>In the place of a drawn member comes the next reserve or whom a supplementary draw has named, and nobody else.</summary>
[Law(Laws.TenderingRegulations, "第四十六条第二款", "更换依法确定的评标委员会专家成员应当依照前款规定进行: 以随机抽取方式确定")]
public static class ASuccessorIsDrawnAsWell
{
    /// <summary>Seated by the draw, and in the evaluation neither before nor now.</summary>
    public static IEnumerable<SeatedMember> Ready(PanelDraw draw, Evaluation evaluation) =>
        draw.Seated.Where(seated => evaluation.EverMember(seated.Member) is null && draw.Invited(seated.Expert) is { State: InviteeState.Accepted });

    /// <summary>A representative is sent by the purchaser and not drawn, and so is who comes for him.</summary>
    public static bool Applies(PanelDraw draw, string leaver) =>
        draw.Seated.Any(seated => seated.Member == leaver && seated.Role == MemberRole.Expert);

    /// <summary>Who leaves was excused in the draw, where not the agency alone decides; and his place is filled from his own group.</summary>
    public static Refusal? WhyNot(PanelDraw draw, Evaluation evaluation, string leaver, string successor) =>
        !Applies(draw, leaver) ? null
        : Ready(draw, evaluation).All(seated => seated.Expert != successor) ? PanelRefusals.SuccessorNotDrawn
        : Place(draw, leaver) is not { State: InviteeState.Excused } left || draw.Invited(successor)!.Group != left.Group ? PanelRefusals.LeaverNotExcused
        : null;

    private static Invitee? Place(PanelDraw draw, string member) => draw.Invited(draw.Seated.First(seated => seated.Member == member).Expert);
}
