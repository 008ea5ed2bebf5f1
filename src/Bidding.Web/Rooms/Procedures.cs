using System.Collections.Concurrent;
using System.Text;
using Bidding.Data.Events;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Panels;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Sealing;

namespace Bidding.Web.Rooms;

/// <summary>The one door to the procedures of a lot, for hub, pages and jobs.</summary>
public sealed class Procedures(RoomServices services, SealKeys keys)
{
    public const string EvaluationPrefix = "evaluation:";
    public const string OpeningPrefix = "opening:";
    public const string PanelPrefix = "panel:";

    private readonly ConcurrentDictionary<string, EvaluationRoom> evaluations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OpeningRoom> openings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PanelRoom> panels = new(StringComparer.Ordinal);

    /// <summary>Rooms this node holds in memory.</summary>
    public IEnumerable<EvaluationRoom> LiveEvaluations => evaluations.Values;

    public EvaluationRoom EvaluationOf(string lot) =>
        evaluations.GetOrAdd(EvaluationPrefix + lot, stream => new EvaluationRoom(stream, services));

    public OpeningRoom OpeningOf(string lot) => openings.GetOrAdd(OpeningPrefix + lot, stream => new OpeningRoom(stream, services));

    public PanelRoom PanelOf(string lot) => panels.GetOrAdd(PanelPrefix + lot, stream => new PanelRoom(stream, services));

    public async Task<Answer> Submit(Caller caller, string procedure, Guid commandId, EvaluationCommand command, CancellationToken ct) =>
        DomainJson.Read<Answer>(await SubmitText(caller, procedure, commandId, command, command.ToString(), ct));

    public async Task<Answer> Submit(Caller caller, string procedure, Guid commandId, OpeningCommand command, CancellationToken ct) =>
        DomainJson.Read<Answer>(await SubmitText(caller, procedure, commandId, command, command.ToString(), ct));

    /// <summary>As the hub needs it: the answer as the text that is stored, so that a retry gets the very same.</summary>
    public Task<string> SubmitText(Caller caller, string procedure, Guid id, EvaluationCommand command, string text, CancellationToken ct) =>
        EvaluationOf(LotOf(procedure)).Handle(new(caller, command, KeyOf(caller, id, text)), ct);

    public Task<string> SubmitText(Caller caller, string procedure, Guid id, OpeningCommand command, string text, CancellationToken ct) =>
        OpeningOf(LotOf(procedure)).Handle(new(caller, command, KeyOf(caller, id, text)), ct);

    /// <summary>What the server does of itself carries no command id: doing it twice must be harmless by rule.</summary>
    public async Task<Answer> Raise(Caller caller, string lot, EvaluationCommand command, CancellationToken ct) =>
        DomainJson.Read<Answer>(await EvaluationOf(lot).Handle(new(caller, command, null), ct));

    /// <summary>Only the server's own pages gather a panel; each of its commands is harmless when done twice.</summary>
    public async Task<Answer> Raise(Caller caller, string lot, PanelCommand command, CancellationToken ct) =>
        DomainJson.Read<Answer>(await PanelOf(lot).Handle(new(caller, command, null), ct));

    public async Task<PanelDraw> Panel(string lot, CancellationToken ct)
    {
        var room = PanelOf(lot);
        await room.Facts(ct);
        return room.State;
    }

    public async Task<Evaluation> Evaluation(string lot, CancellationToken ct)
    {
        var room = EvaluationOf(lot);
        await room.Facts(ct);
        return room.State;
    }

    public async Task<Opening> Opening(string lot, CancellationToken ct)
    {
        var room = OpeningOf(lot);
        await room.Facts(ct);
        return room.State;
    }

    public static string LotOf(string procedure) => procedure[(procedure.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public static bool IsEvaluation(string procedure) => procedure.StartsWith(EvaluationPrefix, StringComparison.Ordinal);

    public static bool IsOpening(string procedure) => procedure.StartsWith(OpeningPrefix, StringComparison.Ordinal);

    /// <summary>A plain hash of a score sheet in the table of answers could be guessed back; a keyed one cannot.</summary>
    private CommandKey KeyOf(Caller caller, Guid id, string text) => new(caller.Id, id, keys.Digest(Encoding.UTF8.GetBytes(text)));
}
