using Bidding.Data;
using Bidding.Data.Sqlite;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Simulation.Tests.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Simulation.Tests.Server;

/// <summary>
/// The database of one run: a copy of one that was migrated once. In memory-backed storage where there is some: what a
/// disk does is not simulated here.
/// </summary>
public sealed class Archive : IAsyncDisposable
{
    private const string File = "bidding.db";
    private static readonly Lazy<Task<byte[]>> Template = new(Migrate);

    private readonly string directory;
    private readonly ServiceProvider services;

    private Archive(string directory)
    {
        this.directory = directory;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", directory)]).Build();
        services = new ServiceCollection().AddBiddingData(configuration, SqliteDialect.Provider).BuildServiceProvider();
    }

    public IDbContextFactory<BiddingContext> Contexts => services.GetRequiredService<IDbContextFactory<BiddingContext>>();

    public Dialect Dialect => services.GetRequiredService<Dialect>();

    public static async Task<Archive> Of(Convocation convocation)
    {
        var archive = new Archive(NewDirectory());
        await System.IO.File.WriteAllBytesAsync(Path.Combine(archive.directory, File), await Template.Value);
        await using var db = await archive.Contexts.CreateDbContextAsync();
        db.AddRange(convocation.Panel.Select(member => new PanelSeatRow
        {
            LotId = convocation.Lot, MemberId = member.Id, ExpertId = member.Id, SiteId = member.Site, SeatId = member.Seat, Role = "expert",
        }));
        await db.SaveChangesAsync();
        return archive;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    private static string NewDirectory()
    {
        const string memory = "/dev/shm";
        var parent = Directory.Exists(memory) ? memory : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(parent, $"bidding-sim-{Guid.NewGuid():N}")).FullName;
    }

    private static async Task<byte[]> Migrate()
    {
        await using var archive = new Archive(NewDirectory());
        await archive.services.MigrateBiddingData();
        await using (var db = await archive.Contexts.CreateDbContextAsync())
        {
            db.AddRange(Panels.Sites.Select(site => new SiteRow { Id = site, Name = site, City = site }));
            var tender = new TenderRow
            {
                Id = "T", Code = "T", Name = "T", Regime = "other", Purchaser = "P", AgencyId = "agency", Budget = 1m,
                Deadline = DateTimeOffset.UnixEpoch, CreatedAt = DateTimeOffset.UnixEpoch, CreatedBy = "agency",
            };
            tender.Lots.Add(new() { Id = Panels.Lot, TenderId = tender.Id, Name = Panels.Lot, Method = "{}", State = "evaluating" });
            db.Add(tender);
            foreach (var member in Panels.Largest)
            {
                db.Add(new SeatRow { Id = member.Seat, SiteId = member.Site, Label = member.Seat });
                db.Add(new ExpertRow { Id = member.Id, Name = member.Id, Unit = "", Title = "", SiteId = member.Site });
                db.Add(new BiddingUser { Id = Panels.Account(member), UserName = member.Id, DisplayName = member.Id, Role = "member", ExpertId = member.Id });
            }

            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        return await System.IO.File.ReadAllBytesAsync(Path.Combine(archive.directory, File));
    }
}
