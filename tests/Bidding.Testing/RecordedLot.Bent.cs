using Bidding.Domain.Evaluations;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Testing;

/// <summary>
/// Records somebody wrote who owns the database: each sum in them is right, every ballot cast and every confirmation given, and one fact stands
/// there that the rules do not let happen once the scores are revealed. The evaluation is convened on the second day on which they bind.
/// </summary>
public sealed partial class RecordedLot
{
    private static readonly DateTimeOffset Binding = new(2026, 11, 28, 1, 0, 0, TimeSpan.Zero);

    /// <summary>张, who agreed with the most on 乙's references, moved away to 王's three and came back.</summary>
    /// <param name="ground">That the correction is said to have.</param>
    public static RecordedLot MovedAway(CorrectionGround ground = CorrectionGround.ObjectiveDiffers, DateTimeOffset? deadline = null, Method? method = null)
    {
        var lot = Revealed(Cast.Convocation with { Method = method ?? Cast.Method }, deadline, (member, bid) => Story.Scores(bid, k1: bid == Cast.乙 && member == Cast.王 ? 3m : 4m));
        lot.Forge(Cast.张, new ScoreCorrected(Cast.张.Id, Cast.乙.Id, "K1", 4m, 3m, ground, "业绩证明第 3 页。"));
        lot.Do(Cast.张, new CorrectScore(Cast.乙.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "第 3 页有效。"));
        lot.Do(Cast.王, new CorrectScore(Cast.乙.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "业绩证明第 3 页漏看一项。"));
        lot.Agree();
        return lot;
    }

    /// <summary>张 gives 甲 more than full marks, by a clause of the tender documents.</summary>
    public static RecordedLot RaisedBeyondFullMarks()
    {
        var lot = Revealed(Cast.Convocation with { Method = Cast.CorrectableMethod }, null);
        lot.Forge(Cast.张, new ScoreCorrected(Cast.张.Id, Cast.甲.Id, "T1", 12m, 65m, CorrectionGround.TenderDocuments, "漏看技术部分第 12 页。"));
        lot.Do(Cast.张, new CorrectScore(Cast.甲.Id, "T1", 12m, CorrectionGround.TenderDocuments, "改回。"));
        lot.Agree();
        return lot;
    }

    /// <summary>The same, and nobody moves it back: the only way a score stands outside its range.</summary>
    public static RecordedLot BeyondFullMarks()
    {
        var lot = Revealed(Cast.Convocation, null);
        lot.Forge(Cast.张, new ScoreCorrected(Cast.张.Id, Cast.甲.Id, "T1", 12m, 65m, CorrectionGround.TenderDocuments, "漏看技术部分第 12 页。"));
        return lot;
    }

    /// <summary>张 feeds the formula a quantity of his own, stands alone with it, and all have confirmed.</summary>
    public static RecordedLot ConfirmedAllTheSame()
    {
        var lot = Revealed(Modes.Convocation, null, (_, bid) => Modes.Scores(bid));
        lot.Do(Cast.张, new CorrectScore(Cast.甲.Id, "K1", 5m, CorrectionGround.ArithmeticError, "投标函第 4 页为 36 个月。", Quantity: 36m));
        foreach (var member in Cast.Panel)
        {
            lot.Forge(member, new ResultConfirmed(member.Id, lot.Digest));
        }

        lot.Forge(Cast.钱, new PhaseOpened(Phase.Signing));
        lot.Everybody(_ => new SignReport(lot.Digest, null));
        return lot;
    }

    /// <summary>丁 is voted out when its score is known.</summary>
    public static RecordedLot VotedOut(DateTimeOffset? deadline = null)
    {
        var lot = Revealed(Cast.Convocation, deadline);
        lot.Put(Story.Reject(Cast.丁), carried: true);
        lot.Agree();
        return lot;
    }

    /// <summary>The committee votes on stopping when it knows who wins; it goes on.</summary>
    public static RecordedLot VotedOnTheEnd(bool tendering)
    {
        var lot = Revealed(tendering ? Cast.Convocation with { Method = Cast.TenderingMethod with { AbnormallyLow = null } } : Cast.Convocation, null);
        lot.Put(new VoteSubject.End(), carried: false);
        lot.Agree();
        return lot;
    }

    /// <summary>No figure calls for a review of 乙's price; it is begun when the ranking is known, explained and voted upon as a lawful one is.</summary>
    public static RecordedLot FoundTooLow()
    {
        var lot = Revealed(Cast.Convocation, null);
        lot.Forge(Cast.张, new LowPriceReviewOpened(Cast.乙.Id, Cast.张.Id, 30, "低于主要设备的市场价格"));
        lot.Do(Cast.Agency, new ExplainLowPrice(Cast.乙.Id, "自有产品, 附成本测算。", new("f-2", "低价说明-B2.pdf", 20480, new string('d', 64))));
        lot.Put(new VoteSubject.LowPriceUnproven(Cast.乙.Id), carried: true);
        lot.Agree();
        return lot;
    }

    /// <summary>The same without any review: a rejection by another name.</summary>
    public static RecordedLot CalledTooLow()
    {
        var lot = Revealed(Cast.Convocation, null);
        lot.Put(new VoteSubject.LowPriceUnproven(Cast.乙.Id), carried: true);
        lot.Agree();
        return lot;
    }

    /// <summary>Nothing out of the ordinary, on a day on which every rule of the checker binds.</summary>
    public static RecordedLot Bound()
    {
        var lot = Revealed(Cast.Convocation, null);
        lot.Agree();
        return lot;
    }

    private static RecordedLot Revealed(Convocation convocation, DateTimeOffset? deadline, Func<PanelMember, EvaluatedBid, EvaluationCommand>? sheet = null)
    {
        var lot = new RecordedLot(convocation, deadline ?? Binding);
        lot.UpToSummary(sheet ?? ((_, bid) => Story.Scores(bid)));
        return lot;
    }

    private void Put(VoteSubject subject, bool carried)
    {
        var number = Evaluation.Votes.Length + 1;
        Forge(Cast.李, new VoteOpened(number, Cast.李.Id, subject, "发现投标文件存在问题"));
        Everybody(_ => new CastVote(number, carried, carried ? null : "应当继续评审"));
    }

    /// <summary>Written past the decider.</summary>
    private void Forge(PanelMember member, EvaluationFact fact)
    {
        now += TimeSpan.FromSeconds(10);
        EvaluationRecord.Add(now, member.Caller(), [fact]);
        Evaluation = Evaluation.Evolve(fact, now);
    }
}
