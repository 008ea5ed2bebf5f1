using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Statistics;

/// <summary>
/// 0.6745 × (x − median) / MAD. Fit for small panels: with five members an ordinary z cannot exceed 1.79, whatever one of
/// them does. Where more than half of the panel agree to the point MAD is 0 and it says nothing: the leave-one-out deviation does.
/// </summary>
[Law(Laws.Platform, "评分提示 第一条", "修正 z 值的绝对值大于 3.5 的, 提示该成员说明理由", Unconfirmed = true)]
public static class ModifiedZ
{
    public const decimal Threshold = 3.5m;
    public const decimal Factor = 0.6745m;

    internal static IEnumerable<MemberFinding> Of(ScoreSheet sheet, string bid, Rational[] sums)
    {
        var median = Median(sums);
        var spread = Median([.. sums.Select(sum => Rational.Abs(sum - median))]);
        if (spread == Rational.Zero)
        {
            yield break;
        }

        foreach (var (index, own) in sums.Index())
        {
            var z = (Rational)Factor * (own - median) / spread;
            if (Rational.Abs(z) > Threshold)
            {
                yield return new(
                    FindingKind.ModifiedZ, bid, sheet.Members[index].Id, z.RoundToFit(PanelFindings.FourPlaces), Threshold,
                    OutlyingSums.Shown(own), median.RoundToFit(PanelFindings.FourPlaces), spread.RoundToFit(PanelFindings.FourPlaces), OutlyingSums.Data(sums));
            }
        }
    }

    internal static Rational Median(Rational[] values)
    {
        var sorted = values.Order().ToArray();
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
