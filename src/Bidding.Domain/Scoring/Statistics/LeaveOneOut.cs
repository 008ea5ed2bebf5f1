using Bidding.Domain.Rules;

namespace Bidding.Domain.Scoring.Statistics;

/// <summary>畸高畸低: a member against the mean of the others, so that nobody pulls the yardstick towards himself.</summary>
[Law(Laws.Order87, "第六十四条第四项", "评分畸高、畸低的, 提示评委会认定; 以其他成员平均值为准计算偏离")]
public static class LeaveOneOut
{
    internal static IEnumerable<MemberFinding> Of(ScoreSheet sheet, string bid, Rational[] sums)
    {
        if (sheet.DeviationLimit is not { } limit)
        {
            yield break;
        }

        var all = Rational.Sum(sums);
        for (var member = 0; member < sums.Length; member++)
        {
            var own = sums[member];
            var others = (all - own) / (sums.Length - 1);
            if (Rational.Abs(own - others) > limit * Rational.Abs(others))
            {
                decimal? share = others == Rational.Zero ? null : ((own - others) / others).RoundToFit(PanelFindings.FourPlaces);
                yield return new(
                    FindingKind.Deviation, bid, sheet.Members[member].Id, share, limit,
                    OutlyingSums.Shown(own), others.RoundToFit(PanelFindings.FourPlaces), null, OutlyingSums.Data(sums));
            }
        }
    }
}
