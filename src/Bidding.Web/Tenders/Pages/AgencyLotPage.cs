using System.Collections.Immutable;
using Bidding.Domain.Rules;
using Bidding.Web.Rooms;

namespace Bidding.Web.Tenders.Pages;

/// <summary>A page of one lot for the agency it belongs to.</summary>
public abstract class AgencyLotPage : LotPageBase
{
    protected List<string> Problems { get; } = [];

    protected bool IsFrozen => At is { File.IsFrozen: true } or { Opening.IsScheduled: true };

    protected override string Prefix => Procedures.OpeningPrefix;

    protected override bool IsFor(Role role) => role == Role.Agency;

    protected override async Task Admitted()
    {
        if (At!.IsBroken && this is not LotPage)
        {
            // No step of the work may build on a record that does not hold.
            At = null;
            Navigation.NavigateTo($"/lots/{Lot}");
            return;
        }

        await Loaded();
    }

    protected virtual Task Loaded() => Task.CompletedTask;

    protected void Say(Refusal? refusal)
    {
        if (refusal is not null)
        {
            Problems.Add($"{L.Why(refusal)} ({L.Law(refusal.Article)}) {L.Next(refusal)}");
        }
    }

    /// <summary>After a step is saved: to the next one, or where the clerk was going when he was asked whether to save.</summary>
    protected void GoOn(string usual) => Navigation.NavigateTo(Unsaved.WhereTo(Http, usual));

    protected static ImmutableArray<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(line => line.TrimEnd('\r').Trim()).Where(line => line.Length > 0)];
}
