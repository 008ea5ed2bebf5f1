namespace Bidding.Web.Tenders;

/// <summary>The state a lot's row keeps; everything later is told by the two streams.</summary>
public static class LotState
{
    /// <summary>编制中: everything may change.</summary>
    public const string Preparation = "preparation";

    /// <summary>已冻结: method, deadline and price rule stand; bids may be received.</summary>
    public const string Frozen = "frozen";
}

/// <summary>Words of the table of panel seats.</summary>
public static class PanelRole
{
    public const string Expert = "expert";
    public const string Representative = "representative";
}
