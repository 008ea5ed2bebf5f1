using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Scoring;
using Bidding.Domain.Sealing;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Verify.Evidence;

/// <summary>
/// The seal as the record tells it: what a sheet held is what was revealed of it, which its commitment has been held against before (<see cref="CommitmentCheck"/>).
/// What was never revealed stays closed.
/// </summary>
internal sealed class RecordedSheets : ISheetSeal
{
    private readonly Dictionary<string, OpenedSheet> opened = new(StringComparer.Ordinal);

    private SealedSheet next = new("", null);

    public RecordedSheets(IReadOnlyList<Moment> story)
    {
        foreach (var moment in story)
        {
            switch (moment.Fact)
            {
                case ReviewsRevealed revealed:
                    foreach (var sheet in revealed.Reviews)
                    {
                        Open(moment.Before.Reviews, new(sheet.Member, sheet.Bid), SheetText.Write(sheet.Marks), sheet.Nonce);
                    }

                    break;
                case ScoresRevealed revealed:
                    foreach (var sheet in revealed.Sheets)
                    {
                        Open(moment.Before.Scores, new(sheet.Member, sheet.Bid), SheetText.Write(sheet.Scores, moment.Before.Convocation!.Method), sheet.Nonce);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    public bool IsKnown(SealedSheet sheet) => opened.ContainsKey(sheet.Commitment);

    public ImmutableArray<ReviewMark> Reviewed(SealedSheet sheet) => opened.TryGetValue(sheet.Commitment, out var known) ? SheetText.Marks(known.Text) : [];

    public ImmutableArray<ItemScore> Scored(SealedSheet sheet) => opened.TryGetValue(sheet.Commitment, out var known) ? SheetText.Scores(known.Text) : [];

    /// <summary>The next sheet to be sealed is sealed as the record has it: the key is the server's.</summary>
    public RecordedSheets For(EvaluationFact fact)
    {
        next = fact switch { ReviewSealed x => x.Sheet, ScoresSealed x => x.Sheet, _ => next };
        return this;
    }

    public SealedSheet Seal(SheetBinding binding, ReadOnlySpan<byte> sheet, ReadOnlySpan<byte> nonce) => next;

    public OpenedSheet? Open(SheetBinding binding, SealedSheet sealedSheet) => opened.GetValueOrDefault(sealedSheet.Commitment);

    private void Open(IReadOnlyDictionary<SheetKey, SheetState> lying, SheetKey key, byte[] text, string nonce)
    {
        if (lying.GetValueOrDefault(key)?.Sealed is { } sheet)
        {
            opened[sheet.Commitment] = new(text, Convert.FromHexString(nonce));
        }
    }
}
