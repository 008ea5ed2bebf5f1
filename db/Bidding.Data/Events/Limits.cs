namespace Bidding.Data.Events;

/// <summary>The widths of the fact tables, checked before the writer sees an append.</summary>
internal static class Limits
{
    public const int Stream = 120;
    public const int Type = 80;
    public const int Actor = 120;
    public const int Digest = 32;

    public static void Check(Append append)
    {
        Require(append.Stream.Length is > 0 and <= Stream, "stream name");
        Require(append.ExpectedVersion >= 0, "expected version");
        Require(append.Command is null == append.Answer is null, "an answer belongs to a command");
        Require(append.Events.Count > 0 || append.Command is not null, "nothing to append");
        if (append.Command is { } command)
        {
            Require(command.Caller.Length is > 0 and <= Actor, "caller");
            Require(command.Digest.Length == Digest, "command digest");
        }

        foreach (var fact in append.Events)
        {
            Require(fact.Type.Length is > 0 and <= Type, "fact type");
            Require(fact.Actor.Length is > 0 and <= Actor, "actor");
            Require(fact.Body.Length > 0, "fact body");
            Require(fact.Hash.Length == Digest, "fact hash");
        }
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new ArgumentException($"Malformed append: {what}.", nameof(holds));
        }
    }
}
