using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// No phase opened, nothing was revealed and no chair elected before every member of the panel of that moment had done what the phase before is for;
/// after a replacement the evaluation went back and the successor was waited for like everybody. Whom a phase waits for, the domain's barriers say.
/// </summary>
internal sealed class BarriersMet
{
    private readonly List<string> told = [];

    /// <summary>The phase to which the evaluation has to return before anything else happens to it.</summary>
    private Phase? due;

    /// <returns>A line in each language for what is told and not refused.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<Moment> story)
    {
        var check = new BarriersMet();
        foreach (var moment in story)
        {
            check.Follow(moment);
        }

        EverybodyHasSpoken(story[^1]);
        return check.told;
    }

    private void Follow(Moment moment)
    {
        switch (moment.Fact)
        {
            case EvaluationConvened:
                due = Phase.SignIn;
                break;
            case MemberReplaced when moment.Before.Phase != Phase.SignIn:
                due = Phase.SignIn;
                break;
            case ResultReopened:
                due = Phase.Summary;
                break;
            case PhaseOpened opened when due is { } back:
                InOrder(moment, opened.Phase, back);
                due = null;
                break;
            case PhaseOpened opened:
                InOrder(moment, opened.Phase, moment.Before.Termination is null ? PhaseOrder.After(moment.Before) : null);
                EverybodyHasArrived(moment, $"{Word(opened.Phase)} opens");
                break;
            case ChairBallotTied or ChairElected:
                Within(moment, Phase.ChairElection, "a ballot for the chair is counted");
                break;
            case ReviewsRevealed:
                Within(moment, Phase.PreliminaryReview, "the reviews are revealed");
                break;
            case ScoresRevealed:
                Within(moment, Phase.Scoring, "the scores are revealed");
                break;
            case ReportRendered when !moment.Before.IsEnded:
                throw Refused(moment, "a report of an evaluation that has not ended", moment.Before.Phase, "The report is made when the evaluation has ended.", "评审结束后方可生成报告。");
            case ReportRendered:
                EverybodyHasSpoken(moment);
                break;
            case var act when OwnActs.PhaseOf(act) is { } phase && (phase != moment.Before.Phase || due is not null):
                throw Refused(moment, $"an act of {Word(phase)} in {Word(moment.Before.Phase)}", Phase.None, "Each step is taken in its phase.", "每一操作只在其阶段进行。");
            default:
                break;
        }
    }

    private static void InOrder(Moment moment, Phase found, Phase? expected)
    {
        if (found != expected)
        {
            var next = expected is { } phase ? $"{Word(phase)} is due" : "nothing is due any more";
            throw Refused(moment, $"{Word(found)} opens although {next}", Phase.None, "Phases open in their order; after a replacement all begin again with the sign-in.", "各阶段依次开启；更换成员后自签到重新进行。");
        }
    }

    private void Within(Moment moment, Phase phase, string what)
    {
        if (moment.Before.Phase != phase || due is not null)
        {
            throw Refused(moment, $"{what} outside its phase", phase, "Each step is taken in its phase.", "每一操作只在其阶段进行。");
        }

        EverybodyHasArrived(moment, what);
    }

    private void EverybodyHasArrived(Moment moment, string what)
    {
        var (state, phase) = (moment.Before, moment.Before.Phase);
        if (Barriers.WaitingFor(state) is not { IsEmpty: false } awaited)
        {
            return;
        }

        var why = Awaiting(phase, state, awaited);
        what += " too early";
        // What a low quote or a corrected price still asks of somebody, earlier versions did not wait for.
        if (phase != Phase.Scoring || awaited.Any(one => ScoringBarrier.OwesASheet(state, one.Member)))
        {
            throw Retold.Refused(moment, what, why);
        }

        told.AddRange(Retold.Judge(moment, what, why));
    }

    /// <summary>A closed evaluation has the word of every member: signed, with dissent, refused with reasons, or deemed to agree by the committee's note.</summary>
    private static void EverybodyHasSpoken(Moment moment)
    {
        var state = moment.After;
        if (state is { Phase: Phase.Closed, Termination: null } && SigningBarrier.WaitingFor(state) is { IsEmpty: false } awaited)
        {
            throw Retold.Refused(moment, "closed without everybody's word on the report", Awaiting(Phase.Signing, state, awaited));
        }
    }

    private static Forbidden Awaiting(Phase phase, Evaluation state, IEnumerable<Awaited> awaited)
    {
        var names = string.Join(' ', awaited.Select(one => one.Member));
        return new(OwnLaw.EverybodyIsWaitedFor(phase, state.Convocation!.Method.Regime).ToString(), $"In {Word(phase)} still awaited: {names}.", $"本阶段须等待全体成员，尚缺：{names}。");
    }

    private static DoesNotHoldException Refused(Moment moment, string what, Phase phase, string en, string zh) =>
        Retold.Refused(moment, what, new(OwnLaw.EverybodyIsWaitedFor(phase, moment.After.Convocation!.Method.Regime).ToString(), en, zh));

    /// <summary>As the record spells it.</summary>
    private static string Word(Phase phase) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(phase.ToString());
}
