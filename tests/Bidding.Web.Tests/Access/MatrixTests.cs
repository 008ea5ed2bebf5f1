using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Scoring.Statistics;
using Bidding.Domain.Wire;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Access;

/// <summary>
/// Who may do what, as one table: every address the server answers and every method of the hub, for every role.
/// An address without a line here fails the test: somebody must say for whom it is.
/// </summary>
public sealed class MatrixTests
{
    private static readonly string[] Accounts =
        [Rows.AccountOf("E1"), Rows.Stranger, Rows.Agency, "foreign-agency", Rows.Supervisor, Rows.OperatorOf("binzhou"), "administrator"];

    /// <summary>Status of a request by: nobody, a member, a member of another panel, the agency, another agency, a supervisor, a site operator, an administrator.</summary>
    private const string Addresses = """
        GET /: 302 200 200 200 200 200 200 200
        POST /: 401 400 400 400 400 400 400 400
        GET /api/procedures/{procedure}/card: 302 200 404 200 404 200 200 404
        GET /audit/{Lot}: 302 403 403 403 403 200 403 403
        POST /audit/{Lot}: 401 403 403 403 403 400 403 403
        GET /audit/{lot}/evidence.zip: 302 403 403 403 403 200 403 403
        GET /bids/{lot}/{bid}/{file}: 302 404 404 200 404 200 404 404
        GET /draw/{Lot}: 302 403 403 200 404 200 403 403
        POST /draw/{Lot}: 401 403 403 400 400 400 403 403
        POST /handwriting/{procedure}: 401 422 404 404 404 404 404 404
        GET /healthz: 200 200 200 200 200 200 200 200
        GET /hubs/evaluation: 401 400 400 400 400 400 400 400
        GET /hubs/evaluation/negotiate: 401 405 405 405 405 405 405 405
        GET /jobs/{**path}: 302 403 403 403 403 403 403 200
        GET /language/{code}: 302 302 302 302 302 302 302 302
        GET /lots/{Lot}: 302 403 403 200 404 403 403 403
        POST /lots/{Lot}: 401 403 403 400 400 403 403 403
        GET /lots/{Lot}/basic: 302 403 403 200 404 403 403 403
        POST /lots/{Lot}/basic: 401 403 403 400 400 403 403 403
        GET /lots/{Lot}/bids: 302 403 403 200 404 403 403 403
        POST /lots/{Lot}/bids: 401 403 403 400 400 403 403 403
        GET /lots/{Lot}/check: 302 403 403 200 404 403 403 403
        POST /lots/{Lot}/check: 401 403 403 400 400 403 403 403
        GET /lots/{Lot}/method: 302 403 403 200 404 403 403 403
        POST /lots/{Lot}/method: 401 403 403 400 400 403 403 403
        GET /lots/{Lot}/panel: 302 403 403 200 404 403 403 403
        POST /lots/{Lot}/panel: 401 403 403 400 400 403 403 403
        GET /matters/{Lot}: 302 403 403 200 404 200 403 403
        POST /matters/{Lot}: 401 403 403 400 400 400 403 403
        GET /my-certificate: 302 200 200 403 403 403 403 403
        POST /my-certificate: 401 400 400 403 403 403 403 403
        GET /not-found: 200 200 200 200 200 200 200 200
        POST /not-found: 400 400 400 400 400 400 400 400
        GET /notices/{lot}/clarification/{number}.pdf: 302 404 404 404 404 404 404 404
        GET /notices/{lot}/low-price/{bid}.pdf: 302 404 404 404 404 404 404 404
        GET /opening/{Procedure}: 302 200 200 200 200 200 200 200
        POST /opening/{Procedure}: 401 400 400 400 400 400 400 400
        GET /openings/{lot}/document: 302 404 404 200 404 200 404 404
        GET /openings/{lot}/record.pdf: 302 404 404 200 404 200 404 404
        GET /papers/{Lot}: 302 403 403 200 404 200 403 403
        POST /papers/{Lot}: 401 403 403 400 400 400 403 403
        GET /papers/{lot}/all.zip: 302 404 404 404 404 404 404 404
        GET /papers/{lot}/{paper}.pdf: 302 404 404 404 404 404 404 404
        GET /problem/{Status:int}: 200 200 200 200 200 200 200 200
        POST /problem/{Status:int}: 400 400 400 400 400 400 400 400
        GET /registry: 302 403 403 403 403 200 403 200
        POST /registry: 401 403 403 403 403 400 403 400
        GET /registry/experts/{Expert}: 302 403 403 403 403 200 403 200
        POST /registry/experts/{Expert}: 401 403 403 403 403 400 403 400
        GET /registry/import: 302 403 403 403 403 403 403 200
        POST /registry/import: 401 403 403 403 403 403 403 400
        GET /reports/{procedure}: 302 404 404 404 404 404 404 404
        GET /reports/{procedure}/document: 302 404 404 404 404 404 404 404
        GET /reports/{procedure}/scores.xlsx: 302 404 404 404 404 404 404 404
        GET /room/{Procedure}: 302 200 200 200 200 200 200 200
        POST /room/{Procedure}: 401 400 400 400 400 400 400 400
        GET /rules: 302 200 200 200 200 200 200 200
        POST /rules: 401 400 400 400 400 400 400 400
        GET /sign-in: 200 200 200 200 200 200 200 200
        POST /sign-in: 400 400 400 400 400 400 400 400
        GET /tenders/import: 302 403 403 200 200 403 403 403
        POST /tenders/import: 401 403 403 400 400 403 403 403
        GET /tenders/new: 302 403 403 200 200 403 403 403
        POST /tenders/new: 401 403 403 400 400 403 403 403
        GET /{**path:file}: 302 404 404 404 404 404 404 404
        POST /sign-out: 400 400 400 400 400 400 400 400
        GET /sign-out: 302 302 302 302 302 302 302 302
        """;

    /// <summary>The same people but nobody, to whom the hub is closed: joined, done, or the code of the refusal.</summary>
    private const string Hub = """
        Submit before joining: unknown-procedure unknown-procedure unknown-procedure unknown-procedure unknown-procedure unknown-procedure unknown-procedure
        Join evaluation: joined unknown-procedure joined unknown-procedure joined joined unknown-procedure
        Join opening: unknown-procedure unknown-procedure joined unknown-procedure joined unknown-procedure unknown-procedure
        OwnSheets: none none none none none none none
        Clock: time time time time time time time
        press-open: unknown-procedure unknown-procedure already-opened unknown-procedure already-opened unknown-procedure unknown-procedure
        raise-objection: unknown-procedure unknown-procedure ended unknown-procedure not-yours unknown-procedure unknown-procedure
        withdraw-bid: unknown-procedure unknown-procedure after-deadline unknown-procedure not-yours unknown-procedure unknown-procedure
        sign-in: done unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        vote-for-chair: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        seal-scores: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        call-for-help: done unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        answer-help: not-yours unknown-procedure not-yours unknown-procedure not-yours not-your-site unknown-procedure
        open-vote: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        cast-vote: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        ask-clarification: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        withdraw-clarification: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        release-clarification: not-yours unknown-procedure not-yours unknown-procedure unknown-clarification not-yours unknown-procedure
        return-clarification: not-yours unknown-procedure not-yours unknown-procedure unknown-clarification not-yours unknown-procedure
        correct-price: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        note-unanswered-correction: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        open-low-price-review: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        note-refusal: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        pause: not-yours unknown-procedure text-missing unknown-procedure text-missing not-yours unknown-procedure
        resume: not-yours unknown-procedure not-paused unknown-procedure not-paused not-yours unknown-procedure
        seal-and-reform: not-yours unknown-procedure text-missing unknown-procedure text-missing not-yours unknown-procedure
        correct-score: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        explain-score: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        note-contract-matters: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        confirm-result: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        sign-report: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        refuse-to-sign: wrong-phase unknown-procedure not-yours unknown-procedure not-yours not-yours unknown-procedure
        reopen-result: not-yours unknown-procedure wrong-phase unknown-procedure wrong-phase not-yours unknown-procedure
        terminate: not-yours unknown-procedure text-missing unknown-procedure text-missing not-yours unknown-procedure
        """;

    [Fact(DisplayName = "每个地址对每种角色: 该开的开, 该关的关; 没有登记的地址不得存在")]
    public async Task EveryAddressIsOpenToThoseItIsForAndToNobodyElse()
    {
        await using var evening = await Evening.Begin(settings: [("Jobs:Dashboard", "true")]); // the one address that exists by a setting
        using var nobody = new Person("nobody", evening.Host.Address);
        var people = (await Task.WhenAll(Accounts.Select(evening.SignIn))).Prepend(nobody).ToList();

        var file = (await evening.Procedures.Opening(evening.Script.Lot, default)).Opened!.Value.Single(bid => bid.Bid == "B1").Files[0].Id;

        var table = new StringBuilder();
        foreach (var (method, pattern) in Endpoints(evening))
        {
            table.Append($"{method} {pattern}:");
            foreach (var person in people)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Address(pattern, evening, file));
                using var answer = await person.Http.SendAsync(request);
                table.Append($" {(int)answer.StatusCode}");
            }

            table.Append('\n');
        }

        Agrees(Addresses, table.ToString());
        people.ForEach(person => person.Dispose());
    }

    [Fact(DisplayName = "集线器的每个方法对每种角色")]
    public async Task EveryHubMethodServesThoseItIsFor()
    {
        await using var evening = await Evening.Begin();
        var people = await Task.WhenAll(Accounts.Select(evening.SignIn));
        var lines = new List<HubConnection>();
        foreach (var person in people)
        {
            lines.Add(person.Connect());
            await lines[^1].StartAsync();
        }

        var table = new StringBuilder();
        foreach (var (name, ask) in Questions(evening))
        {
            table.Append(name + ':');
            foreach (var line in lines)
            {
                table.Append(' ' + await ask(line));
            }

            table.Append('\n');
        }

        Agrees(Hub, table.ToString());
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }
    }

    private static void Agrees(string expected, string actual)
    {
        string[] Lines(string table) => table.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (missing, unexpected) = (Lines(expected).Except(Lines(actual)), Lines(actual).Except(Lines(expected)));
        Assert.True(!missing.Any() && !unexpected.Any(), $"expected:\n{string.Join('\n', missing)}\nfound:\n{string.Join('\n', unexpected)}");
    }

    private static IEnumerable<(string Name, Func<HubConnection, Task<string>> Ask)> Questions(Evening evening)
    {
        var (evaluation, opening) = (evening.Script.Evaluation, evening.Script.Opening);
        yield return ("Submit before joining", line => Submit(line, evaluation, DomainJson.Write<EvaluationCommand>(new EvaluationCommand.SignIn())));
        yield return ("Join evaluation", line => Join(line, evaluation));
        yield return ("Join opening", line => Join(line, opening));
        yield return ("OwnSheets", async line => await line.InvokeAsync<string>("OwnSheets", evaluation) == "[]" ? "none" : "some");
        yield return ("Clock", async line => (await line.InvokeAsync<string>("Clock")).EndsWith("+00:00", StringComparison.Ordinal) ? "time" : "?");
        yield return ("press-open", line => Submit(line, opening, DomainJson.Write<OpeningCommand>(new OpeningCommand.PressOpen())));
        yield return ("raise-objection", line => Submit(line, opening, DomainJson.Write<OpeningCommand>(new OpeningCommand.RaiseObjection("B1", "x"))));
        yield return ("withdraw-bid", line => Submit(line, opening, DomainJson.Write<OpeningCommand>(new OpeningCommand.WithdrawBid("B1"))));
        yield return ("sign-in", line => Submit(line, evaluation, DomainJson.Write<EvaluationCommand>(new EvaluationCommand.SignIn())));
        yield return ("vote-for-chair", line => Submit(line, evaluation, DomainJson.Write<EvaluationCommand>(new EvaluationCommand.VoteForChair("E1"))));
        yield return ("seal-scores", line => Submit(line, evaluation, DomainJson.Write<EvaluationCommand>(new EvaluationCommand.SealScores("B1", []))));
        yield return ("call-for-help", line => Submit(line, evaluation, DomainJson.Write<EvaluationCommand>(new EvaluationCommand.CallForHelp(HelpKind.Device))));
        yield return ("answer-help", line => Submit(line, evaluation, DomainJson.Write<EvaluationCommand>(new EvaluationCommand.AnswerHelp("E1"))));
        yield return ("open-vote", line => Evaluate(line, evaluation, new EvaluationCommand.OpenVote(new VoteSubject.End(), "x")));
        yield return ("cast-vote", line => Evaluate(line, evaluation, new EvaluationCommand.CastVote(1, true, null)));
        yield return ("ask-clarification", line => Evaluate(line, evaluation, new EvaluationCommand.AskClarification("B1", "x", 60)));
        yield return ("withdraw-clarification", line => Evaluate(line, evaluation, new EvaluationCommand.WithdrawClarification(1)));
        yield return ("release-clarification", line => Evaluate(line, evaluation, new EvaluationCommand.ReleaseClarification(1)));
        yield return ("return-clarification", line => Evaluate(line, evaluation, new EvaluationCommand.ReturnClarification(1, "x")));
        yield return ("correct-price", line => Evaluate(line, evaluation, new EvaluationCommand.CorrectPrice("B1", new("玖拾万元整", null, []), 30)));
        yield return ("note-unanswered-correction", line => Evaluate(line, evaluation, new EvaluationCommand.NoteUnansweredCorrection("B1")));
        yield return ("open-low-price-review", line => Evaluate(line, evaluation, new EvaluationCommand.OpenLowPriceReview("B1", 30)));
        yield return ("note-refusal", line => Evaluate(line, evaluation, new EvaluationCommand.NoteRefusal("E1", "x")));
        yield return ("pause", line => Evaluate(line, evaluation, new EvaluationCommand.Pause(PauseGround.Network, "")));
        yield return ("resume", line => Evaluate(line, evaluation, new EvaluationCommand.Resume("")));
        yield return ("seal-and-reform", line => Evaluate(line, evaluation, new EvaluationCommand.SealAndReform(SealGround.NoSuccessor, "")));
        yield return ("correct-score", line => Evaluate(line, evaluation, new EvaluationCommand.CorrectScore("B1", "T1", 1m, CorrectionGround.AbnormalScore, "x")));
        yield return ("explain-score", line => Evaluate(line, evaluation, new EvaluationCommand.ExplainScore("B1", FindingKind.Deviation, "x")));
        yield return ("note-contract-matters", line => Evaluate(line, evaluation, new EvaluationCommand.NoteContractMatters("x")));
        yield return ("confirm-result", line => Evaluate(line, evaluation, new EvaluationCommand.ConfirmResult(new string('0', 64))));
        yield return ("sign-report", line => Evaluate(line, evaluation, new EvaluationCommand.SignReport(new string('0', 64), null)));
        yield return ("refuse-to-sign", line => Evaluate(line, evaluation, new EvaluationCommand.RefuseToSign("x")));
        yield return ("reopen-result", line => Evaluate(line, evaluation, new EvaluationCommand.ReopenResult(CorrectionGround.ObjectiveDiffers, "x")));
        yield return ("terminate", line => Submit(line, evaluation, DomainJson.Write<EvaluationCommand>(new EvaluationCommand.Terminate(""))));
    }

    private static async Task<string> Join(HubConnection line, string procedure)
    {
        var answer = await line.InvokeAsync<string>("Join", procedure, 0L, "tab", false);
        return procedure.StartsWith("opening", StringComparison.Ordinal)
            ? DomainJson.Read<JoinAnswer<OpeningFact>>(answer).Refused?.Code ?? "joined"
            : DomainJson.Read<JoinAnswer<EvaluationFact>>(answer).Refused?.Code ?? "joined";
    }

    private static Task<string> Evaluate(HubConnection line, string procedure, EvaluationCommand command) => Submit(line, procedure, DomainJson.Write(command));

    private static async Task<string> Submit(HubConnection line, string procedure, string command) =>
        DomainJson.Read<Answer>(await line.InvokeAsync<string>("Submit", procedure, Guid.NewGuid().ToString(), command)).Refused?.Code ?? "done";

    /// <summary>Static files are open to all and hold nothing of any evaluation; every other endpoint stands in the table.</summary>
    private static IEnumerable<(string Method, string Pattern)> Endpoints(Evening evening) =>
        from endpoint in evening.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !endpoint.RoutePattern.RawText!.Contains("_framework/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is not ("HEAD" or "OPTIONS")
        let entry = (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        group entry by entry into one
        orderby one.Key.Item2 == "/sign-out", one.Key.Item2, one.Key.method
        select one.Key;

    private static string Address(string pattern, Evening evening, string file) => pattern
        .Replace("{lot}", evening.Script.Lot, StringComparison.OrdinalIgnoreCase)
        .Replace("{procedure}", evening.Script.Evaluation, StringComparison.OrdinalIgnoreCase)
        .Replace("{bid}", "B1", StringComparison.OrdinalIgnoreCase)
        .Replace("{expert}", "E1", StringComparison.OrdinalIgnoreCase)
        .Replace("{file}", file, StringComparison.OrdinalIgnoreCase)
        .Replace("{status:int}", "404", StringComparison.OrdinalIgnoreCase)
        .Replace("{**path}", "", StringComparison.Ordinal)
        .Replace("{code}", "en", StringComparison.OrdinalIgnoreCase);
}
