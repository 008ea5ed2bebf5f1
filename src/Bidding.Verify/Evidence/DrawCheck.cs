using System.Text.Json;

namespace Bidding.Verify.Evidence;

/// <summary>One draw as it was found to hold.</summary>
internal sealed record CheckedRound(long Number, string Seed, int Listed, string Digest, string? Word, IReadOnlyList<Named> Drawn, IReadOnlyList<Named> Reserves);

/// <summary>Walks the gathering of a panel: commitment before list before seed, nobody excluded on a list, and the same people when drawn again.</summary>
internal sealed class DrawCheck
{
    private readonly FactStream panel;
    private readonly List<CheckedRound> rounds = [];
    private readonly Dictionary<string, DrawGroup> plan = new(StringComparer.Ordinal);
    private readonly HashSet<string> never = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, string?)> setAside = [];
    private DrawPlaces places = new();
    private Open? open;

    private DrawCheck(FactStream panel) => this.panel = panel;

    public static (IReadOnlyList<CheckedRound> Rounds, IReadOnlyList<Seat> Seated) Check(FactStream panel, long upTo = long.MaxValue)
    {
        var check = new DrawCheck(panel);
        foreach (var line in panel.Lines.TakeWhile(line => line.Version <= upTo))
        {
            check.Take(line, line.Fact());
        }

        return (check.rounds, [.. check.places.Sitting]);
    }

    /// <summary>Whether an order stood at that moment: one that was withdrawn before it was drawn is none.</summary>
    public static bool Stands(FactStream panel, DateTimeOffset at)
    {
        var check = new DrawCheck(panel);
        foreach (var line in panel.Lines.TakeWhile(line => line.At <= at))
        {
            check.Take(line, line.Fact());
        }

        return check.plan.Count > 0;
    }

    private void Take(FactLine line, JsonElement fact)
    {
        if (line.Type != "attempt-refused" && (line.Type == "draw-ordered") != (open is null && rounds.Count == 0))
        {
            throw new DoesNotHoldException(line.Where, "a draw is ordered first, and again only when the order before was withdrawn");
        }

        switch (line.Type)
        {
            case "draw-ordered": Ordered(line, fact); break;
            case "order-withdrawn": Withdrawn(line); break;
            case "supplement-ordered": Begin(line, fact, fact.Whole("round", line.Where), Groups(fact, line.Where)); break;
            case "finding-pinned": Unlisted(line); never.Add(fact.Text("expert", line.Where)); break;
            case "finding-set-aside": Unlisted(line); setAside.Add(Key(fact.Member("finding", JsonValueKind.Object, line.Where), line.Where)); break;
            case "candidates-listed": Listed(line, fact); break;
            case "draw-witnessed": Awaited(line, fact).Word = fact.Text("word", line.Where); break;
            case "experts-drawn": Drawn(line, fact); break;
            default: places.Take(line, fact); break;
        }
    }

    private void Ordered(FactLine line, JsonElement fact)
    {
        if (fact.Text("lot", line.Where) is var lot && lot != panel.Lot)
        {
            throw new DoesNotHoldException(line.Where, "ordered for another lot", panel.Lot, lot);
        }

        var order = fact.Member("plan", JsonValueKind.Object, line.Where);
        foreach (var group in Groups(order, line.Where))
        {
            plan.Add(group.Id, group);
        }

        foreach (var sent in order.List("representatives", line.Where))
        {
            places.Send(sent.Text("person", line.Where), sent.Text("site", line.Where));
        }

        Begin(line, fact, 1, [.. plan.Values]);
    }

    /// <summary>Before anybody is drawn all begins anew: what was pinned or set aside stays, plan and places go.</summary>
    private void Withdrawn(FactLine line)
    {
        if (rounds.Count > 0)
        {
            throw new DoesNotHoldException(line.Where, "an order is withdrawn after it was drawn");
        }

        plan.Clear();
        (open, places) = (null, new());
    }

    private void Begin(FactLine line, JsonElement fact, long number, IReadOnlyList<DrawGroup> groups)
    {
        if (open is not null || number != rounds.Count + 1)
        {
            throw new DoesNotHoldException(line.Where, "a round is ordered before the one before it was drawn", $"{rounds.Count + 1}", $"{number}");
        }

        foreach (var group in groups)
        {
            places.Vacant(line, group, plan.GetValueOrDefault(group.Id));
        }

        open = new(number, groups, fact.Member("seed", JsonValueKind.Object, line.Where).Sha256("commitment", line.Where));
    }

    private void Listed(FactLine line, JsonElement fact)
    {
        if (open is not { List: null } || fact.Whole("round", line.Where) != open.Number)
        {
            throw new DoesNotHoldException(line.Where, "a list for which no round waits");
        }

        var list = fact.List("candidates", line.Where)
            .Select(group => new Candidates(group.Text("group", line.Where), [.. group.List("experts", line.Where).Select(expert => expert.GetString() ?? "")])).ToList();
        var excluded = fact.List("findings", line.Where)
            .Where(found => found.Text("force", line.Where) == "excludes" && !setAside.Contains(Key(found, line.Where)))
            .Select(found => found.Text("expert", line.Where)).Concat(never).Concat(places.Known).Concat(places.Sent).ToHashSet(StringComparer.Ordinal);
        foreach (var group in list)
        {
            if (group.Experts.Zip(group.Experts.Skip(1)).Any(pair => string.CompareOrdinal(pair.First, pair.Second) >= 0))
            {
                throw new DoesNotHoldException(line.Where, $"the list of {group.Group} is not in order");
            }

            if (group.Experts.FirstOrDefault(excluded.Contains) is { } listed)
            {
                throw new DoesNotHoldException(line.Where, $"{listed} is on the list, although he must not be drawn");
            }
        }

        if (!list.Select(group => group.Group).SequenceEqual(open.Groups.Select(group => group.Id)))
        {
            throw new DoesNotHoldException(line.Where, "not a list for each group of the round");
        }

        var digest = DrawReplay.Digest(list);
        if (fact.Sha256("digest", line.Where) is var named && named != digest)
        {
            throw new DoesNotHoldException(line.Where, "not the digest of the list", digest, named);
        }

        (open.List, open.Digest) = (list, digest);
    }

    private void Drawn(FactLine line, JsonElement fact)
    {
        var round = Awaited(line, fact);
        var seed = fact.Sha256("seed", line.Where);
        var commitment = DrawReplay.Commitment(panel.Name, panel.Lot, round.Number, Convert.FromHexString(seed));
        if (commitment != round.Commitment)
        {
            throw new DoesNotHoldException(line.Where, "not the seed that was committed to", round.Commitment, commitment);
        }

        var (drawn, reserves) = DrawReplay.Run(Convert.FromHexString(seed), round.Digest, round.Word, round.Groups, round.List!);
        Same(line, "drawn", drawn, fact);
        Same(line, "reserves", reserves, fact);
        places.Draw(drawn, reserves);
        rounds.Add(new(round.Number, seed, round.List!.Sum(group => group.Experts.Count), round.Digest, round.Word, drawn, reserves));
        open = null;
    }

    private static void Same(FactLine line, string name, List<Named> replayed, JsonElement fact)
    {
        var said = fact.List(name, line.Where).Select(one => new Named(one.Text("group", line.Where), one.Text("expert", line.Where))).ToList();
        if (!said.SequenceEqual(replayed))
        {
            throw new DoesNotHoldException(line.Where, $"not who is {name} when it is drawn again", Text(replayed), Text(said));
        }
    }

    public static string Text(IEnumerable<Named> named) => string.Join(' ', named.Select(one => $"{one.Group}:{one.Expert}"));

    private Open Awaited(FactLine line, JsonElement fact) =>
        open is { List: not null } && fact.Whole("round", line.Where) == open.Number ? open : throw new DoesNotHoldException(line.Where, "no final list to draw from");

    private void Unlisted(FactLine line)
    {
        if (open is { List: not null })
        {
            throw new DoesNotHoldException(line.Where, "the list was final until it had been drawn from");
        }
    }

    private static (string, string, string?) Key(JsonElement finding, string where) =>
        (finding.Text("expert", where), finding.Text("rule", where), finding.GetProperty("party").GetString());

    private static List<DrawGroup> Groups(JsonElement order, string where) =>
        [.. order.List("groups", where).Select(group => new DrawGroup(group.Text("id", where), group.Text("site", where), (int)group.Whole("places", where), (int)group.Whole("reserves", where)))];

    private sealed class Open(long number, IReadOnlyList<DrawGroup> groups, string commitment)
    {
        public long Number { get; } = number;

        public IReadOnlyList<DrawGroup> Groups { get; } = groups;

        public string Commitment { get; } = commitment;

        public List<Candidates>? List { get; set; }

        public string Digest { get; set; } = "";

        public string? Word { get; set; }
    }
}
