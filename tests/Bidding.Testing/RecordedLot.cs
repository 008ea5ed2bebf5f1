using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Openings.OpeningCommand;

namespace Bidding.Testing;

/// <summary>
/// One lot from the first bid to the last signature, told through the production deciders and recorded as the server
/// would: with refused attempts, and with everything a record can hold besides the smooth case.
/// </summary>
public sealed partial class RecordedLot
{
    private readonly DateTimeOffset deadline;
    private DateTimeOffset now;

    private RecordedLot(Convocation convocation, DateTimeOffset? deadline = null)
    {
        this.deadline = deadline ?? new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
        now = this.deadline.AddDays(-1);
        Convocation = convocation with { MethodDigest = FrozenMethod.Digest(convocation.Method) };
        OpeningRecord = new("opening:" + convocation.Lot);
        EvaluationRecord = new("evaluation:" + convocation.Lot);
    }

    public Convocation Convocation { get; private set; }

    public Recording<OpeningFact> OpeningRecord { get; }

    public Recording<EvaluationFact> EvaluationRecord { get; }

    public Opening Opening { get; private set; } = Opening.None;

    public Evaluation Evaluation { get; private set; } = Evaluation.None;

    /// <summary>Two ballots, a rejected bid, a line cut, a seat taken over, a correction, a dissent and a refusal to sign.</summary>
    public static RecordedLot Eventful()
    {
        var lot = new RecordedLot(Cast.Convocation);
        lot.Open();
        lot.Gather();
        lot.Review();
        lot.Score();
        lot.Conclude();
        return lot;
    }

    /// <summary>Nothing out of the ordinary.</summary>
    public static RecordedLot Smooth() => Smooth(Cast.Convocation);

    /// <summary>The same in the other regime.</summary>
    public static RecordedLot SmoothTendering() =>
        Smooth(Cast.Convocation with { Method = Cast.TenderingMethod });

    /// <summary>The chair notes what is left before the contract when one had confirmed already.</summary>
    public static RecordedLot WithContractMatters()
    {
        var lot = new RecordedLot(Cast.Convocation with { Method = Cast.TenderingMethod });
        lot.UpToSummary();
        lot.Do(Cast.李, new ConfirmResult(lot.Digest));
        lot.Do(Cast.张, new NoteContractMatters("须核实项目负责人的社会保险缴纳证明。"));
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    private static RecordedLot Smooth(Convocation convocation)
    {
        var lot = new RecordedLot(convocation);
        lot.UpToSummary();
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    private void UpToSummary() => UpToSummary((_, bid) => Story.Scores(bid));

    private void UpToSummary(Func<PanelMember, EvaluatedBid, EvaluationCommand> sheet)
    {
        OpenSmoothly();
        Convene();
        Everybody(_ => new SignIn());
        Everybody(_ => new DeclareNoConflict(Pledge: true));
        Everybody(_ => new VoteForChair(Cast.张.Id));
        EverySheet((_, bid) => Story.Passed(bid));
        EverySheet(sheet);
    }

    /// <summary>Opened, and stopped before anybody was convened.</summary>
    public static RecordedLot OpenedOnly()
    {
        var lot = new RecordedLot(Cast.Convocation);
        lot.OpenSmoothly();
        return lot;
    }

    /// <summary>All but one bid fail the compliance review: the procurement fails.</summary>
    public static RecordedLot Failed()
    {
        var lot = new RecordedLot(Cast.Convocation);
        lot.OpenSmoothly();
        lot.Convene();
        lot.Everybody(_ => new SignIn());
        lot.Everybody(_ => new DeclareNoConflict(Pledge: true));
        lot.Everybody(_ => new VoteForChair(Cast.张.Id));
        lot.EverySheet((_, bid) => bid == Cast.甲 ? Story.Passed(bid) : Story.Failed(bid));
        return lot;
    }

    public void Rendered(string sha256, int bytes, int pages) =>
        Do(Caller.System, new RecordReport(sha256, bytes, pages, EvaluationRecord.Version, Evaluation.Round));

    private string Digest => EvaluationResult.Of(Evaluation).Digest;

    private void Open()
    {
        Do(Cast.Agency, new Schedule(Convocation.Lot, deadline, Convocation.MethodDigest));
        foreach (var bid in Cast.Bids)
        {
            Register(bid);
        }
        Register(new("B5", "戊公司", 875_000m, [], []));
        Do(Cast.Agency, new WithdrawBid("B5"));
        Do(Cast.Agency, new PressOpen());
        now = deadline.AddMinutes(1);
        Do(Cast.Agency, new PressOpen());
        Do(Cast.Supervisor, new PressOpen());
        Do(Cast.Agency, new RaiseObjection("B3", "唱标单上的工期与投标函不一致。"));
        Do(Cast.Agency, new AnswerObjection(1, "以投标函为准，当场更正。"));
        Do(Cast.Agency, new ConfirmOpening());
    }

    private void OpenSmoothly()
    {
        Do(Cast.Agency, new Schedule(Convocation.Lot, deadline, Convocation.MethodDigest));
        foreach (var bid in Convocation.Bids)
        {
            Register(bid);
        }
        now = deadline.AddMinutes(1);
        Do(Cast.Agency, new PressOpen());
        Do(Cast.Supervisor, new PressOpen());
        Do(Cast.Agency, new ConfirmOpening());
    }

    private void Register(EvaluatedBid bid) => Do(Cast.Agency, new RegisterBid(new(
        bid.Id, bid.Bidder, bid.Quote!.Value, bid.Deductions, [new("交货期", "合同签订后 30 日"), new("质保期", bid.Quantities is [var declared, ..] ? $"{declared.Value} 月" : "三年")], [])));

    private void Convene()
    {
        Convocation = Convocation with { OpeningHead = OpeningRecord.Head };
        now = deadline.AddMinutes(30);
        Do(Cast.Agency, new Convene(Convocation));
    }

    private void Gather()
    {
        Convene();
        Everybody(member => new Connect("s-" + member.Id, TakeOver: false, SameTab: false));
        Everybody(_ => new SignIn());
        Everybody(_ => new DeclareNoConflict(Pledge: true));
        Do(Cast.张, new VoteForChair(Cast.李.Id));
        Do(Cast.李, new VoteForChair(Cast.张.Id));
        Do(Cast.王, new VoteForChair(Cast.张.Id));
        Do(Cast.赵, new VoteForChair(Cast.李.Id));
        Do(Cast.钱, new VoteForChair(Cast.赵.Id));
        Everybody(member => new VoteForChair(member == Cast.张 ? Cast.李.Id : Cast.张.Id));
    }

    private void Review()
    {
        Do(Cast.王, new SealScores(Cast.甲.Id, []));
        EverySheet((member, bid) =>
            bid == Cast.丁 && member != Cast.钱 || (bid == Cast.丙 && member == Cast.赵) ? Story.Failed(bid) : Story.Passed(bid));
    }

    private void Score()
    {
        Do(Cast.张, Story.Scores(Cast.甲));
        Do(Cast.张, Story.Scores(Cast.甲, t1: 99m));
        Do(Cast.赵, new Disconnect("s-E4"));
        now += TimeSpan.FromSeconds(31);
        Do(Caller.System, new NoticeAbsence(Cast.赵.Id));
        Do(Cast.李, Story.Scores(Cast.甲));
        now += TimeSpan.FromSeconds(95);
        Do(Cast.赵, new Connect("s-E4b", TakeOver: false, SameTab: false));
        Do(Cast.李, new Connect("s-E2b", TakeOver: true, SameTab: false));
        Do(Cast.张, new WithdrawScores(Cast.甲.Id));
        EverySheet(ScoresOf);
    }

    /// <summary>王 differs on the objective criterion of 乙; 钱 is far below the others for 甲.</summary>
    private static SealScores ScoresOf(PanelMember member, EvaluatedBid bid) =>
        bid == Cast.甲 ? Story.Scores(bid, t1: member == Cast.钱 ? 3m : 12.5m, t2: 8.25m)
        : bid == Cast.乙 ? Story.Scores(bid, t1: 11m, k1: member == Cast.王 ? 3m : 4m)
        : Story.Scores(bid, t3: 9m, k1: 5m);

    private void Conclude()
    {
        Do(Cast.张, new ConfirmResult(Digest));
        foreach (var owed in OwedAnswers.Of(Evaluation))
        {
            Do(Convocation.Panel.Single(member => member.Id == owed.Member), owed.Explain(owed.Criterion is null ? "总体方案缺少应急预案，与其他投标差距明显。" : "第三份合同无验收证明，按三项计。"));
        }
        Do(Cast.张, new ConfirmResult(Digest));
        Do(Cast.王, new CorrectScore(Cast.乙.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "业绩证明第 3 页漏看一项。"));
        Everybody(_ => new ConfirmResult(Digest));
        Do(Cast.张, new SignReport(Digest, null));
        Do(Cast.李, new SignReport(Digest, "对甲公司实施计划的评分有保留意见。"));
        Do(Cast.王, new RefuseToSign("对丁公司被否决的结论有不同意见。"));
        Do(Cast.赵, new SignReport(Digest, null));
        Do(Cast.钱, new SignReport(Digest, null));
    }

    private void Everybody(Func<PanelMember, EvaluationCommand> command)
    {
        foreach (var member in Evaluation.Panel)
        {
            Do(member, command(member));
        }
    }

    private void EverySheet(Func<PanelMember, EvaluatedBid, EvaluationCommand> command)
    {
        foreach (var member in Evaluation.Panel)
        {
            foreach (var bid in Evaluation.RemainingBids.ToImmutableArray())
            {
                Do(member, command(member, bid));
            }
        }
    }

    private void Do(PanelMember member, EvaluationCommand command) => Do(member.Caller(), command);

    private void Do(Caller caller, EvaluationCommand command)
    {
        now += TimeSpan.FromSeconds(10);
        ImmutableArray<EvaluationFact> news = Decider.Decide(command, Evaluation, With(caller, EvaluationRecord.Version)) switch
        {
            Decision<EvaluationFact>.Accepted accepted => accepted.Facts,
            Decision<EvaluationFact>.Refused(var why) =>
                [new EvaluationFact.AttemptRefused(caller.Member ?? caller.Id, command.GetType().Name, why.Code, why.Article.Law, why.Article.Clause)],
            _ => [],
        };
        EvaluationRecord.Add(now, caller, news);
        Evaluation = news.Aggregate(Evaluation, (state, fact) => state.Evolve(fact, now));
    }

    private void Do(Caller caller, OpeningCommand command)
    {
        now += TimeSpan.FromSeconds(10);
        ImmutableArray<OpeningFact> news = OpeningDecider.Decide(command, Opening, With(caller, OpeningRecord.Version)) switch
        {
            Decision<OpeningFact>.Accepted accepted => accepted.Facts,
            Decision<OpeningFact>.Refused(var why) =>
                [new OpeningFact.AttemptRefused(caller.Id, command.GetType().Name, why.Code, why.Article.Law, why.Article.Clause)],
            _ => [],
        };
        OpeningRecord.Add(now, caller, news);
        Opening = news.Aggregate(Opening, (state, fact) => state.Evolve(fact, now));
    }

    private Circumstances With(Caller caller, long version)
    {
        var nonce = new byte[32];
        BitConverter.TryWriteBytes(nonce, version);
        return new(caller, now, nonce, OpenSeal.Instance);
    }
}
