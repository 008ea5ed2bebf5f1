namespace Bidding.Domain.Scoring;

/// <summary>The words of the two formats.</summary>
internal static class SheetNames
{
    public static string Of(Regime regime) => regime switch
    {
        Regime.GovernmentProcurement => "government-procurement",
        Regime.Tendering => "tendering",
        _ => "other",
    };

    public static string Of(Nature nature) => nature == Nature.Objective ? "objective" : "subjective";

    public static string Of(RoundingMode mode) => mode == RoundingMode.HalfUp ? "half-up" : "truncate";

    public static string Of(AnomalyKind kind) => kind switch
    {
        AnomalyKind.Deviation => "deviation",
        AnomalyKind.ObjectiveDiffers => "objective-differs",
        _ => "out-of-range",
    };

    public static string Of(LowPriceTrigger trigger) => trigger switch
    {
        LowPriceTrigger.Mean => "mean",
        LowPriceTrigger.SecondLowest => "second-lowest",
        _ => "cap",
    };
}
