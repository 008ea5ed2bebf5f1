using System.Collections.Concurrent;

namespace Bidding.Web.Access;

/// <summary>
/// Failed sign-ins per account and address together, never per account alone: else anybody could lock an expert out
/// on the morning of the evaluation. An account that does not exist is counted like any other. Over all names together an
/// address has a wider limit: each guess costs a password hash, and names are cheap.
/// </summary>
public sealed class AttemptLimit(TimeProvider clock)
{
    public const int Allowed = 5;

    /// <summary>A whole site sits behind one address, and some of its people mistype.</summary>
    public const int AllowedPerAddress = 60;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<(string Account, string Address), Failures> failures = new();

    /// <summary>Counts the attempt as failed before it is made: a hundred sent at once must not all be let through to the password.</summary>
    public bool Admits(string account, string address) =>
        Counts(Key(account, address), Allowed) && Counts(OfAddress(address), AllowedPerAddress);

    /// <summary>A good sign-in gives its own attempt back, and wipes the slate of the account at this address.</summary>
    public void Succeeded(string account, string address)
    {
        failures.TryRemove(Key(account, address), out _);
        if (failures.TryGetValue(OfAddress(address), out var known))
        {
            failures.TryUpdate(OfAddress(address), known with { Count = known.Count - 1 }, known);
        }
    }

    private bool Counts((string Account, string Address) key, int allowed)
    {
        if (failures.Count >= Remembered)
        {
            Forget();
        }

        var now = clock.GetUtcNow();
        Failures? counted = null;
        var standing = failures.AddOrUpdate(
            key,
            _ => counted = new(1, now),
            (_, known) => IsOver(known) ? counted = new(1, now) : known.Count < allowed ? counted = new(known.Count + 1, now) : known);
        return ReferenceEquals(standing, counted);
    }

    private void Forget()
    {
        foreach (var (key, known) in failures)
        {
            if (IsOver(known))
            {
                failures.TryRemove(key, out _);
            }
        }

        // Still full: somebody tries names without end. The oldest half goes, else each further try would walk them all.
        foreach (var (key, _) in failures.OrderBy(entry => entry.Value.Last).Take(failures.Count - (Remembered / 2)))
        {
            failures.TryRemove(key, out _);
        }
    }

    private bool IsOver(Failures known) => clock.GetUtcNow() - known.Last > Window;

    private static (string Account, string Address) Key(string account, string address) => (account.ToUpperInvariant(), address);

    /// <summary>No account is named so: names are upper case here.</summary>
    private static (string Account, string Address) OfAddress(string address) => ("any account", address);

    private sealed record Failures(int Count, DateTimeOffset Last);
}
