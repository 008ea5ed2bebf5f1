using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>评审因素.</summary>
public sealed class CriterionRow
{
    public required string LotId { get; init; }
    public required string Id { get; init; }
    public required int Ordinal { get; set; }
    public required string Section { get; set; }
    public required string Name { get; set; }
    public required decimal Max { get; set; }
    public decimal? Step { get; set; }

    /// <summary>"objective" or "subjective".</summary>
    public required string Nature { get; set; }

    /// <summary>JSON of the scoring mode, opaque here; null for a free range or steps.</summary>
    public string? Mode { get; set; }
}

internal sealed class CriteriaTable : IEntityTypeConfiguration<CriterionRow>
{
    public void Configure(EntityTypeBuilder<CriterionRow> table)
    {
        table.ToTable("Criteria");
        table.HasKey(row => new { row.LotId, row.Id });
        table.HasIndex(row => new { row.LotId, row.Ordinal }).IsUnique();
        table.Property(row => row.LotId).HasMaxLength(Width.Id);
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Section).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.Max).HasPrecision(9, 4);
        table.Property(row => row.Step).HasPrecision(9, 4);
        table.Property(row => row.Nature).HasMaxLength(Width.Word);
    }
}
