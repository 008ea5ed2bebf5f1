using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;

namespace Bidding.Web.Demo;

/// <summary>
/// An invented pool and registry around the demo's bidders: somebody for each kind of finding, and enough others to draw from.
/// These experts have no account; in a demo the agency records their answers as if by telephone.
/// </summary>
internal static class DemoRegistry
{
    private const int Size = 24;
    private static readonly string[] Surnames = ["韩", "杨", "朱", "秦", "尤", "许", "何", "吕", "施", "张", "孔", "曹"];
    private static readonly string[] Given = ["文博", "晓燕"];
    /// <summary>Every third also knows electronics, and every third nothing else.</summary>
    private static readonly string[][] Specialities = [["信息化"], ["信息化", "电子工程"], ["电子工程"]];

    private static readonly int[] OftenTogether = [8, 9];

    public static void Add(BiddingContext db, DateOnly today)
    {
        for (var index = 0; index < Size; index++)
        {
            var name = Surnames[index % Surnames.Length] + Given[index / Surnames.Length];
            db.Persons.Add(new() { Id = Person(index), Name = name });
            db.Experts.Add(new()
            {
                Id = Expert(index), PersonId = Person(index), Name = name, Unit = index == 5 ? "某市大数据中心" : $"某市第{index % 7 + 1}设计院",
                Title = "高级工程师", SiteId = index % 2 == 0 ? "dongying" : "binzhou",
                Specialities = [.. Specialities[index % Specialities.Length].Select(one => new ExpertSpecialityRow { ExpertId = Expert(index), Speciality = one })],
            });
        }

        db.Persons.Add(new() { Id = "P-principal", Name = "丁启明" });
        db.Organisations.AddRange(Enumerable.Range(0, 4).Select(index => new OrganisationRow { Id = Bidder(index), Name = DemoTender.BidderOf(index) }));
        db.Organisations.Add(new() { Id = "91370500DEMOSUB01", Name = "东营甲科运维服务有限公司" });
        db.Relations.AddRange(
            Tie(Person(0), RelationKind.Employed, Bidder(0), new(2016, 3, 1), new(2025, 6, 30)),
            Tie("P-principal", RelationKind.LegalRepresentative, Bidder(3), new(2018, 1, 1)),
            Tie(Person(1), RelationKind.Spouse, "P-principal"),
            Tie(Person(2), RelationKind.Shareholder, Bidder(2), new(2022, 5, 1)),
            Tie(Bidder(0), RelationKind.Controls, "91370500DEMOSUB01", new(2019, 1, 1)),
            Tie(Person(3), RelationKind.Employed, "91370500DEMOSUB01", new(2024, 2, 1)),
            new() { FromId = Person(4), Kind = RelationKind.Other, ToId = Bidder(1), Source = RelationSource.Declared });
        db.Punishments.Add(new() { ExpertId = Expert(6), Decision = "鲁财罚〔2021〕7号", On = new(2021, 9, 3) });
        db.Services.AddRange(Enumerable.Range(1, 5).SelectMany(month => OftenTogether.Select(index => new ServiceRow
        {
            ExpertId = Expert(index), LotId = $"DY-EARLIER-{month}", AgencyId = SeedPlan.Agency, On = today.AddMonths(-month),
        })));
    }

    private static string Expert(int index) => $"expert-{index + 101}";

    private static string Person(int index) => $"P-{index + 101}";

    private static string Bidder(int index) => $"91370500DEMO{index + 1:D6}";

    private static RelationRow Tie(string from, RelationKind kind, string to, DateOnly? since = null, DateOnly? until = null) =>
        new() { FromId = from, Kind = kind, ToId = to, Since = since, Until = until };
}
