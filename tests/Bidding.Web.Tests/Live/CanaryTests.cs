using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Hangfire;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bidding.Web.Tests.Live;

/// <summary>A score that stands out everywhere: before the reveal it must be nowhere but with its author, after it everywhere.</summary>
public sealed class CanaryTests
{
    private const decimal Score = 13.579137m;
    private static readonly byte[][] Spellings = [.. new[] { "13.579137", "13,579137", "13579137" }.Select(Encoding.UTF8.GetBytes)];

    [Fact(DisplayName = "揭示之前, 除本人之外任何连接, 页面, 日志, 数据库与任务队列都找不到分值; 揭示之后两地都有")]
    public async Task BeforeTheRevealAScoreIsNowhereButWithItsAuthor()
    {
        var logs = new Eavesdropper();
        var script = Script.Of(Evening.SheetOf((member, bid, criterion) => (member, criterion) is (0, "T1") ? Score : Evening.Usual(member, bid, criterion)));
        await using var evening = await Evening.Begin(script, builder => builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        await using var panel = await evening.GatherAt(Phase.Scoring);
        await using var agency = await evening.Seat(Rows.Agency);
        await using var operations = await evening.Seat(Rows.OperatorOf("binzhou"));
        using var administrator = await evening.SignIn("administrator");
        var author = panel.Member("E1");
        List<EvaluationLine> others = [.. panel.Members.Where(line => line != author), panel.Supervisor, agency, operations];

        await SealAllButOne(panel);
        await Reach(author, others.Select(line => line.Person).Append(administrator), evening);

        Assert.All(others, line => AssertSilent(line.Wire, line.Person.Account));
        Assert.All(others.Select(line => line.Person).Append(administrator), person => AssertSilent(person.Wire, person.Account));
        var leak = logs.Lines.FirstOrDefault(line => Spellings.Any(spelling => line.Contains(Encoding.UTF8.GetString(spelling), StringComparison.Ordinal)));
        Assert.True(leak is null, "A log holds the sealed score: " + leak);
        AssertNotInFiles(evening);
        AssertNotInJobs(evening);
        Assert.Contains("13.579137", (await author.OwnSheets()).First(sheet => sheet.Kind == "score").Scores.Select(score => score.Value.ToString()));

        foreach (var line in others)
        {
            await line.Open(takeOver: true);
        }

        await panel.Members[^1].Do(script.Scores("E5", script.Sheet.Bids[2]));
        await Task.WhenAll(others.Select(line => line.Until(state => state.Phase == Phase.Summary)));
        Assert.All(others.Except([agency, operations]), line => Assert.True(Heard(line.Wire), $"{line.Person.Account} must hear the score now"));
        Assert.All([agency, operations], line => AssertSilent(line.Wire, line.Person.Account));
        Assert.True(AnyFileHolds(evening), "The reveal is part of the record.");
    }

    private static async Task SealAllButOne(Panel panel)
    {
        foreach (var line in panel.Members)
        {
            foreach (var bid in panel.Script.BidsToScore.Where(bid => !(line == panel.Members[^1] && bid.Id == "B3")))
            {
                await line.Do(panel.Script.Scores(line.Caller!.Member!, bid));
            }
        }

        // Withdrawn and sealed again, tried twice, tried with a value that is refused: none of it may leave a trace either.
        var author = panel.Member("E1");
        var sheet = panel.Script.Scores("E1", panel.Script.Sheet.Bids[0]);
        await author.Submit(sheet);
        await author.Do(new EvaluationCommand.WithdrawScores("B1"));
        await author.Submit(sheet with { Scores = [.. sheet.Scores.Select(score => score with { Value = score.Criterion == "K1" ? 99m : score.Value })] });
        await author.Submit("""{"type":"seal-scores","bid":"B1","scores":[{"criterion":"T1","value":13.579137}]}""");
        await author.Do(sheet);
    }

    /// <summary>Everybody asks for everything there is to ask for, joins again from the beginning, and tries what is not his.</summary>
    private static async Task Reach(EvaluationLine author, IEnumerable<Person> people, Evening evening)
    {
        foreach (var person in people.ToList())
        {
            foreach (var page in Pages(evening))
            {
                using var _ = await person.Http.GetAsync(page);
            }

            await using var line = new EvaluationLine(person, evening.Script.Evaluation, tab: author.Tab);
            await line.Open(takeOver: true);
            await line.OwnSheets();
            await line.Submit(new EvaluationCommand.WithdrawScores("B9"));
            foreach (var frame in line.Wire.Frames)
            {
                person.Wire.Heard(frame);
            }
        }
    }

    private static IEnumerable<string> Pages(Evening evening) =>
        from endpoint in evening.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: var methods } || methods.Contains("GET")
        let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            .Replace("{lot}", evening.Script.Lot, StringComparison.OrdinalIgnoreCase)
            .Replace("{procedure}", evening.Script.Evaluation, StringComparison.OrdinalIgnoreCase)
            .Replace("{bid}", "B1", StringComparison.OrdinalIgnoreCase)
            .Replace("{member}", "E1", StringComparison.OrdinalIgnoreCase)
        where !path.Contains('{') && !path.StartsWith("/_", StringComparison.Ordinal) && !path.Contains("sign-out", StringComparison.Ordinal)
            && !path.StartsWith("/hubs", StringComparison.Ordinal) && !path.Contains('.', StringComparison.Ordinal) | path.EndsWith(".zip", StringComparison.Ordinal)
        select path;

    private static void AssertSilent(Wire wire, string account) => Assert.False(Heard(wire), $"{account} heard the sealed score.");

    private static bool Heard(Wire wire) => Spellings.Any(spelling => wire.Contains(spelling));

    private static void AssertNotInFiles(Evening evening) => Assert.False(AnyFileHolds(evening), "A file of the data directory holds the sealed score.");

    private static bool AnyFileHolds(Evening evening) =>
        Directory.EnumerateFiles(evening.Directory.Path, "*", SearchOption.AllDirectories).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return Spellings.Any(spelling => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(spelling) >= 0);
        });

    private static void AssertNotInJobs(Evening evening)
    {
        var jobs = evening.Host.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        var arguments = jobs.EnqueuedJobs("default", 0, 1000).Select(entry => entry.Value.Job)
            .Concat(jobs.ScheduledJobs(0, 1000).Select(entry => entry.Value.Job))
            .Concat(jobs.SucceededJobs(0, 1000).Select(entry => entry.Value.Job))
            .Concat(jobs.FailedJobs(0, 1000).Select(entry => entry.Value.Job))
            .SelectMany(job => job.Args).Select(argument => argument?.ToString() ?? "");
        Assert.DoesNotContain(arguments, argument => argument.Contains("13.579137", StringComparison.Ordinal));
    }
}
