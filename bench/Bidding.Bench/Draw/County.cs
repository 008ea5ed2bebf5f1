using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;

namespace Bidding.Bench.Draw;

/// <summary>
/// An invented registry, the same in every run: experts who are persons among three times as many, companies, who works
/// where, who owns what, who is related to whom. One relation in a hundred ends at a bidder: some five hundred each.
/// </summary>
internal sealed class County(DrawSize size, DateOnly today)
{
    public const int MostSpecialities = 40;
    private const int Agencies = 500;
    private static readonly string[] Sites = ["dongying", "binzhou"];
    private static readonly (RelationKind Kind, int Share)[] Kinds =
    [
        (RelationKind.Employed, 40), (RelationKind.Director, 9), (RelationKind.BoardSupervisor, 3), (RelationKind.Controls, 3), (RelationKind.Shareholder, 15),
        (RelationKind.LegalRepresentative, 5), (RelationKind.InCharge, 3), (RelationKind.Interest, 2),
        (RelationKind.Spouse, 8), (RelationKind.Lineal, 6), (RelationKind.Collateral, 4), (RelationKind.InLaw, 2),
    ];

    private ulong state = 0x9E3779B97F4A7C15;

    private int People => 3 * size.Experts;

    private int Companies => Math.Max(100, size.Relations / 20);

    public static string Bidder(int index) => $"91370500DEMO{index + 1:D6}";

    public IEnumerable<ExpertRow> Experts() => Enumerable.Range(0, size.Experts).Select(index => new ExpertRow
    {
        Id = $"X-{index:D6}", PersonId = Person(index), Name = $"专家{index}", Unit = $"第{Below(Companies)}设计院",
        Title = "高级工程师", SiteId = Sites[index % Sites.Length],
    });

    /// <summary>One to three for each expert, of forty.</summary>
    public IEnumerable<ExpertSpecialityRow> Specialities() =>
        from index in Enumerable.Range(0, size.Experts)
        let first = Below(MostSpecialities)
        from further in Enumerable.Range(0, 1 + (index % 3))
        select new ExpertSpecialityRow { ExpertId = $"X-{index:D6}", Speciality = Speciality((first + (7 * further)) % MostSpecialities) };

    public static string Speciality(int number) => $"A{number:D2}";

    public IEnumerable<RelationRow> Relations()
    {
        for (var index = 0; index < size.Relations; index++)
        {
            var kind = AnyKind();
            var since = today.AddDays(-Below(20 * 365));
            var until = Below(2) == 0 ? (DateOnly?)null : since.AddDays(Below(10 * 365));
            yield return new()
            {
                FromId = Person(Below(People)),
                Kind = kind,
                ToId = kind >= RelationKind.Spouse ? Person(Below(People)) : Below(100) == 0 ? Bidder(Below(size.Bidders)) : $"C-{Below(Companies):D6}",
                Since = since,
                Until = kind >= RelationKind.Spouse ? null : until,
            };
        }
    }

    public IEnumerable<ServiceRow> Services() => Enumerable.Range(0, 3 * size.Experts).Select(index => new ServiceRow
    {
        ExpertId = $"X-{Below(size.Experts):D6}", LotId = $"L-{index / 5:D6}-{index % 5}",
        AgencyId = Below(Agencies) is var agency and > 0 ? $"agency-{agency}" : Web.Demo.SeedPlan.Agency, On = today.AddDays(-Below(2 * 365)),
    });

    public IEnumerable<PunishmentRow> Punishments() => Enumerable.Range(0, size.Experts / 200).Select(index => new PunishmentRow
    {
        ExpertId = $"X-{Below(size.Experts):D6}", Decision = $"鲁财罚〔2020〕{index + 1}号", On = new(2020, 5, 1),
    });

    private static string Person(int index) => $"P-{index:D7}";

    private RelationKind AnyKind()
    {
        var hundredth = Below(100);
        foreach (var (kind, share) in Kinds)
        {
            if ((hundredth -= share) < 0)
            {
                return kind;
            }
        }

        return RelationKind.Employed;
    }

    /// <summary>xorshift64: not chance, only variety, and the same each time.</summary>
    private int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (ulong)limit);
    }
}
