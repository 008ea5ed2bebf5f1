using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Conflicts;
using Bidding.Rehearsal.Scripts;

namespace Bidding.Rehearsal.Stage;

/// <summary>
/// A register from which a panel is drawn, each expert with an account. At every site the first was employed by a bidder, the
/// second is married to the principal of another, the third was punished: the rules keep these off the list.
/// </summary>
internal static class PoolRows
{
    private const int Desks = 8;
    private const string Principal = "P-principal";
    private static readonly string[] Surnames = ["韩", "杨", "朱", "秦", "尤", "许", "何", "吕", "施", "张", "孔", "曹"];
    private static readonly string[] Given = ["文博", "晓燕"];

    public static void Add(BiddingContext db, Script script, IReadOnlyList<string> sites, string hash)
    {
        db.Persons.Add(new() { Id = Principal, Name = "丁启明" });
        db.Organisations.AddRange(script.Sheet.Bids.Select((_, index) => new OrganisationRow { Id = Rows.CreditCode(index), Name = Rows.BidderName(index) }));
        db.Relations.Add(Tie(Principal, RelationKind.LegalRepresentative, Rows.CreditCode(2), new(2018, 1, 1)));
        foreach (var (city, site) in sites.Index())
        {
            db.Seats.AddRange(Enumerable.Range(1, Desks).Select(place => new SeatRow { Id = Rows.SeatId(site, place), SiteId = site, Label = Rows.Label(city, place) }));
            for (var number = 1; number <= script.Pool; number++)
            {
                AddExpert(db, site, number, (city * script.Pool) + number - 1, hash);
            }

            db.Relations.Add(Tie(Person(site, 1), RelationKind.Employed, Rows.CreditCode(0), new(2016, 3, 1)));
            db.Relations.Add(Tie(Person(site, 2), RelationKind.Spouse, Principal));
            db.Punishments.Add(new() { ExpertId = Expert(site, 3), Decision = "鲁财罚〔2021〕7号 (演练)", On = new(2021, 9, 3) });
        }
    }

    public static string Expert(string site, int number) => $"expert-{site}-{number:00}";

    private static string Person(string site, int number) => $"P-{site}-{number:00}";

    private static void AddExpert(BiddingContext db, string site, int number, int index, string hash)
    {
        var (id, name) = (Expert(site, number), Surnames[index % Surnames.Length] + Given[index / Surnames.Length % Given.Length]);
        db.Persons.Add(new() { Id = Person(site, number), Name = name });
        db.Experts.Add(new()
        {
            Id = id, PersonId = Person(site, number), Name = name, Unit = $"演练设计院第{index + 1}所", Title = "高级工程师", SiteId = site,
            Specialities = [new() { ExpertId = id, Speciality = "电子工程" }, .. number % 2 == 0 ? new[] { new ExpertSpecialityRow { ExpertId = id, Speciality = "信息化" } } : []],
        });
        db.Users.Add(Rows.User(Rows.AccountOf(id), name, "member", hash, site, id));
    }

    private static RelationRow Tie(string from, RelationKind kind, string to, DateOnly? since = null) => new() { FromId = from, Kind = kind, ToId = to, Since = since };
}
