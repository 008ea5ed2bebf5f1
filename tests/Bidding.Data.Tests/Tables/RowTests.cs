using Bidding.Data.Tables;
using Bidding.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Data.Tests.Tables;

public sealed class RowsOnSqlite() : RowTests(new SqliteDatabase());

public sealed class RowsOnSqlServer() : RowTests(new SqlServerDatabase());

public abstract class RowTests(TestDatabase database) : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, 123, TimeSpan.FromHours(8));

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [DatabaseFact]
    public async Task ATenderWithAllThatBelongsToItIsReadBack()
    {
        await Store();
        await using var context = await database.OpenContext();

        var tender = await context.Tenders.Include(row => row.Lots).ThenInclude(lot => lot.Criteria).SingleAsync();
        var bid = await context.Bids.Include(row => row.Files).SingleAsync();

        Assert.Equal((1_234_567.89m, 1_200_000m), (tender.Budget, tender.PriceCap));
        Assert.Equal((true, false, 2), (tender.IsComplex, tender.HasWideEffect, tender.LeastPerSite));
        Assert.Equal(("中国政府采购网", "开标一厅"), (tender.NoticeMedia, tender.OpeningPlace));
        Assert.Equal(Noon, tender.Deadline);
        Assert.Equal(Noon.UtcTicks, tender.Deadline.UtcTicks);
        Assert.Equal((12.5m, 0.25m), (tender.Lots.Single().Criteria.Single().Max, tender.Lots.Single().Criteria.Single().Step));
        Assert.Equal("s/0001", bid.Files.Single().StoredAs);
        Assert.Equal("A-03", (await context.Sites.Include(site => site.Seats).SingleAsync()).Seats.Single().Label);
        Assert.Equal("zhang", (await context.Users.SingleAsync()).ExpertId);
        Assert.Equal(["市政", "给排水"], (await context.Experts.Include(row => row.Specialities).SingleAsync()).Specialities.Select(his => his.Speciality).Order(StringComparer.Ordinal));
        Assert.Equal("representative", (await context.PanelSeats.SingleAsync()).Role);
        Assert.Empty(await Invariants.Check(context, default));
    }

    [DatabaseFact]
    public async Task TimesAndAmountsAreComparedInTheDatabase()
    {
        await Store();
        await using var context = await database.OpenContext();

        Assert.Equal(1, await context.Tenders.CountAsync(row => row.Deadline <= Noon && row.Budget > 999_999.99m));
        Assert.Equal(0, await context.Tenders.CountAsync(row => row.Deadline < Noon || row.Budget > 2_000_000m));
    }

    [DatabaseFact]
    public async Task ABrokenInvariantIsNamedWithItsRow()
    {
        await Store();
        await using var context = await database.OpenContext();
        context.Users.Add(User("li", expert: null));
        context.SignIns.Add(new SignInRow { Sid = "s", UserId = "li", SignedInAt = Noon, EndedAt = Noon.AddSeconds(-1), Address = "::1" });
        await context.SaveChangesAsync();

        Assert.Equal(
            [
                new BrokenInvariant("a user in the role of a member is an expert", "li"),
                new BrokenInvariant("no sign-in ended before it began", "s"),
            ],
            await Invariants.Check(context, default));
    }

    private async Task Store()
    {
        await using var context = await database.OpenContext();
        context.AddRange(
            new SiteRow { Id = "dongying", Name = "东营", City = "东营", Seats = { new() { Id = "dy-a03", SiteId = "dongying", Label = "A-03" } } },
            new ExpertRow { Id = "zhang", Name = "张", Unit = "一院", Title = "高级工程师", SiteId = "dongying", Specialities = { new() { ExpertId = "zhang", Speciality = "给排水" }, new() { ExpertId = "zhang", Speciality = "市政" } } },
            User("zhang", "zhang"),
            new TenderRow
            {
                Id = "DY-2026-0042", Code = "DY-2026-0042", Name = "供水管网改造", Regime = "tendering", Purchaser = "东营水务",
                AgencyId = "agency", MainSiteId = "dongying", Budget = 1_234_567.89m, PriceCap = 1_200_000m, Deadline = Noon,
                IsComplex = true, LeastPerSite = 2, NoticeMedia = "中国政府采购网", OpeningPlace = "开标一厅",
                CreatedAt = Noon.AddDays(-20), CreatedBy = "agency-clerk", Lots = { Lot() },
            },
            new BidderRow { Id = "甲", Name = "甲公司", CreditCode = "91370500MA3C00000X" });
        context.Add(new BidRow
        {
            Id = "b1", LotId = "DY-2026-0042-01", BidderId = "甲", Label = "甲", ReceivedAt = Noon.AddHours(-1),
            Files = { new() { BidId = "b1", Name = "技术标.pdf", Part = "technical", Pages = 12, SizeBytes = 9, Sha256 = "00", StoredAs = "s/0001" } },
        });
        context.Add(new PanelSeatRow
        {
            LotId = "DY-2026-0042-01", MemberId = "m1", ExpertId = "zhang", SiteId = "dongying", SeatId = "dy-a03", Role = "representative",
        });
        await context.SaveChangesAsync();
    }

    private static LotRow Lot() => new()
    {
        Id = "DY-2026-0042-01", TenderId = "DY-2026-0042", Name = "一标段", Method = "{}", State = "draft",
        Criteria =
        {
            new() { LotId = "DY-2026-0042-01", Id = "t1", Ordinal = 1, Section = "technical", Name = "方案", Max = 12.5m, Step = 0.25m, Nature = "subjective" },
        },
    };

    private static BiddingUser User(string id, string? expert) =>
        new() { Id = id, UserName = id, DisplayName = id, Role = "member", ExpertId = expert };
}
