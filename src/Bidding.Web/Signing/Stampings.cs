using Bidding.Domain.Evaluations;
using Bidding.Pdf.Signing;
using Bidding.Reports;

namespace Bidding.Web.Signing;

/// <summary>What came of asking for a time stamp, as the pages say it and as the record keeps it.</summary>
internal static class Stampings
{
    /// <returns>Null where what failed is nothing that signing without a stamp would mend.</returns>
    public static TimeStamping? After(Exception failed) => failed switch
    {
        TimeStampUntrustedException => TimeStamping.Untrusted,
        TimeStampUnavailableException => TimeStamping.Unanswered,
        // Certificates that members brought have given way by now, and an issued one fits: what does not is the token.
        CannotSignException { Fault: SigningFault.TooLarge } => TimeStamping.Untrusted,
        _ => null,
    };

    public static NoStamp? Without(TimeStamping stamping) => stamping switch
    {
        TimeStamping.Answered => null,
        TimeStamping.Unanswered => NoStamp.Unanswered,
        TimeStamping.Untrusted => NoStamp.Untrusted,
        _ => NoStamp.NotConfigured,
    };

    /// <summary>What the pages of a kept report say; null where it was never told, as in a record from before the reason was kept.</summary>
    public static TimeStamping? Of(RenderedReport report) => report switch
    {
        { Level: SigningLevel.PadesBT } => TimeStamping.Answered,
        { NoStamp: NoStamp.Unanswered } => TimeStamping.Unanswered,
        { NoStamp: NoStamp.Untrusted } => TimeStamping.Untrusted,
        { NoStamp: NoStamp.NotConfigured } => TimeStamping.NotConfigured,
        _ => null,
    };
}
