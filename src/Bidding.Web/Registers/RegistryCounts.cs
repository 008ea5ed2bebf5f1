using System.Text.Json;

namespace Bidding.Web.Registers;

/// <summary>What one import did, by kind of row.</summary>
public sealed record RegistryCounts(Tally Organisations, Tally Persons, Tally Experts, Tally Relations, Tally Punishments, Tally Services)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IEnumerable<(string Zh, string En, Tally Tally)> Lines =>
    [
        ("专家", "Experts", Experts), ("人员", "Persons", Persons), ("单位", "Organisations", Organisations),
        ("关系", "Relations", Relations), ("处罚", "Punishments", Punishments), ("履历", "Panels served on", Services),
    ];

    public Tally Total => Lines.Aggregate(
        new Tally(0, 0, 0), (sum, line) => new(sum.Added + line.Tally.Added, sum.Changed + line.Tally.Changed, sum.Unchanged + line.Tally.Unchanged));

    public static RegistryCounts Read(string text) => JsonSerializer.Deserialize<RegistryCounts>(text, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);
}
