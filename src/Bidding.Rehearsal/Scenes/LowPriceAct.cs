using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Bidding.Web.Demo;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Rehearsal.Scenes;

/// <summary>异常低价审查, where the quotes call for one: opened by the chair, explained through the agency, and found proven by the panel.</summary>
internal static class LowPriceAct
{
    private static readonly Caller Agency = new(Rows.Agency, Role.Agency);

    /// <returns>The bids that were reviewed.</returns>
    public static async Task<IReadOnlyList<string>> Play(RehearsalHost host, string lot, IReadOnlyList<EvaluationLine> members, CancellationToken ct = default)
    {
        var open = LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matters(members[0].State).Where(matter => matter.IsOpen).Select(matter => matter.Bid).ToList();
        foreach (var bid in open)
        {
            await Review(host, lot, bid, members, ct);
        }

        return open;
    }

    private static async Task Review(RehearsalHost host, string lot, string bid, IReadOnlyList<EvaluationLine> members, CancellationToken ct)
    {
        var chair = members.Single(line => line.Caller!.Member == line.State.Chair);
        await chair.Do(new OpenLowPriceReview(bid, TheSupplierHasHalfAnHourToExplain.Least), ct);
        using var file = new MemoryStream(TinyPdf.Write([["Explanation of the price", "Calculation of costs"]]));
        var answer = await host.Services.GetRequiredService<CommitteeDesk>().ExplainLowPrice(
            Agency, lot, bid, "主要部件自产, 附成本测算和同类合同。", ($"低价说明-{bid}.pdf", file), ct);
        if (answer.Refused is { } refusal)
        {
            throw new RefusedException(Rows.Agency, "低价说明", refusal);
        }

        await chair.Until(state => state.LowPriceReview(bid)?.Explanation is not null);
        await chair.Do(new OpenVote(new VoteSubject.LowPriceUnproven(bid), "对照同类项目和成本测算, 是否不能证明其报价合理性。"), ct);
        await Task.WhenAll(members.Select(async line =>
        {
            var vote = (await line.Until(state => state.OpenVote is { Subject: VoteSubject.LowPriceUnproven })).OpenVote!.Number;
            await line.Do(new CastVote(vote, InFavour: false, "成本测算完整, 与同类合同一致。"), ct);
        }));
        await Task.WhenAll(members.Select(line => line.Until(state => LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(state, bid)?.IsOpen == false)));
    }
}
