using Bidding.Data.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bidding.Data;

public sealed class BiddingContext(DbContextOptions<BiddingContext> options) : IdentityDbContext<BiddingUser>(options)
{
    private const string SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";

    internal DbSet<EventRow> Events => Set<EventRow>();
    internal DbSet<CommandAnswerRow> CommandAnswers => Set<CommandAnswerRow>();
    public DbSet<AgencyRow> Agencies => Set<AgencyRow>();
    public DbSet<TenderRow> Tenders => Set<TenderRow>();
    public DbSet<LotRow> Lots => Set<LotRow>();
    public DbSet<CriterionRow> Criteria => Set<CriterionRow>();
    public DbSet<BidderRow> Bidders => Set<BidderRow>();
    public DbSet<BidRow> Bids => Set<BidRow>();
    public DbSet<BidFileRow> BidFiles => Set<BidFileRow>();
    public DbSet<ExpertRow> Experts => Set<ExpertRow>();
    public DbSet<ExpertSpecialityRow> ExpertSpecialities => Set<ExpertSpecialityRow>();
    public DbSet<PersonRow> Persons => Set<PersonRow>();
    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();
    public DbSet<RelationRow> Relations => Set<RelationRow>();
    public DbSet<PunishmentRow> Punishments => Set<PunishmentRow>();
    public DbSet<AdviceRow> Advices => Set<AdviceRow>();
    public DbSet<ServiceRow> Services => Set<ServiceRow>();
    public DbSet<RegistryImportRow> RegistryImports => Set<RegistryImportRow>();
    public DbSet<RelationChangeRow> RelationChanges => Set<RelationChangeRow>();
    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();
    public DbSet<LotPartyRow> LotParties => Set<LotPartyRow>();
    public DbSet<SiteRow> Sites => Set<SiteRow>();
    public DbSet<SeatRow> Seats => Set<SeatRow>();
    public DbSet<PanelSeatRow> PanelSeats => Set<PanelSeatRow>();
    public DbSet<SignInRow> SignIns => Set<SignInRow>();
    public DbSet<ReportRow> Reports => Set<ReportRow>();
    public DbSet<KeyFingerprintRow> KeyFingerprints => Set<KeyFingerprintRow>();
    public DbSet<SigningKeyRow> SigningKeys => Set<SigningKeyRow>();
    public DbSet<SignedFormRow> SignedForms => Set<SignedFormRow>();

    public DbSet<HandwritingRow> Handwritings => Set<HandwritingRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BiddingContext).Assembly);
        NameIdentityTables(builder);
        if (Database.ProviderName == SqlServer)
        {
            CompareKeysByteForByte(builder);
        }
    }

    private static void NameIdentityTables(ModelBuilder builder)
    {
        builder.Entity<IdentityRole>().ToTable("Roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("UserRoles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("UserLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("UserTokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("RoleClaims");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("UserPasskeys");
    }

    /// <summary>SQL Server folds case by default; "DY-1" and "dy-1" must stay two streams there as in SQLite.</summary>
    private static void CompareKeysByteForByte(ModelBuilder builder)
    {
        var keys = builder.Model.GetEntityTypes().SelectMany(table => table.GetProperties())
            .Where(column => column.ClrType == typeof(string) && (column.IsKey() || column.IsForeignKey() || IsReadByRange(column)));
        foreach (var column in keys)
        {
            column.SetCollation("Latin1_General_100_BIN2");
        }
    }

    /// <summary>Ends of relations are compared with keys; names of experts are looked for by their beginning.</summary>
    private static bool IsReadByRange(IReadOnlyProperty column) =>
        column.DeclaringType.ClrType == typeof(RelationRow) || (column.DeclaringType.ClrType == typeof(ExpertRow) && column.Name == nameof(ExpertRow.Name));

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
