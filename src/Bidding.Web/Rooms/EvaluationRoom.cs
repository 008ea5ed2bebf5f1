using System.Collections.Immutable;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Sealing;
using Bidding.Domain.Visibility;
using Bidding.Domain.Wire;

namespace Bidding.Web.Rooms;

public sealed class EvaluationRoom(string stream, RoomServices services)
    : Room<Evaluation, EvaluationFact, EvaluationCommand>(stream, services)
{
    protected override Evaluation Initial => Evaluation.None;

    /// <summary>The caller's own sealed sheets, opened for nobody but their author.</summary>
    public ImmutableArray<OwnSheet> OwnSheets(string member)
    {
        var state = State;
        return
        [
            .. from entry in state.Reviews
               let opened = Open(state, "review", entry, member)
               where opened is not null
               select new OwnSheet("review", entry.Key.Bid, [], SheetText.Marks(opened.Text)),
            .. from entry in state.Scores
               let opened = Open(state, "score", entry, member)
               where opened is not null
               select new OwnSheet("score", entry.Key.Bid, SheetText.Scores(opened.Text), []),
        ];
    }

    protected override Evaluation Evolve(Evaluation state, EvaluationFact fact, DateTimeOffset at) => state.Evolve(fact, at);

    protected override Decision<EvaluationFact> Decide(EvaluationCommand command, Evaluation state, Circumstances circumstances) =>
        Decider.Decide(command, state, circumstances);

    protected override EvaluationFact? Visible(EvaluationFact fact, Audience audience) => fact.For(audience);

    protected override EvaluationFact? Attempted(Caller caller, EvaluationCommand command, Refusal refusal) =>
        State.Convocation is null || caller.Role == Role.System || command is EvaluationCommand.Connect
            ? null
            : new EvaluationFact.AttemptRefused(
                caller.Member ?? caller.Id, command.GetType().Name, refusal.Code, refusal.Article.Law, refusal.Article.Clause);

    protected override void Committed(Evaluation before, Evaluation after, IReadOnlyList<FactBody<EvaluationFact>> news)
    {
        foreach (var body in news)
        {
            if (body.Fact is EvaluationFact.MemberReplaced replaced)
            {
                Services.Feed.Cut(Stream, replaced.Leaver, news[0].Version - 1, body.Version, Project(news.TakeWhile(one => one.Version <= body.Version), Audience.Panel));
            }
        }

        foreach (var audience in Audiences.All)
        {
            Services.Feed.Publish(Stream, audience, news[0].Version - 1, news[^1].Version, Project(news, audience));
        }

        if (after is { IsEnded: true, Report: null } && !before.IsEnded)
        {
            Services.Reports.Demand(Stream);
        }
    }

    /// <summary>What this caller may know of everything after a number: a successor less of the time before he came.</summary>
    public async Task<(long Version, ImmutableArray<Notice<EvaluationFact>> Notices)> Notices(long after, Caller caller, CancellationToken ct)
    {
        var all = await Facts(ct);
        return (all.Length,
        [
            .. from heard in Hearing.Of([.. all.Select(body => body.Fact)], caller)
               where all[heard.Index].Version > after
               let body = all[heard.Index]
               select new Notice<EvaluationFact>(body.Version, body.At, heard.Fact, ActorFor(Audiences.Of(caller), body)),
        ]);
    }

    private OpenedSheet? Open(Evaluation state, string kind, KeyValuePair<SheetKey, SheetState> entry, string member) =>
        entry.Key.Member == member && entry.Value.Sealed is { } sheet
            ? Services.Seal.Open(SheetText.Binding(state, kind, entry.Value.Round, member, entry.Key.Bid), sheet)
            : null;
}
