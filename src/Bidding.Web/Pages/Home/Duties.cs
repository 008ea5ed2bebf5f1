using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Web.Client.Wording;
using Bidding.Web.Tenders;

namespace Bidding.Web.Pages.Home;

/// <summary>What of a lot waits for an act of agency or supervisor, each with the page where it is done; also while its panel is drawn.</summary>
public static class Duties
{
    public static IEnumerable<(Duty Duty, string Page)> Of(Role role, Standing at) => at.IsBroken || at.IsOver ? [] :
    [
        .. Drawing(role, at).Select(words => (new Duty(words), "/draw/" + at.File.Id)),
        .. Duty.Of(role, at.Evaluation, at.Now).Select(duty => (duty, "/matters/" + at.File.Id + (duty.Part is { } part ? "#" + part : ""))),
    ];

    private static IEnumerable<Pair> Drawing(Role role, Standing at) => (role, at.Draw) switch
    {
        (Role.Supervisor, { Round: { List: not null, Drawn: null, Witness: null, Number: > 1 } }) => [("写入补抽的见证词", "Give the witness word of the supplementary draw")],
        (Role.Supervisor, { Round: { List: not null, Drawn: null, Witness: null } }) => [("可以写入抽取的见证词", "You may give a witness word for the draw")],
        (Role.Agency, { Round: { List: null } }) when at.Now >= at.File.Tender.Deadline => [("确定候选名单", "Make the list of candidates final")],
        (Role.Agency, { Round: { List: not null, Drawn: null } round }) when ASupplementIsWitnessed.WhyNot(round) is null => [("抽取专家", "Draw the experts")],
        (Role.Agency, { NeedsSupplement: true }) => [("申请补抽空缺席位", "Order a supplementary draw"), .. Calls(at.Draw)],
        (Role.Agency, _) => Calls(at.Draw),
        _ => [],
    };

    private static IEnumerable<Pair> Calls(PanelDraw draw) => draw.Awaited.Count() is > 0 and var awaited
        ? [($"电话通知待答复的专家 {awaited} 人", $"Call the {awaited} experts who have not answered")]
        : [];
}
