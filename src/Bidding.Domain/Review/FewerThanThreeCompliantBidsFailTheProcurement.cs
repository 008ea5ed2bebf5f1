using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Review;

/// <summary>
/// Government procurement has no choice with fewer than three; in the tendering regime the committee may go on, or
/// reject all by vote (12号令 第二十七条). With nothing left there is nothing to judge in any regime.
/// </summary>
[Law(Laws.Procurement, "第三十六条第一项", "对招标文件作实质响应的供应商不足三家的, 应予废标")]
[Law(Laws.Tendering, "第四十二条", "所有投标都不符合招标文件要求的, 否决所有投标")]
public static class FewerThanThreeCompliantBidsFailTheProcurement
{
    /// <returns>The end of the evaluation, or null where it may go on with so many bids.</returns>
    public static EvaluationFact.EvaluationTerminated? WhatFollows(Regime regime, int remaining) =>
        remaining < (regime == Regime.GovernmentProcurement ? 3 : 1)
            ? new EvaluationFact.EvaluationTerminated("fewer-than-three", $"符合要求的投标 {remaining} 份")
            : null;
}
