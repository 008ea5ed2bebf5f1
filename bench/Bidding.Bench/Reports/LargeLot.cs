using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Domain.Scoring.Formulas;
using Bidding.Reports;
using Bidding.Testing;

namespace Bidding.Bench.Reports;

/// <summary>An evaluation of any size, decided by the production deciders, as the report job gets it.</summary>
internal sealed class LargeLot
{
    private static readonly Caller Agency = new("agency", Role.Agency);
    private static readonly Caller Supervisor = new("supervisor", Role.Supervisor);

    private readonly ReportSize size;
    private readonly Recording<OpeningFact> openingRecord = new("opening:BENCH-01");
    private readonly Recording<EvaluationFact> record = new("evaluation:BENCH-01");
    private DateTimeOffset now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private Opening opening = Opening.None;
    private Evaluation evaluation = Evaluation.None;

    private LargeLot(ReportSize size) => this.size = size;

    public static ReportSource Of(ReportSize size)
    {
        var lot = new LargeLot(size);
        lot.Open();
        lot.Evaluate();
        return new(lot.record.Facts, lot.record.Head, new(lot.openingRecord.Facts, lot.openingRecord.Head, lot.Names), lot.Names);
    }

    /// <summary>Of the method: 30 points for the price, 70 for the rest whatever their number.</summary>
    public static Method MethodOf(int criteria) => new(
        Regime.Tendering,
        [
            new("C1", "投标函签字盖章", ReviewKind.Formal, RejectionGround.NotSealedOrSigned, "第二章 3.7.3"),
            new("C2", "工期响应", ReviewKind.Responsiveness, RejectionGround.NotResponsive, "第三章 3.2"),
        ],
        [
            .. Enumerable.Range(1, criteria).Select(number => new ScoringCriterion(
                $"T{number}", $"评分项目{number}的响应程度与措施", number % 3 == 0 ? "commercial" : "technical", Full(number, criteria), Nature.Subjective, null)),
        ],
        Aggregation.Default, new LowPriceFirst(30m), [], [], Rounding.Default, [TieRule.Quote], Candidates: 3, DeviationLimit: null, AbnormallyLow: null);

    private static decimal Full(int number, int criteria) => (70 / criteria) + (number <= 70 % criteria ? 1m : 0m);

    private Names Names => new("BENCH-2026", "东营市智慧水务一期工程", "第一标段", "东营市水务局", "东营公信招标代理有限公司")
    {
        MainSite = "dongying",
        Sites = new Dictionary<string, string> { ["dongying"] = "东营市公共资源交易中心", ["binzhou"] = "滨州市公共资源交易中心" }.ToImmutableDictionary(),
        Bidders = BidsOf(size).ToImmutableDictionary(bid => bid.Bidder, bid => $"山东第{bid.Id[1..]}建设工程有限公司"),
        Members = PanelOf(size).ToImmutableDictionary(member => member.Id, member => new PersonNames($"王建{member.Id[1..]}", "东营市信息中心", "计算机应用", "高级工程师")),
    };

    public static IEnumerable<PanelMember> PanelOf(ReportSize size) => Enumerable.Range(1, size.Members).Select(number =>
        new PanelMember($"E{number}", $"评委{number}", number % 2 == 0 ? "binzhou" : "dongying", $"{(number % 2 == 0 ? 'B' : 'A')}-{number:D2}", MemberRole.Expert));

    public static IEnumerable<EvaluatedBid> BidsOf(ReportSize size) => Enumerable.Range(1, size.Bids).Select(number =>
        new EvaluatedBid($"B{number}", $"bidder-{number}", 900_000m + (number * 10_000m), [], []));

    private void Open()
    {
        var deadline = now.AddDays(1);
        Do(Agency, new OpeningCommand.Schedule("BENCH-01", deadline));
        foreach (var bid in BidsOf(size))
        {
            Do(Agency, Register(bid));
        }

        now = deadline.AddMinutes(1);
        Do(Agency, new OpeningCommand.PressOpen());
        Do(Supervisor, new OpeningCommand.PressOpen());
        Do(Agency, new OpeningCommand.ConfirmOpening());
    }

    private void Evaluate()
    {
        Do(Agency, new EvaluationCommand.Convene(new(
            "BENCH-01", [.. PanelOf(size)], [.. BidsOf(size)], MethodOf(size.Criteria), new string('a', 64), openingRecord.Head, GraceSeconds: 30)));
        Everybody(_ => new EvaluationCommand.SignIn());
        Everybody(_ => new EvaluationCommand.DeclareNoConflict(Pledge: true));
        Everybody(_ => new EvaluationCommand.VoteForChair("E1"));
        EverySheet((_, bid) => Review(bid));
        EverySheet((member, bid) => Scores(evaluation.Convocation!.Method, member, bid));
        Everybody(_ => new EvaluationCommand.ConfirmResult(EvaluationResult.Of(evaluation).Digest));
        Everybody(_ => new EvaluationCommand.SignReport(EvaluationResult.Of(evaluation).Digest, null));
        if (!evaluation.IsEnded)
        {
            throw new InvalidOperationException($"The evaluation stands in {evaluation.Phase}.");
        }
    }

    public static OpeningCommand.RegisterBid Register(EvaluatedBid bid) => new(new(bid.Id, bid.Bidder, bid.Quote!.Value, [], [new("工期", "180 日")], []));

    public static EvaluationCommand.SealReview Review(EvaluatedBid bid) => new(bid.Id, [new("C1", true, null), new("C2", true, null)]);

    public static EvaluationCommand.SealScores Scores(Method method, PanelMember member, EvaluatedBid bid) => new(bid.Id,
    [
        .. method.Criteria.Select((criterion, index) => new ItemScore(
            criterion.Id, criterion.Max - (((index + bid.Id[^1] + member.Id[^1]) % 5) * 0.25m))),
    ]);

    private void Everybody(Func<PanelMember, EvaluationCommand> command)
    {
        foreach (var member in PanelOf(size))
        {
            Do(new($"account-{member.Id}", Role.Member, member.Id, member.Site, member.Seat), command(member));
        }
    }

    private void EverySheet(Func<PanelMember, EvaluatedBid, EvaluationCommand> command)
    {
        foreach (var bid in BidsOf(size))
        {
            Everybody(member => command(member, bid));
        }
    }

    private void Do(Caller caller, OpeningCommand command)
    {
        now += TimeSpan.FromSeconds(10);
        var news = Accepted(OpeningDecider.Decide(command, opening, With(caller, openingRecord.Version)), command);
        openingRecord.Add(now, caller, news);
        opening = news.Aggregate(opening, (state, fact) => state.Evolve(fact, now));
    }

    private void Do(Caller caller, EvaluationCommand command)
    {
        now += TimeSpan.FromSeconds(10);
        var news = Accepted(Decider.Decide(command, evaluation, With(caller, record.Version)), command);
        record.Add(now, caller, news);
        evaluation = news.Aggregate(evaluation, (state, fact) => state.Evolve(fact, now));
    }

    private static ImmutableArray<TFact> Accepted<TFact>(Decision<TFact> decision, object command) => decision switch
    {
        Decision<TFact>.Accepted accepted => accepted.Facts,
        Decision<TFact>.Refused(var why) => throw new InvalidOperationException($"{command.GetType().Name}: {why.Code}"),
        _ => [],
    };

    private Circumstances With(Caller caller, long version)
    {
        var nonce = new byte[32];
        BitConverter.TryWriteBytes(nonce, version);
        return new(caller, now, nonce, OpenSeal.Instance);
    }
}
