using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>评标场所: "dongying", "东营".</summary>
public sealed class SiteRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string City { get; set; }
    public List<SeatRow> Seats { get; } = [];
}

internal sealed class SitesTable : IEntityTypeConfiguration<SiteRow>
{
    public void Configure(EntityTypeBuilder<SiteRow> table)
    {
        table.ToTable("Sites");
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.City).HasMaxLength(Width.Name);
        table.HasMany(row => row.Seats).WithOne().HasForeignKey(row => row.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
