using System.Security.Cryptography;
using System.Text;
using Bidding.Data.Events;

namespace Bidding.Data.Tests;

internal static class Facts
{
    public const string Lot = "evaluation:DY-1";

    public static EventToStore Fact(string text) => new(
        "scores-sealed", 639_000_000_000_000_000, "zhang", Encoding.UTF8.GetBytes(text), SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static CommandKey Key(string caller, int id, string content) =>
        new(caller, new Guid(id, 0, 0, new byte[8]), SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public static Append After(this string stream, long version, params string[] facts) =>
        new(stream, version, [.. facts.Select(Fact)], null, null);

    public static Append As(this Append append, CommandKey key, string answer) => append with { Command = key, Answer = answer };

    public static Task<AppendOutcome> Append(this IEventStore store, Append append) => store.Append(append, CancellationToken.None);
}
