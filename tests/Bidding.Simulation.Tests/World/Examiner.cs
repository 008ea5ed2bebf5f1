using System.Text.Json;
using Bidding.Data.Events;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Simulation.Tests.People;
using Bidding.Testing;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Simulation.Tests.World;

/// <summary>Knows what was really committed and judges after every step what everybody was told and holds.</summary>
public sealed class Examiner
{
    private readonly List<FactBody<EvaluationFact>> record = [];
    private readonly List<string> hashes = [];
    private readonly HashSet<Guid> committedCommands = [];
    private readonly Dictionary<Guid, string> acceptedAnswers = [];
    private readonly Dictionary<string, string> views = new(StringComparer.Ordinal);
    private IReadOnlyList<Expert> experts = [];

    /// <summary>Folded from what was committed, by nobody's fold but this one.</summary>
    public Evaluation Truth { get; private set; } = Evaluation.None;

    public int Acknowledged => acceptedAnswers.Count;

    /// <summary>How often a browser's fold was compared; a check that never ran proves nothing.</summary>
    public int Compared { get; private set; }

    public int SecretsLookedFor { get; private set; }

    public void Expect(IReadOnlyList<Expert> people) => experts = people;

    public void Committed(Append append)
    {
        Require(append.ExpectedVersion == record.Count, $"version {append.ExpectedVersion + 1} follows {record.Count}");
        if (append.Command is { } command)
        {
            Require(committedCommands.Add(command.Id), $"command {command.Id} was committed twice");
        }

        foreach (var stored in append.Events)
        {
            var body = JsonSerializer.Deserialize(stored.Body, DomainJson.Of<FactBody<EvaluationFact>>())!;
            Require(body.Version == record.Count + 1, $"body says {body.Version}, place is {record.Count + 1}");
            Require(body.Previous == (hashes.Count == 0 ? HashChain.Genesis : hashes[^1]), $"the chain breaks at {body.Version}");
            Require(HashChain.Hash(stored.Body).AsSpan().SequenceEqual(stored.Hash), $"the hash of {body.Version} is not its body's");
            Require(body.Command == append.Command?.Id, $"{body.Version} names another command");
            Require(record.Count == 0 || body.At >= record[^1].At, $"time runs backwards at {body.Version}");
            record.Add(body);
            hashes.Add(HashChain.Hex(stored.Hash));
            Truth = Truth.Evolve(body.Fact, body.At);
        }

        views.Clear();
        Require(record.Count(body => body.Fact is ScoresRevealed) <= 1, "scores were revealed twice");
        Require(record.Count(body => body.Fact is ReviewsRevealed) <= 1, "reviews were revealed twice");
        Require(Truth.RevealedScores is null || AllSealed(), "scores were revealed before everybody had sealed");
    }

    /// <summary>Anything that left the server towards one person.</summary>
    public void Said(Expert to, string text)
    {
        if (Truth.RevealedScores is not null)
        {
            return;
        }

        foreach (var other in experts.Where(expert => expert != to))
        {
            SecretsLookedFor++;
            Require(!other.Canaries().Any(canary => text.Contains(canary, StringComparison.Ordinal)), $"{to.Member.Id} was told a sealed score of {other.Member.Id}");
        }
    }

    public void Answered(Expert who, Guid command, string text)
    {
        Said(who, text);
        if (DomainJson.Read<Answer>(text).Accepted is not { } receipt)
        {
            return;
        }

        Require(acceptedAnswers.TryAdd(command, text) || acceptedAnswers[command] == text, $"{command} was answered twice and differently");
        Require(receipt.Version <= record.Count && hashes[(int)receipt.Version - 1] == receipt.Head, $"the receipt of {command} names no head of the record");
    }

    public void Saw(Browser browser)
    {
        var me = browser.Expert.Member.Id;
        Require(browser.Version <= record.Count, $"{me} knows {browser.Version} of {record.Count}");
        Require(Truth.RevealedScores is not null || browser.Seen.RevealedScores is null, $"{me} sees scores before the reveal");
        Require(browser.Seen.Scores.Concat(browser.Seen.Reviews).All(sheet => sheet.Value.Sealed?.Body is null), $"{me} holds a sealed body");
        if (browser.Version == record.Count)
        {
            Compared++;
            Require(View(browser.Seen, browser.Expert) == TrueView(browser.Expert), $"the fold of {me} at {browser.Version} is not the server's view");
        }
    }

    /// <summary>What the disk holds is what was committed, and every acknowledged command is in it once.</summary>
    public async Task Compare(IEventStore store)
    {
        var stored = await store.Read(Panels.Procedure, 0, CancellationToken.None);
        Require(stored.Select(fact => HashChain.Hex(fact.Hash)).SequenceEqual(hashes), "the store holds other facts than were committed");
        Require(stored.Select(fact => fact.Version).SequenceEqual(Enumerable.Range(1, stored.Count).Select(number => (long)number)), "versions have a gap");
        foreach (var command in acceptedAnswers.Keys)
        {
            Require(committedCommands.Contains(command), $"{command} was acknowledged and is not in the store");
        }
    }

    private bool AllSealed() => Truth.Panel.All(member => Truth.RemainingBids.All(bid => Evaluation.HasSealed(Truth.Scores, member.Id, bid.Id)));

    private string TrueView(Expert expert)
    {
        if (!views.TryGetValue(expert.Member.Id, out var view))
        {
            views[expert.Member.Id] = view = View(Truth, expert);
            Said(expert, view);
        }

        return view;
    }

    private static string View(Evaluation state, Expert expert) =>
        EvaluationView.For(state, expert.Member.Caller()) is { } view ? DomainJson.Write(view) : "";

    private void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"After {record.Count} facts: {what}.");
        }
    }
}
