using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Rehearsal.Stage;

/// <summary>All who sit in one evaluation, each with a line of his own; plays the phases as the script says.</summary>
public sealed class Panel(Script script, ImmutableArray<EvaluationLine> members, EvaluationLine supervisor) : IAsyncDisposable
{
    public ImmutableArray<EvaluationLine> Members { get; } = members;

    /// <summary>Watches without influencing; what he has folded is what a stranger could check.</summary>
    public EvaluationLine Supervisor { get; } = supervisor;

    public Script Script { get; } = script;

    private IEnumerable<EvaluationLine> Everybody => Members.Append(Supervisor);

    /// <summary>Signs everybody in at the server and lets them in, half of them by JSON, half by MessagePack.</summary>
    public static async Task<Panel> Gather(IServer server, Script script, CancellationToken ct = default)
    {
        var members = await Task.WhenAll(InBothProtocols(script, (member, protocol) => Seat(server, script, Rows.AccountOf(member), protocol, ct)));
        return new(script, [.. members], await Seat(server, script, Rows.Supervisor, Protocol.Json, ct));
    }

    /// <summary>The same of a panel whom the draw has named: who sits here has signed in.</summary>
    public static async Task<Panel> Gather(IServer server, Script script, Drawn drawn, CancellationToken ct = default)
    {
        var members = await Task.WhenAll(InBothProtocols(script, (member, protocol) => SeatDrawn(server, script, drawn.Accounts[member], drawn.Code, protocol, ct)));
        return new(script, [.. members], await Seat(server, script, Rows.Supervisor, Protocol.Json, ct));
    }

    public static async Task<EvaluationLine> Seat(
        IServer server, Script script, string account, Protocol protocol = Protocol.Json, CancellationToken ct = default)
    {
        var person = await Person.SignIn(account, Theatre.Password, server.Address, ct);
        return await Enter(person, script, protocol, ct);
    }

    /// <summary>Who was drawn knows a code only: he signs in on his start page, and is then told which room it is.</summary>
    public static async Task<EvaluationLine> SeatDrawn(
        IServer server, Script script, string account, string code, Protocol protocol = Protocol.Json, CancellationToken ct = default)
    {
        var person = await Person.SignIn(account, Theatre.Password, server.Address, ct);
        return await SignInBehind(person, script, code, ct)
            ? await Enter(person, script, protocol, ct)
            : throw new RefusedException(account, "签到", Refusals.NotYours);
    }

    /// <summary>As the form on his start page does it.</summary>
    /// <returns>Whether it led him into the room.</returns>
    public static async Task<bool> SignInBehind(Person person, Script script, string code, CancellationToken ct = default)
    {
        using var answer = await person.Send("/", "/", ct, ("_handler", "sign-in-" + code));
        return answer.Headers.Location?.OriginalString.EndsWith("/room/" + script.Lot, StringComparison.Ordinal) == true;
    }

    private static async Task<EvaluationLine> Enter(Person person, Script script, Protocol protocol, CancellationToken ct)
    {
        var line = new EvaluationLine(person, script.Evaluation, protocol);
        return await line.Open(ct: ct) is { } refusal ? throw new RefusedException(person.Account, "进入评标室", refusal) : line;
    }

    private static IEnumerable<Task<EvaluationLine>> InBothProtocols(Script script, Func<string, Protocol, Task<EvaluationLine>> seat) =>
        script.Sheet.Members.Select((member, index) => seat(member.Id, index % 2 == 0 ? Protocol.Json : Protocol.MessagePack));

    public EvaluationLine Member(string id) => Members[MemberIndex(id)];

    public Task SignIn() => Each(line => line.Do(new SignIn()), Phase.Declaration);

    public Task Declare() => Each(line => line.Do(new DeclareNoConflict(Pledge: true)), Phase.ChairElection);

    public Task ElectChair() => Each(line => line.Do(new VoteForChair(Script.Sheet.Members[0].Id)), Phase.PreliminaryReview);

    public Task Review() => Each(async line =>
    {
        foreach (var bid in Script.Sheet.Bids)
        {
            await line.Do(Scripts.Script.Review(bid));
        }
    }, Phase.Scoring);

    public Task Score() => Each(async line =>
    {
        foreach (var bid in Script.BidsToScore)
        {
            await line.Do(Script.Scores(line.Caller!.Member!, bid));
        }
    }, Phase.Summary);

    public Task Confirm() => Each(async line =>
    {
        await Explain(line);
        await line.Until(state => OwedAnswers.Of(state).IsEmpty);
        await line.Do(new ConfirmResult(EvaluationResult.Of(line.State).Digest));
    }, Phase.Signing);

    /// <summary>Whose sums stand apart says why, as the rules ask before anybody confirms.</summary>
    public static async Task Explain(EvaluationLine line)
    {
        foreach (var command in Scripts.Script.Explanations(line.State, line.Caller!.Member!))
        {
            await line.Do(command);
        }
    }

    public Task Sign() => Each(line => line.Do(new SignReport(EvaluationResult.Of(line.State).Digest, Dissent: null)), Phase.Closed);

    /// <summary>Plays on until the evaluation has reached a phase.</summary>
    public async Task PlayTo(Phase phase)
    {
        while (Supervisor.State.Phase < phase)
        {
            await Play(Supervisor.State.Phase);
        }
    }

    public Task Play(Phase phase) => phase switch
    {
        Phase.SignIn => SignIn(),
        Phase.Declaration => Declare(),
        Phase.ChairElection => ElectChair(),
        Phase.PreliminaryReview => Review(),
        Phase.Scoring => Score(),
        Phase.Summary => Confirm(),
        Phase.Signing => Sign(),
        _ => throw new InvalidOperationException($"Nothing is played in {phase}."),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var line in Everybody)
        {
            await line.DisposeAsync();
            line.Person.Dispose();
        }
    }

    private async Task Each(Func<EvaluationLine, Task> act, Phase next)
    {
        await Task.WhenAll(Members.Select(act));
        await Task.WhenAll(Everybody.Select(line => line.Until(state => state.Phase >= next || state.Termination is not null)));
        if (Supervisor.State.Termination is { } termination)
        {
            throw new EndedException(termination);
        }
    }

    private int MemberIndex(string id) => Script.Sheet.Members.Index().First(member => member.Item.Id == id).Index;
}
