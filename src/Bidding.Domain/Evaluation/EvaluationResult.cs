using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// What follows from the revealed scores. The digest stands for sheet and result together, and for the matters noted before the
/// contract: it is what the members confirm and sign, and its first characters are read aloud between the cities.
/// </summary>
public sealed record EvaluationResult(ScoreSheet Sheet, SheetResult Result, string Digest)
{
    private static readonly ConditionalWeakTable<Evaluation, EvaluationResult> Known = [];

    /// <exception cref="InvalidOperationException">The scores are still sealed.</exception>
    public static EvaluationResult Of(Evaluation state) => Known.GetValue(state, Compute);

    private static EvaluationResult Compute(Evaluation state)
    {
        var sheet = SheetOf(state);
        var result = ScoreArithmetic.Compute(sheet);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("bidding-result/1\n"u8);
        hash.AppendData(ScoreSheetWriter.Write(sheet));
        hash.AppendData("\n"u8);
        hash.AppendData(SheetResultWriter.Write(result));
        if (state.ContractMatters is { Text: var matters })
        {
            hash.AppendData("\nmatters-before-the-contract\n"u8);
            hash.AppendData(Encoding.UTF8.GetBytes(matters));
        }

        return new(sheet, result, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static ScoreSheet SheetOf(Evaluation state)
    {
        var revealed = state.RevealedScores ?? throw new InvalidOperationException("The scores are still sealed.");
        return SheetOf(state.Convocation! with { Panel = state.Panel, Bids = [.. state.Convocation.Bids.Select(bid => bid with { Quote = state.QuoteOf(bid) })] }, state.Rejected.ContainsKey) with
        {
            Scores = [.. from sheet in revealed where !state.Rejected.ContainsKey(sheet.Bid) from score in sheet.Scores select new Score(sheet.Member, sheet.Bid, score.Criterion, score.Value)],
        };
    }

    /// <summary>The sheet before anybody has scored: on it a method can be tried before it is frozen.</summary>
    internal static ScoreSheet SheetOf(Convocation convocation, Func<string, bool> rejected)
    {
        var method = convocation.Method;
        return new(
            method.Regime,
            [.. convocation.Panel.Select(member => new SheetMember(member.Id, member.Site))],
            [.. method.Criteria.Select(criterion => new Criterion(criterion.Id, criterion.Section, criterion.Max, criterion.Nature))],
            [.. convocation.Bids.Select(bid => new SheetBid(bid.Id, bid.Quote, rejected(bid.Id), bid.Deductions, bid.Adjustments))],
            [],
            method.Aggregation,
            method.Price,
            method.Weights,
            method.Minimums,
            method.Rounding,
            method.Ties,
            method.Candidates,
            method.DeviationLimit,
            method.AbnormallyLow);
    }
}
