namespace Bidding.Data.Events;

public enum UnavailableReason
{
    DiskFull,
    Locked,
    Io,
    Unreachable,
    Closed,
}

/// <summary>The append was not acknowledged, and why.</summary>
public sealed class StoreUnavailableException(UnavailableReason reason, Exception? inner = null)
    : Exception($"The event store is unavailable: {Name(reason)}.", inner)
{
    public UnavailableReason Reason { get; } = reason;

    public string Code => Name(Reason);

    private static string Name(UnavailableReason reason) => reason switch
    {
        UnavailableReason.DiskFull => "disk-full",
        UnavailableReason.Locked => "locked",
        UnavailableReason.Io => "io",
        UnavailableReason.Unreachable => "unreachable",
        _ => "closed",
    };
}
