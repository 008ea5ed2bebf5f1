using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;

namespace Bidding.Domain.Prices;

/// <summary>Shares of the quote, both ends lawful.</summary>
public sealed record DeductionBounds(decimal Least, decimal Most)
{
    internal bool Hold(decimal rate) => rate >= Least && rate <= Most;
}

/// <summary>
/// Asked when a bid is received: what is sealed into its envelope cannot be mended after the opening. Only where the tender says
/// what is procured.
/// </summary>
[Law(Laws.SmallEnterprises19, "价格扣除", "货物和服务项目对小微企业报价给予百分之十至百分之二十的扣除; 联合体或者分包的, 百分之四至百分之六")]
[Law(Laws.SmallEnterprises46, "价格扣除", "工程项目对小微企业报价给予百分之三至百分之五的扣除; 联合体或者分包的, 百分之一至百分之二")]
public static class DeductionsLieWithinTheirBounds
{
    public static readonly DeductionBounds OfGoodsAndServices = new(0.10m, 0.20m);
    public static readonly DeductionBounds OfGoodsAndServicesJointly = new(0.04m, 0.06m);
    public static readonly DeductionBounds OfWorks = new(0.03m, 0.05m);
    public static readonly DeductionBounds OfWorksJointly = new(0.01m, 0.02m);

    /// <summary>The bounds that a rate may lie in; none where the law states none for this tender.</summary>
    public static ImmutableArray<DeductionBounds> Of(Method method) => method switch
    {
        { Regime: not Regime.GovernmentProcurement } or { Kind: null } => [],
        { Kind: TenderKind.Works } => [OfWorks, OfWorksJointly],
        _ => [OfGoodsAndServices, OfGoodsAndServicesJointly],
    };

    public static Refusal? WhyNot(Method method, ImmutableArray<decimal> deductions)
    {
        var bounds = Of(method);
        return bounds.IsEmpty || deductions.All(rate => bounds.Any(each => each.Hold(rate))) ? null
            : method.Kind == TenderKind.Works ? Refusals.DeductionBoundsOfWorks
            : Refusals.DeductionBounds;
    }
}
