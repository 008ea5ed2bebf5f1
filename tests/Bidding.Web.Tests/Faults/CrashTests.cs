using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Scoring;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Rooms;
using Bidding.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Faults;

/// <summary>kill -9 at random instants. BIDDING_CRASHES asks for more of them, BIDDING_SEED for another sequence.</summary>
public sealed class CrashTests
{
    private const int Least = 20;

    private static readonly Script Play = Evening.Small;

    [Fact(DisplayName = "服务进程在任意时刻被杀死: 已确认的请求恰有一次, 结果与未受干扰时相同")]
    public async Task NothingAcknowledgedIsLostOrDoneTwiceHoweverOftenTheServerDies()
    {
        var crashes = int.Parse(Environment.GetEnvironmentVariable("BIDDING_CRASHES") ?? $"{Least}");
        var seed = Environment.GetEnvironmentVariable("BIDDING_SEED") ?? "2026-11-24";
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4) + TimeSpan.FromSeconds(10) * crashes);
        for (var (done, evening) = (0, 0); done < crashes; evening++)
        {
            done += await OneEvening($"{seed}/{evening}", crashes - done, patience.Token);
        }
    }

    private static async Task<int> OneEvening(string seed, int crashes, CancellationToken ct)
    {
        using var directory = new DataDirectory();
        await using (var host = await RehearsalHost.Start(directory, settings: ("Evaluation:GraceSeconds", "600")))
        {
            await new Theatre(host, Play).Prepare(ct);
        }

        await using var server = new CrashingServer(directory, seed, crashes);
        await server.Start(ct);
        await using var panel = await Panel.Gather(server, Play, ct: ct);
        List<Steadfast> members = [.. panel.Members.Select(line => new Steadfast(line, server.Acknowledged))];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var crashing = server.Run(ended.Token);

        var playing = Task.WhenAll(members.Select(member => PlayOut(member, ct)));
        if (await Task.WhenAny(playing, crashing) == crashing)
        {
            await crashing;
        }

        await playing;
        await ended.CancelAsync();
        await ((Task)crashing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await AssertFirstAnswers(server, members, ct);
        await server.DisposeAsync();

        await AssertExactlyOnce(directory, members);
        return server.Crashes;
    }

    private static async Task PlayOut(Steadfast member, CancellationToken ct)
    {
        var id = member.Line.Caller!.Member!;
        await member.Do(new EvaluationCommand.SignIn(), ct);
        await member.Until(state => state.Phase >= Phase.Declaration, ct);
        await member.Do(new EvaluationCommand.DeclareNoConflict(Pledge: true), ct);
        await member.Until(state => state.Phase >= Phase.ChairElection, ct);
        await member.Do(new EvaluationCommand.VoteForChair("E1"), ct);
        await member.Until(state => state.Phase >= Phase.PreliminaryReview, ct);
        foreach (var bid in Play.Sheet.Bids)
        {
            await member.Do(Script.Review(bid), ct);
        }

        await member.Until(state => state.Phase >= Phase.Scoring, ct);
        foreach (var bid in Play.BidsToScore)
        {
            await member.Do(Play.Scores(id, bid), ct);
        }

        await member.Until(state => state.Phase >= Phase.Summary, ct);
        foreach (var explanation in Script.Explanations(member.Line.State, id))
        {
            await member.Do(explanation, ct);
        }

        await member.Until(state => OwedAnswers.Of(state).IsEmpty, ct);
        await member.Do(new EvaluationCommand.ConfirmResult(EvaluationResult.Of(member.Line.State).Digest), ct);
        await member.Until(state => state.Phase >= Phase.Signing, ct);
        await member.Do(new EvaluationCommand.SignReport(EvaluationResult.Of(member.Line.State).Digest, Dissent: null), ct);
        await member.Until(state => state.Phase == Phase.Closed, ct);
    }

    private static async Task AssertFirstAnswers(CrashingServer server, List<Steadfast> members, CancellationToken ct)
    {
        await server.Start(ct);
        foreach (var member in members)
        {
            await member.Line.Open(takeOver: true, ct);
            foreach (var (id, (_, answer)) in member.Answers)
            {
                Assert.Equal(answer, await member.AskAgain(id, ct));
            }
        }
    }

    private static async Task AssertExactlyOnce(DataDirectory directory, List<Steadfast> members)
    {
        await using var host = await RehearsalHost.Start(directory);
        var record = await host.Services.GetRequiredService<Procedures>().EvaluationOf(Play.Lot).Facts(default);
        var byCommand = record.Where(body => body.Command is not null).ToLookup(body => body.Command!.Value);
        foreach (var (id, (_, answer)) in members.SelectMany(member => member.Answers))
        {
            var receipt = DomainJson.Read<Answer>(answer).Accepted!;
            var facts = byCommand[id].ToList();
            Assert.Equal(receipt.Version, facts[^1].Version);
            Assert.Equal(facts.Count, facts[^1].Version - facts[0].Version + 1);
        }

        Assert.Equal(members.Sum(member => member.Answers.Count), byCommand.Count);
        Assert.Single(record, body => body.Fact is EvaluationFact.ScoresRevealed);
        Assert.Equal(
            SheetResultWriter.Write(ScoreArithmetic.Compute(Play.Sheet)),
            SheetResultWriter.Write(EvaluationResult.Of(record.Aggregate(Evaluation.None, (state, body) => state.Evolve(body.Fact, body.At))).Result));
    }
}
