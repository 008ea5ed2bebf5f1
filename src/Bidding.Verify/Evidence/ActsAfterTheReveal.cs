using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using static Bidding.Domain.Evaluations.EvaluationCommand;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// What nobody may do who knows the result (decision 0028), asked of each line after the first reveal, by the domain's own rules and upon the
/// state that the lines before it give: a correction outside the four cases, away from agreement or to a value that cannot stand, a confirmation while an answer is owed, a vote that undoes the result, a price
/// found too low only now.
/// </summary>
internal static class ActsAfterTheReveal
{
    /// <summary>
    /// From this day on (Beijing) whoever convenes an evaluation is bound. Nothing in a record names the version that wrote it, and earlier
    /// versions let some of this happen: of an evaluation convened before it is told and not refused. The day stands in a record whose opening
    /// was public, so that nobody moves it unseen.
    /// </summary>
    public static readonly DateOnly InForce = new(2026, 11, 27);

    /// <summary>A later version may have added to a fact what does not concern these rules.</summary>
    private static readonly JsonTypeInfo<EvaluationFact> Facts = (JsonTypeInfo<EvaluationFact>)new JsonSerializerOptions(DomainJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    }.GetTypeInfo(typeof(EvaluationFact));

    private static readonly HashSet<string> Known = [.. Facts.PolymorphismOptions!.DerivedTypes.Select(type => (string)type.TypeDiscriminator!)];

    /// <returns>A line in each language for what is told and not refused.</returns>
    public static IReadOnlyList<string> Check(FactStream evaluation)
    {
        var (state, revealed, told) = (Evaluation.None, false, new List<string>());
        foreach (var line in evaluation.Lines.Where(line => Known.Contains(line.Type)))
        {
            var fact = line.Fact().Deserialize(Facts)!;
            if (revealed && WhyNot(fact, state, line.At)?.CitedIn(state.Convocation!.Method.Regime) is { } refusal)
            {
                told.AddRange(Judge(line, refusal, DueDates.Day(state.ConvenedAt!.Value)));
            }
            // By the reveal itself: phases are said by the record, and nobody forgets what a replacement closed again.
            revealed |= fact is ScoresRevealed;
            state = state.Evolve(fact, line.At);
        }
        return told;
    }

    private static IEnumerable<string> Judge(FactLine line, Refusal refusal, DateOnly convened)
    {
        var rule = $"{refusal.Code}, {refusal.Article}";
        if (convened >= InForce)
        {
            throw new DoesNotHoldException(line.Where, $"forbidden once the scores are revealed ({rule}). {refusal.En} {refusal.Zh}");
        }
        yield return $"told  {line.Where}: forbidden since {InForce:yyyy-MM-dd} ({rule}), the evaluation was convened {convened:yyyy-MM-dd}. {refusal.En}";
        yield return $"提示  {line.Where}：{InForce:yyyy-MM-dd} 起不得为之（{rule}），该评审于 {convened:yyyy-MM-dd} 组建。{refusal.Zh}";
    }

    private static Refusal? WhyNot(EvaluationFact fact, Evaluation state, DateTimeOffset at) => fact switch
    {
        ScoreCorrected x => WhyNotCorrect(x, state),
        ResultConfirmed => OutlyingScoresAreExplained.WhyNotConfirm(state) ?? DifferingObjectiveScoresAreAnswered.WhyNotConfirm(state),
        VoteOpened { Subject: VoteSubject.LowPriceUnproven subject } => AnUnprovenLowPriceIsInvalid.WhyNotVote(subject.Bid, state, at),
        VoteOpened x => OnceRevealedNoVoteUndoesTheResult.WhyNot(x.Subject, state.Convocation!.Method.Regime, revealed: true),
        LowPriceReviewOpened x => OnceRevealedNoVoteUndoesTheResult.WhyNotReview(LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(state, x.Bid), revealed: true),
        _ => null,
    };

    private static Refusal? WhyNotCorrect(ScoreCorrected x, Evaluation state)
    {
        var command = new CorrectScore(x.Bid, x.Criterion, x.To, x.Ground, x.Reason, x.Deductions, x.Quantity);
        var criterion = state.Convocation!.Method.Criteria.First(known => known.Id == x.Criterion);
        var sheet = state.RevealedScores!.Value.First(own => own.Member == x.Member && own.Bid == x.Bid);
        var before = sheet.Scores.First(score => score.Criterion == x.Criterion);
        return ScoresChangeOnlyInTheFourCases.WhyNot(command, state, criterion, x.Member, before)
            ?? AnObjectiveScoreMovesTowardsAgreement.WhyNot(command, state, before.Value);
    }
}
