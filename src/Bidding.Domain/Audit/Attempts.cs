namespace Bidding.Domain.Audit;

/// <summary>Refused attempts stand in the record: whoever watches sees who tried what.</summary>
public static class Attempts
{
    /// <summary>
    /// So many times a person's being refused for one reason is written down. Further ones are answered and not recorded: a flood would bury the record
    /// and the report under it, and what it says is said by then. A server that starts anew counts anew.
    /// </summary>
    public const int MostAlike = 20;
}
