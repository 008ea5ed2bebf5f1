using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>工位.</summary>
public sealed class SeatRow
{
    public required string Id { get; init; }
    public required string SiteId { get; init; }

    /// <summary>As it stands on the desk: "A-03".</summary>
    public required string Label { get; set; }
}

internal sealed class SeatsTable : IEntityTypeConfiguration<SeatRow>
{
    public void Configure(EntityTypeBuilder<SeatRow> table)
    {
        table.ToTable("Seats");
        table.HasIndex(row => new { row.SiteId, row.Label }).IsUnique();
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Label).HasMaxLength(Width.Word);
    }
}
