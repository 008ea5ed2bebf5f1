using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationFact;

namespace Bidding.Domain.Evaluations;

/// <summary>Rejections may leave too little to judge: then the evaluation ends in the same append.</summary>
[Law(Laws.Procurement, "第三十六条第一项", "对招标文件作实质响应的供应商不足三家的, 应予废标。", Unconfirmed = true)]
[Law(Laws.Order87, "第四十三条", "符合要求的投标不足三家的, 不得继续评审。", Unconfirmed = true)]
[Law(Laws.Order12, "第二十七条", "有效投标不足三个的, 评标委员会可以继续评审, 并非必须否决; 一份不剩的终止。")]
internal static class WhatRemains
{
    public static IEnumerable<EvaluationFact> AfterRejecting(int rejected, Evaluation state)
    {
        var remaining = state.RemainingBids.Count() - rejected;
        var least = state.Convocation!.Method.Regime == Regime.GovernmentProcurement ? 3 : 1;
        return remaining < least ? [new EvaluationTerminated("fewer-than-three", $"符合要求的投标 {remaining} 份")] : [];
    }
}
