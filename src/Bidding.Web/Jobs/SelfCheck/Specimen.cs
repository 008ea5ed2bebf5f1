using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Bidding.Domain.Audit;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Domain.Sealing;
using Bidding.Reports;

namespace Bidding.Web.Jobs.SelfCheck;

/// <summary>
/// An invented evaluation, decided and sealed as a real one is, that exists in memory alone: what the server tries its report on
/// before the first real evening needs one.
/// </summary>
internal sealed class Specimen
{
    private const string Lot = "SPECIMEN";
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private static readonly Caller Agency = new("specimen-agency", Role.Agency);
    private static readonly Caller Supervisor = new("specimen-supervisor", Role.Supervisor);

    private static readonly ImmutableArray<PanelMember> Panel =
        [.. Enumerable.Range(1, 5).Select(number => new PanelMember($"E{number}", $"样例评委{number}", number % 2 == 0 ? "b" : "a", $"A-{number:D2}", MemberRole.Expert))];

    private static readonly ImmutableArray<EvaluatedBid> Bids =
        [.. Enumerable.Range(1, 3).Select(number => new EvaluatedBid($"B{number}", $"specimen-{number}", 900_000m + (number * 10_000m), [], []))];

    private static readonly Method Method = new(
        Regime.Tendering,
        [new("C1", "投标函签字盖章", ReviewKind.Formal, RejectionGround.NotSealedOrSigned, "样例条款")],
        [
            new("T1", "技术方案", "technical", 40m, Nature.Subjective, null),
            new("T2", "服务承诺", "commercial", 30m, Nature.Subjective, null),
        ],
        Aggregation.Default, new LowPriceFirst(30m), [], [], Rounding.Default, [TieRule.Quote], Candidates: 3, DeviationLimit: null, AbnormallyLow: null);

    private readonly ISheetSeal seal;
    private readonly Stream<OpeningFact> openingStream = new("opening:" + Lot);
    private readonly Stream<EvaluationFact> stream = new("evaluation:" + Lot);
    private DateTimeOffset now;
    private Opening opening = Opening.None;
    private Evaluation evaluation = Evaluation.None;

    private Specimen(ISheetSeal seal, DateTimeOffset now) => (this.seal, this.now) = (seal, now);

    private static Names Names => new("SPECIMEN", "报告自检样例", "样例标段", "样例采购人", "样例代理机构")
    {
        MainSite = "a",
        Sites = ImmutableDictionary.CreateRange([KeyValuePair.Create("a", "甲地"), KeyValuePair.Create("b", "乙地")]),
        Bidders = Bids.ToImmutableDictionary(bid => bid.Bidder, bid => $"样例投标人{bid.Id[1..]}"),
        Members = Panel.ToImmutableDictionary(member => member.Id, member => new PersonNames(member.Alias, "样例单位", "计算机应用", "高级工程师")),
    };

    /// <param name="seal">The server's own: that it opens what it seals is part of what is tried.</param>
    public static ReportSource Of(ISheetSeal seal, DateTimeOffset now)
    {
        var specimen = new Specimen(seal, now);
        specimen.Open();
        specimen.Evaluate();
        return new(specimen.stream.Facts, specimen.stream.Head, new(specimen.openingStream.Facts, specimen.openingStream.Head, Names), Names);
    }

    private void Open()
    {
        var deadline = now.AddHours(1);
        Do(Agency, new OpeningCommand.Schedule(Lot, deadline, Regime: Method.Regime));
        foreach (var bid in Bids)
        {
            Do(Agency, new OpeningCommand.RegisterBid(new(bid.Id, bid.Bidder, bid.Quote!.Value, [], [new("工期", "180 日")], [])));
        }

        now = deadline.AddMinutes(1);
        Do(Agency, new OpeningCommand.PressOpen());
        Do(Supervisor, new OpeningCommand.PressOpen());
        Do(Agency, new OpeningCommand.ConfirmOpening());
    }

    private void Evaluate()
    {
        Do(Agency, new EvaluationCommand.Convene(new(Lot, Panel, Bids, Method, new string('0', 64), openingStream.Head, GraceSeconds: 30)));
        Everybody(_ => new EvaluationCommand.SignIn());
        Everybody(_ => new EvaluationCommand.DeclareNoConflict(Pledge: true));
        Everybody(_ => new EvaluationCommand.VoteForChair(Panel[0].Id));
        EverySheet((_, bid) => new EvaluationCommand.SealReview(bid.Id, [new("C1", true, null)]));
        EverySheet((member, bid) => new EvaluationCommand.SealScores(bid.Id, [new("T1", 40m - Less(member, bid)), new("T2", 30m - Less(bid, member))]));
        Everybody(_ => new EvaluationCommand.ConfirmResult(EvaluationResult.Of(evaluation).Digest));
        Everybody(_ => new EvaluationCommand.SignReport(EvaluationResult.Of(evaluation).Digest, null));
    }

    private static decimal Less(PanelMember member, EvaluatedBid bid) => (member.Id[^1] + bid.Id[^1]) % 5 * 0.5m;

    private static decimal Less(EvaluatedBid bid, PanelMember member) => (member.Id[^1] * bid.Id[^1]) % 7 * 0.25m;

    private void Everybody(Func<PanelMember, EvaluationCommand> command)
    {
        foreach (var member in Panel)
        {
            Do(new("specimen-" + member.Id, Role.Member, member.Id, member.Site, member.Seat), command(member));
        }
    }

    private void EverySheet(Func<PanelMember, EvaluatedBid, EvaluationCommand> command)
    {
        foreach (var bid in Bids)
        {
            Everybody(member => command(member, bid));
        }
    }

    private void Do(Caller caller, OpeningCommand command)
    {
        now += Between;
        var news = Accepted(OpeningDecider.Decide(command, opening, With(caller)), command);
        openingStream.Add(now, caller, news);
        opening = news.Aggregate(opening, (state, fact) => state.Evolve(fact, now));
    }

    private void Do(Caller caller, EvaluationCommand command)
    {
        now += Between;
        var news = Accepted(Decider.Decide(command, evaluation, With(caller)), command);
        stream.Add(now, caller, news);
        evaluation = news.Aggregate(evaluation, (state, fact) => state.Evolve(fact, now));
    }

    private static ImmutableArray<TFact> Accepted<TFact>(Decision<TFact> decision, object command) => decision switch
    {
        Decision<TFact>.Accepted accepted => accepted.Facts,
        Decision<TFact>.Refused(var why) => throw new InvalidOperationException($"The specimen was refused {command.GetType().Name}: {why.Code}"),
        _ => [],
    };

    private Circumstances With(Caller caller) => new(caller, now, RandomNumberGenerator.GetBytes(Commitment.NonceLength), seal);

    /// <summary>Facts chained as the store chains them, kept nowhere.</summary>
    private sealed class Stream<TFact>(string name)
    {
        private readonly List<FactBody<TFact>> facts = [];

        public IReadOnlyList<FactBody<TFact>> Facts => facts;

        public string Head { get; private set; } = HashChain.Genesis;

        public void Add(DateTimeOffset at, Caller caller, IEnumerable<TFact> news)
        {
            foreach (var fact in news)
            {
                var body = new FactBody<TFact>(name, facts.Count + 1, at, caller.Id, caller.Site, caller.Seat, null, fact, Head);
                facts.Add(body);
                Head = HashChain.Hex(HashChain.Hash(JsonSerializer.SerializeToUtf8Bytes(body, DomainJson.Of<FactBody<TFact>>())));
            }
        }
    }
}
