using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>A member of the panel as the draw has seated him.</summary>
internal sealed record Seat(string Member, string Expert, string Site, string Role);

/// <summary>Who holds which place of a panel that is being gathered, and who steps up: the reserves in their order, nobody else.</summary>
internal sealed class DrawPlaces
{
    private readonly List<(string Expert, string Group)> called = [];
    private readonly List<(string Expert, string Group)> waiting = [];
    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sent = new(StringComparer.Ordinal);

    public IEnumerable<string> Known => known;

    public IEnumerable<string> Sent => sent.Keys;

    public List<Seat> Seated { get; } = [];

    /// <summary>Who sits now: an expert who was excused since he was seated no longer does.</summary>
    public IEnumerable<Seat> Sitting => Seated.Where(seat => seat.Role == "representative" || (accepted.Contains(seat.Expert) && called.Any(one => one.Expert == seat.Expert)));

    public void Send(string person, string site) => sent.Add(person, site);

    public void Vacant(FactLine line, DrawGroup wanted, DrawGroup? planned)
    {
        if (planned is null || planned.Site != wanted.Site || wanted.Places > planned.Places - called.Count(one => one.Group == wanted.Id))
        {
            throw new DoesNotHoldException(line.Where, $"more places of {wanted.Id} than are vacant");
        }

        sites[wanted.Id] = wanted.Site;
    }

    public void Draw(IEnumerable<Named> drawn, IEnumerable<Named> reserves)
    {
        called.AddRange(drawn.Select(one => (one.Expert, one.Group)));
        waiting.AddRange(reserves.Select(one => (one.Expert, one.Group)));
        known.UnionWith(called.Concat(waiting).Select(one => one.Expert));
    }

    public void Take(FactLine line, JsonElement fact)
    {
        switch (line.Type)
        {
            case "invitation-accepted":
                accepted.Add(Holder(line, fact).Expert);
                break;
            case "expert-excused":
                Leave(line, fact.Text("expert", line.Where));
                break;
            case "reserve-called":
                Call(line, fact.Text("group", line.Where), fact.Text("expert", line.Where));
                break;
            case "members-seated":
                foreach (var member in fact.List("members", line.Where))
                {
                    Sit(line, new(member.Text("member", line.Where), member.Text("expert", line.Where), member.Text("site", line.Where), member.Text("role", line.Where)));
                }

                break;
            case "attempt-refused":
                break;
            default:
                throw new DoesNotHoldException(line.Where, $"no fact of a draw: {line.Type}");
        }
    }

    private (string Expert, string Group) Holder(FactLine line, JsonElement fact)
    {
        var expert = fact.Text("expert", line.Where);
        var place = called.FirstOrDefault(one => one.Expert == expert);
        return place.Expert is null ? throw new DoesNotHoldException(line.Where, $"{expert} has not been drawn or has left") : place;
    }

    private void Leave(FactLine line, string expert)
    {
        if (called.RemoveAll(one => one.Expert == expert) + waiting.RemoveAll(one => one.Expert == expert) == 0)
        {
            throw new DoesNotHoldException(line.Where, $"{expert} has not been drawn or has left");
        }

        accepted.Remove(expert);
    }

    private void Call(FactLine line, string group, string expert)
    {
        var next = waiting.FirstOrDefault(one => one.Group == group);
        if (next.Expert != expert)
        {
            throw new DoesNotHoldException(line.Where, "not the next reserve of the group", next.Expert ?? "(none)", expert);
        }

        waiting.Remove(next);
        called.Add(next);
    }

    private void Sit(FactLine line, Seat seat)
    {
        var drawn = called.FirstOrDefault(one => one.Expert == seat.Expert);
        var rightful = seat.Role == "representative"
            ? sent.GetValueOrDefault(seat.Expert) == seat.Site
            : drawn.Expert is not null && accepted.Contains(seat.Expert) && sites[drawn.Group] == seat.Site;
        if (!rightful || Seated.Any(other => other.Member == seat.Member || other.Expert == seat.Expert))
        {
            throw new DoesNotHoldException(line.Where, $"{seat.Member} ({seat.Expert}) has no right to this seat");
        }

        Seated.Add(seat);
    }
}
