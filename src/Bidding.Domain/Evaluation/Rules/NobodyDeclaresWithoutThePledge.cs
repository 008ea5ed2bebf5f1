using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

[Law(Laws.Order87, "第四十五条第二项", "宣布评审纪律; 成员承诺遵守评审纪律后, 方可声明无须回避")]
internal static class NobodyDeclaresWithoutThePledge
{
    public static Refusal? WhyNot(bool pledge) => pledge ? null : Refusals.PledgeMissing;
}
