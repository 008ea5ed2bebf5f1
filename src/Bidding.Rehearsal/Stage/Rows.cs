using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Domain.Panels;
using Bidding.Domain.Scoring;
using Bidding.Rehearsal.Scripts;
using Bidding.Web.Tenders;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Rehearsal.Stage;

/// <summary>Everybody and everything a script needs to be lawful: tender, budget, dates, sites, seats, experts, accounts.</summary>
public static class Rows
{
    public const string Agency = "agency";
    public const string Supervisor = "supervisor";
    public const string Stranger = "stranger";
    public const string AgencyId = "huanghekou";

    private static readonly string[] Names = ["张明", "李华", "王芳", "赵强", "钱敏", "孙丽", "周涛", "吴静", "郑伟", "冯雪", "陈刚", "褚健", "卫东"];

    private static readonly (string Id, string Name)[] Cities = [("dongying", "东营"), ("binzhou", "滨州"), ("jinan", "济南")];

    public static string AccountOf(string member) => "member-" + member;

    public static string OperatorOf(string site) => "operator-" + site;

    public static string SpareOf(int number) => $"spare-{number}";

    public static string BidderName(int index) => $"演练投标人{index + 1:00}有限公司";

    public static string CreditCode(int index) => $"91370500MA3{index:0000000}";

    public static async Task Write(BiddingContext db, Script script, string password, DateTimeOffset now)
    {
        var hash = new PasswordHasher<BiddingUser>().HashPassword(null!, password);
        var sites = script.Sheet.Members.Select(member => member.Site).Distinct(StringComparer.Ordinal).ToList();
        db.Sites.AddRange(sites.Select(Site));
        AddTender(db, script, sites[0], now);
        if (script.IsDrawn)
        {
            PoolRows.Add(db, script, sites, hash);
        }

        foreach (var (index, member) in script.IsDrawn ? [] : script.Sheet.Members.Index())
        {
            var place = script.Sheet.Members.Take(index).Count(other => other.Site == member.Site) + 1;
            AddMember(db, script, member, Names[index % Names.Length], SeatId(member.Site, place), Label(sites.IndexOf(member.Site), place), hash);
        }

        db.Agencies.Add(new AgencyRow { Id = AgencyId, Name = "黄河口招标代理有限公司 (演练)" });
        db.Users.Add(User(Agency, "刘洋", "agency", hash, agency: AgencyId));
        db.Users.Add(User(Supervisor, "高正", "supervisor", hash));
        db.Users.Add(User("administrator", "何平", "administrator", hash));
        db.Users.AddRange(sites.Select(site => User(OperatorOf(site), "场地 " + Name(site), "operator", hash, site: site)));
        AddStranger(db, sites[0], hash);
        for (var spare = 1; spare <= script.Spares; spare++)
        {
            AddSpare(db, spare, sites[^1], hash);
        }

        db.Bidders.AddRange(script.Sheet.Bids.Select((_, index) =>
            new BidderRow { Id = $"bidder-{index + 1}", Name = BidderName(index), CreditCode = CreditCode(index) }));
        await db.SaveChangesAsync();
    }

    private static void AddTender(BiddingContext db, Script script, string mainSite, DateTimeOffset now)
    {
        var tender = new TenderRow
        {
            Id = "T-" + script.Lot,
            Code = script.Lot,
            Name = script.Tender,
            Regime = LotMethod.WordOf(script.Sheet.Regime),
            Kind = LotMethod.WordOf(script.Method.Kind),
            Purchaser = "东营市公安局 (演练)",
            AgencyId = AgencyId,
            MainSiteId = mainSite,
            NoticeMedia = "政府采购信息发布平台 (演练)",
            Budget = Budget(script.Sheet),
            PriceCap = script.Sheet.AbnormallyLow?.Cap,
            Deadline = now,
            CreatedAt = now,
            CreatedBy = Agency,
        };
        var lot = new LotRow
        {
            Id = script.Lot,
            TenderId = tender.Id,
            Name = script.Tender,
            Method = LotMethod.Write(script.Method),
            State = LotState.Frozen,
        };
        lot.Criteria.AddRange(LotMethod.Rows(lot.Id, script.Method.Criteria));
        tender.Lots.Add(lot);
        db.Tenders.Add(tender);
    }

    /// <summary>A sheet says nothing of its budget: the rehearsal supplies one for which the sheet's panel is large enough.</summary>
    private static decimal Budget(ScoreSheet sheet)
    {
        var asQuoted = sheet.AbnormallyLow?.Cap ?? Math.Max(1m, sheet.Bids.Max(bid => bid.Quote ?? 0)) * 1.2m;
        return sheet.Members.Length >= GrandProcurementNeedsSeven.Least ? asQuoted : Math.Min(asQuoted, GrandProcurementNeedsSeven.FromBudget - 0.01m);
    }

    private static void AddMember(BiddingContext db, Script script, SheetMember member, string name, string seat, string label, string hash)
    {
        db.Seats.Add(new SeatRow { Id = seat, SiteId = member.Site, Label = label });
        db.Experts.Add(Expert(member.Id, name, member.Site));
        db.Users.Add(User(AccountOf(member.Id), name, "member", hash, member.Site, member.Id));
        db.PanelSeats.Add(new PanelSeatRow
        {
            LotId = script.Lot, MemberId = member.Id, ExpertId = member.Id, SiteId = member.Site, SeatId = seat,
            Role = member.Id == script.Representative ? PanelRole.Representative : PanelRole.Expert,
        });
    }

    /// <summary>An expert of the same city who has no part in this lot: of a speciality that no draw of the scenes asks for.</summary>
    private static void AddStranger(BiddingContext db, string site, string hash)
    {
        db.Experts.Add(Expert("stranger", "蒋波", site, "园林"));
        db.Users.Add(User(Stranger, "蒋波", "member", hash, site, "stranger"));
        db.Users.Add(User("foreign-agency", "沈阳", "agency", hash, agency: "agency-other"));
    }

    private static void AddSpare(BiddingContext db, int number, string site, string hash)
    {
        var (id, name) = (SpareOf(number), Names[^number]);
        db.Experts.Add(Expert(id, name, site));
        db.Users.Add(User(AccountOf(id), name, "member", hash, site, id));
    }

    private static SiteRow Site(string id) => new() { Id = id, Name = Name(id), City = Name(id) + "市" };

    private static ExpertRow Expert(string id, string name, string site, string speciality = "信息化") =>
        new() { Id = id, Name = name, Unit = "演练单位", Title = "高级工程师", SiteId = site, Specialities = [new() { ExpertId = id, Speciality = speciality }] };

    internal static BiddingUser User(
        string account, string name, string role, string hash, string? site = null, string? expert = null, string? agency = null) => new()
    {
        Id = account, UserName = account, NormalizedUserName = account.ToUpperInvariant(), DisplayName = name, Role = role,
        PasswordHash = hash, SecurityStamp = account, SiteId = site, ExpertId = expert, AgencyId = agency,
    };

    private static string Name(string site) => Cities.FirstOrDefault(city => city.Id == site).Name ?? site;

    internal static string SeatId(string site, int place) => $"{site}-{place:00}";

    internal static string Label(int site, int place) => $"{(char)('A' + site)}-{place:00}";
}
