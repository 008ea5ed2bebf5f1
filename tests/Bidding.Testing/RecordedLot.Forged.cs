using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Testing;

/// <summary>Records that somebody who can rewrite everything might write, with every sum right: each breaks one rule of the evaluation.</summary>
public sealed partial class RecordedLot
{
    /// <summary>Every member found nothing against 乙, and it is left out.</summary>
    public static RecordedLot RejectedThoughPassed()
    {
        var lot = InScoring(null, Binding);
        lot.Forge(Cast.钱, new BidRejected(Cast.乙.Id, ["C1"]));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Agree();
        return lot;
    }

    /// <summary>A price nobody corrected goes unconfirmed.</summary>
    public static RecordedLot UnansweredWithoutAQuestion()
    {
        var lot = InScoring(null, Binding);
        lot.Forge(Cast.张, new PriceCorrectionUnanswered(Cast.乙.Id, Cast.张.Id));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Agree();
        return lot;
    }

    /// <summary>Scores sealed while every site was locked.</summary>
    public static RecordedLot SealedInAPause()
    {
        var lot = InScoring(null, Binding);
        lot.Do(Cast.Supervisor, new Pause(PauseGround.Network, "滨州场地专线中断"));
        var pause = lot.Evaluation.Pause;
        foreach (var (member, bid) in from member in lot.Evaluation.Panel from bid in Cast.Bids where member != Cast.钱 || bid != Cast.丁 select (member, bid))
        {
            lot.Evaluation = lot.Evaluation with { Pause = null };
            lot.Do(member, Story.Scores(bid));
            lot.Evaluation = lot.Evaluation with { Pause = pause };
        }

        lot.Do(Cast.Agency, new Resume("专线已恢复"));
        lot.Do(Cast.钱, Story.Scores(Cast.丁));
        lot.Agree();
        return lot;
    }

    /// <summary>One member notes at once that the four others refuse.</summary>
    public static RecordedLot DeemedByOne()
    {
        var lot = Revealed(Cast.Convocation, null);
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Do(Cast.钱, new SignReport(lot.Digest, null));
        foreach (var other in new[] { Cast.张, Cast.李, Cast.王, Cast.赵 })
        {
            lot.Forge(Cast.钱, new AgreementDeemed(other.Id, Cast.钱.Id, "拒绝签字"));
        }

        lot.Forge(Cast.钱, new PhaseOpened(Phase.Closed));
        return lot;
    }

    /// <summary>A dissent is written over, by a word without it or by the note of another.</summary>
    public static RecordedLot DissentWiped(bool byNote)
    {
        var lot = Revealed(Cast.Convocation, null);
        lot.Everybody(_ => new ConfirmResult(lot.Digest));
        lot.Do(Cast.李, new SignReport(lot.Digest, "对甲公司实施计划的评分有保留意见。"));
        lot.Forge(byNote ? Cast.张 : Cast.李, byNote ? new AgreementDeemed(Cast.李.Id, Cast.张.Id, "拒绝签字") : new ReportSigned(Cast.李.Id, lot.Digest, null, null));
        foreach (var other in new[] { Cast.张, Cast.王, Cast.赵, Cast.钱 })
        {
            lot.Do(other, new SignReport(lot.Digest, null));
        }

        return lot;
    }

    /// <summary>张 has seen all scores; a replacement closes them, and he takes his sheet back and seals another.</summary>
    public static RecordedLot ResealedAfterTheReveal()
    {
        var lot = InScoring(null, Binding);
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Do(Cast.Agency, new ReplaceMember(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病"));
        lot.Do(Cast.孙, new SignIn());
        lot.Do(Cast.孙, new DeclareNoConflict(Pledge: true));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.Forge(Cast.张, new ScoresWithdrawn(Cast.张.Id, Cast.丙.Id));
        lot.Evaluation = lot.Evaluation with { OnceRevealed = [] };
        lot.Do(Cast.张, Story.Scores(Cast.丙, 15m, 10m, 10m, 4m));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Agree();
        return lot;
    }

    /// <summary>Not the original committee takes the result up again.</summary>
    public static RecordedLot ReplacedAfterReopening()
    {
        var lot = Bound();
        lot.Do(Cast.Supervisor, new ReopenResult(CorrectionGround.ArithmeticError, "价格分计算错误, 须更正。"));
        lot.Forge(Cast.张, new MemberReplaced(Cast.李.Id, Cast.孙, ReplacementGround.Health, "突发疾病"));
        lot.Forge(Cast.张, new PhaseOpened(Phase.SignIn));
        lot.Do(Cast.孙, new SignIn());
        lot.Do(Cast.孙, new DeclareNoConflict(Pledge: true));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Agree();
        return lot;
    }

    /// <summary>Who declared a conflict says the contrary and stays.</summary>
    public static RecordedLot ConflictedStays()
    {
        var lot = new RecordedLot(Cast.Convocation, Binding);
        lot.OpenSmoothly();
        lot.Convene();
        lot.Everybody(_ => new SignIn());
        lot.Do(Cast.李, new DeclareConflicts([], new(ConflictGround.Employment, "现任该局信息中心副主任")));
        foreach (var other in new[] { Cast.张, Cast.王, Cast.赵, Cast.钱 })
        {
            lot.Do(other, new DeclareNoConflict(Pledge: true));
        }

        lot.Forge(Cast.李, new NoConflictDeclared(Cast.李.Id));
        lot.Forge(Cast.李, new PhaseOpened(Phase.ChairElection));
        lot.Everybody(_ => new VoteForChair(Cast.张.Id));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Agree();
        return lot;
    }

    /// <summary>All voted for 张, and 王 becomes chair.</summary>
    public static RecordedLot ChairStolen()
    {
        var lot = new RecordedLot(Cast.Convocation, Binding);
        lot.OpenSmoothly();
        lot.Convene();
        lot.Everybody(_ => new SignIn());
        lot.Everybody(_ => new DeclareNoConflict(Pledge: true));
        foreach (var member in Cast.Panel)
        {
            lot.Forge(member, new ChairVoteCast(member.Id, Cast.张.Id));
        }

        lot.Forge(Cast.钱, new ChairElected(Cast.王.Id, [new(Cast.王.Id, 5)]));
        lot.Forge(Cast.钱, new PhaseOpened(Phase.PreliminaryReview));
        lot.EverySheet((_, bid) => Story.Passed(bid));
        lot.EverySheet((_, bid) => Story.Scores(bid));
        lot.Agree();
        return lot;
    }

    /// <summary>Nothing is forged here: every member found 丁 failed.</summary>
    public static RecordedLot RejectedByAll()
    {
        var lot = InReview(null, Binding);
        lot.EverySheet((_, bid) => bid == Cast.丁 ? Story.Failed(bid) : Story.Passed(bid));
        return lot;
    }
}
