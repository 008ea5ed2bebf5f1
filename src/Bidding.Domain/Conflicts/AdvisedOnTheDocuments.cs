using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Conflicts;

/// <summary>A hard ground in government procurement; elsewhere no article is known, and it is only shown.</summary>
[Law(Laws.Order87, "第四十七条", "参与采购文件论证的评审专家不得参加该项目的评标", Unconfirmed = true)]
public static class AdvisedOnTheDocuments
{
    public static IEnumerable<Finding> Of(PoolExpert expert, Surroundings around) =>
        from advice in expert.Recorded(RelationKind.Advised)
        where advice.To == around.Matter.Lot
        select new Finding(
            expert.Id, ConflictRule.Adviser, around.Matter.Regime == Regime.GovernmentProcurement ? Force.Excludes : Force.Prompts, null,
            around.Matter.Cite(Article.Order87("第四十七条"), Article.Platform("回避提示 第三条")), [advice]);
}
