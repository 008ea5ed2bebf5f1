using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Live;

/// <summary>One evaluation on a server of its own, bids opened and panel convened; tests gather the people they need.</summary>
internal sealed class Evening : IAsyncDisposable
{
    private Evening(RehearsalHost host, DataDirectory directory, Script script) => (Host, Directory, Script) = (host, directory, script);

    public RehearsalHost Host { get; }

    public DataDirectory Directory { get; }

    public Script Script { get; }

    public Procedures Procedures => Host.Services.GetRequiredService<Procedures>();

    /// <summary>Five members in Dongying and Binzhou, three bids, two criteria: enough for every phase and quick to play.</summary>
    public static Script Small { get; } = Script.Of(SheetOf(Usual));

    public static decimal Usual(int member, int bid, string criterion) => criterion == "T1" ? 10m + member + bid : 40m - bid;

    public static async Task<Evening> Begin(
        Script? script = null, Action<WebApplicationBuilder>? configure = null, params (string Key, string Value)[] settings)
    {
        var directory = new DataDirectory();
        var evening = new Evening(await RehearsalHost.Start(directory, configure, settings), directory, script ?? Small);
        await new Theatre(evening.Host, evening.Script).Prepare();
        return evening;
    }

    public static ScoreSheet SheetOf(Func<int, int, string, decimal> value) => new(
        Regime.GovernmentProcurement,
        [new("E1", "dongying"), new("E2", "dongying"), new("E3", "dongying"), new("E4", "binzhou"), new("E5", "binzhou")],
        [new("T1", "technical", 20m, Nature.Subjective), new("K1", "commercial", 50m, Nature.Objective)],
        [new("B1", 980_000m, false, [], []), new("B2", 920_000m, false, [], []), new("B3", 1_050_000m, false, [0.10m], [])],
        [.. from member in Enumerable.Range(0, 5)
            from bid in Enumerable.Range(0, 3)
            from criterion in new[] { "T1", "K1" }
            select new Score($"E{member + 1}", $"B{bid + 1}", criterion, value(member, bid, criterion))],
        Aggregation.Default,
        new Bidding.Domain.Scoring.Formulas.LowPriceFirst(30m),
        [], [], Rounding.Default, [TieRule.Quote], 3, 0.30m, null);

    public Task<Panel> Gather() => Panel.Gather(Host, Script);

    public async Task<Panel> GatherAt(Phase phase)
    {
        var panel = await Gather();
        await panel.PlayTo(phase);
        return panel;
    }

    public Task<EvaluationLine> Seat(string account, Protocol protocol = Protocol.Json) => Panel.Seat(Host, Script, account, protocol);

    public Task<Person> SignIn(string account) => Person.SignIn(account, Theatre.Password, Host.Address);

    /// <summary>The record itself, as the server has stored it.</summary>
    public async Task<ImmutableArray<EvaluationFact>> Facts() =>
        [.. (await Procedures.EvaluationOf(Script.Lot).Facts(CancellationToken.None)).Select(body => body.Fact)];

    /// <summary>What the person may see: by the server's state, and by what he has folded himself.</summary>
    public async Task<(string Server, string Own)> Views(EvaluationLine line) => (
        DomainJson.Write(EvaluationView.For(await Procedures.Evaluation(Script.Lot, default), line.Caller!)!),
        DomainJson.Write(line.View));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Dispose();
    }
}
