using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Web.Pages;
using Bidding.Web.Tenders;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Committee.Parts;

/// <summary>
/// One kind of matter on the page of matters. What it posts is bound by the page, so a part's own property for a form bears the name
/// the page binds (FormNamesTests).
/// </summary>
public abstract class MatterPart : ComponentBase
{
    [CascadingParameter] public required MattersBase Page { get; set; }

    [Inject] public required Tongue L { get; set; }

    protected Evaluation State => Page.State;

    protected DateTimeOffset Now => Page.Now;

    protected Role Role => Page.Role;

    protected string Lot => Page.Lot;

    /// <summary>Where a form is sent: the answer is read at the form and not at the top of the page.</summary>
    protected string To(string part) => $"/matters/{Lot}#{part}";

    /// <summary>Beside the box of an act that cannot be undone.</summary>
    protected string Sure => L["我已核对, 知道不能撤销", "I have checked this and know that it cannot be undone"];

    protected static string Moment(DateTimeOffset at) => Clock.Minute(at);
}
