using Bidding.Domain.Evaluations;
using Bidding.Domain.Prices;
using Bidding.Domain.Rules;
using Bidding.Rehearsal.Hosting;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Scripts;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Committee;
using Bidding.Web.Demo;
using Microsoft.Extensions.DependencyInjection;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Rehearsal.Scenes;

/// <summary>报价修正: words against figures in one bid; which counts follows from the rules, and binds when the bidder has confirmed it.</summary>
internal static class PriceCorrectionAct
{
    private const string Bid = LawScript.InconsistentBid;

    private static readonly Caller Agency = new(Rows.Agency, Role.Agency);

    /// <returns>What happened, in one line.</returns>
    public static async Task<string> Play(RehearsalHost host, string lot, EvaluationLine chair, IReadOnlyList<EvaluationLine> members, CancellationToken ct = default)
    {
        await chair.Do(new CorrectPrice(Bid, new StatedPrice(LawScript.PriceInWords, Elsewhere: null, []), Minutes: 30), ct);
        var asked = (await chair.Until(state => state.PriceCorrection(Bid) is not null)).PriceCorrection(Bid)!;
        using var paper = new MemoryStream(TinyPdf.Write([["Confirmation of the corrected price", "Signed and sealed by the bidder"]]));
        var answer = await host.Services.GetRequiredService<CommitteeDesk>().AnswerPriceCorrection(
            Agency, lot, Bid, confirmed: true, "确认以大写金额为准。", ($"报价确认-{Bid}.pdf", paper), ct);
        if (answer.Refused is { } refusal)
        {
            throw new RefusedException(Rows.Agency, "报价确认", refusal);
        }

        await Task.WhenAll(members.Select(line => line.Until(state => state.PriceCorrection(Bid) is { Outcome.State: PriceCorrectionState.Confirmed })));
        return $"报价修正: 投标 {Bid} 大小写不一致, 以大写 {asked.Price:N2} 元为准, 经投标人书面确认 (87号令 第五十九条)";
    }
}
