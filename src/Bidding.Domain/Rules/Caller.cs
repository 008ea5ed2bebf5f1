using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Rules;

[JsonConverter(typeof(KebabEnum<Role>))]
public enum Role { Member, Agency, Supervisor, Operator, Administrator, System }

/// <summary>
/// Who acts, as the authenticated connection and the panel's rows say; nothing in it comes from the client.
/// <paramref name="Id"/> is the account; <paramref name="Member"/> the panel member it sits as, if any.
/// </summary>
public sealed record Caller(string Id, Role Role, string? Member = null, string? Site = null, string? Seat = null)
{
    public static Caller System { get; } = new("system", Role.System);
}
