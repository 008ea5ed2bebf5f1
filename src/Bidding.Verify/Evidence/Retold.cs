using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;

namespace Bidding.Verify.Evidence;

/// <summary>One fact of the evaluation, between the state that the lines before it give and the one it leaves.</summary>
internal sealed record Moment(FactLine Line, EvaluationFact Fact, Evaluation Before, Evaluation After);

/// <summary>The record of an evaluation, told once more by the domain that wrote it; its rules are asked at each moment.</summary>
internal static class Retold
{
    /// <summary>
    /// From this day on (Beijing) whoever convenes an evaluation is bound by every rule of this checker. Nothing in a record names the version that wrote it,
    /// and earlier versions let some things happen: of an evaluation convened before it those are told and not refused. The day stands in a record whose opening
    /// was public, so that nobody moves it unseen.
    /// </summary>
    public static readonly DateOnly InForce = new(2026, 11, 27);

    public static IReadOnlyList<Moment> Of(FactStream evaluation)
    {
        var (state, moments) = (Evaluation.None, new List<Moment>());
        foreach (var (line, fact) in KnownFacts<EvaluationFact>.In(evaluation))
        {
            moments.Add(new(line, fact, state, state.Evolve(fact, line.At)));
            state = moments[^1].After;
        }

        return moments;
    }

    /// <summary>Whether every rule of this checker binds the evaluation of that moment.</summary>
    public static bool IsInForce(Moment moment) => DueDates.Day(moment.After.ConvenedAt!.Value) >= InForce;

    /// <summary>What binds since a day: refused, or told in each language of an evaluation that was convened before.</summary>
    /// <param name="what">In the words of the refusal alone.</param>
    public static IEnumerable<string> Judge(Moment moment, string what, Forbidden why)
    {
        var convened = DueDates.Day(moment.After.ConvenedAt!.Value);
        return IsInForce(moment) ? throw Refused(moment, what, why) :
        [
            $"told  {moment.Line.Where}: forbidden since {InForce:yyyy-MM-dd} ({why.Rule}), the evaluation was convened {convened:yyyy-MM-dd}. {why.En}",
            $"提示  {moment.Line.Where}：{InForce:yyyy-MM-dd} 起不得为之（{why.Rule}），该评审于 {convened:yyyy-MM-dd} 组建。{why.Zh}",
        ];
    }

    public static DoesNotHoldException Refused(Moment moment, string what, Forbidden why) => new(moment.Line.Where, $"{what} ({why.Rule}). {why.En} {why.Zh}");
}

/// <param name="Rule">The article, and the code of the platform's refusal where it has one.</param>
internal sealed record Forbidden(string Rule, string En, string Zh)
{
    public static Forbidden By(Refusal refusal) => new($"{refusal.Code}, {refusal.Article}", refusal.En, refusal.Zh);
}
