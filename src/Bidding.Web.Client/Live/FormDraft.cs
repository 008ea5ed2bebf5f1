namespace Bidding.Web.Client.Live;

/// <summary>
/// What somebody has filled into one form so far. It lies on this machine under the form's place, so that a reload does not take it,
/// and it goes when what was sent from that place stands in the record.
/// </summary>
public readonly record struct FormDraft(RoomConnection Room, string Place)
{
    private const string Ticked = "yes";

    public string this[string field] => Room.Draft(Name(field));

    public Task Keep(string field, object? value) => Room.Keep(Name(field), value?.ToString());

    /// <summary>What an input hands over as it is typed.</summary>
    public Task Keep(string field, Microsoft.AspNetCore.Components.ChangeEventArgs input) => Keep(field, input.Value);

    public int Number(string field, int usual) => int.TryParse(this[field], out var kept) ? kept : usual;

    /// <returns>Null while nothing is chosen, or where what was chosen is not offered any more.</returns>
    public T? Choice<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(this[field], out var kept) && Enum.IsDefined(kept) ? kept : null;

    public bool IsTicked(string field) => this[field] == Ticked;

    public Task Tick(string field, bool ticked) => Keep(field, ticked ? Ticked : null);

    private string Name(string field) => $"{Place}/{field}";
}
