using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>标段.</summary>
public sealed class LotRow
{
    /// <summary>For example "DY-2026-0042-01"; part of the stream ids.</summary>
    public required string Id { get; init; }

    public required string TenderId { get; init; }
    public required string Name { get; set; }

    /// <summary>JSON of the evaluation method, opaque here: price formula, weights, minimums, ties.</summary>
    public required string Method { get; set; }

    public required string State { get; set; }
    public List<CriterionRow> Criteria { get; } = [];
}

internal sealed class LotsTable : IEntityTypeConfiguration<LotRow>
{
    public void Configure(EntityTypeBuilder<LotRow> table)
    {
        table.ToTable("Lots");
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.TenderId).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.State).HasMaxLength(Width.Word);
        table.HasMany(row => row.Criteria).WithOne().HasForeignKey(row => row.LotId).OnDelete(DeleteBehavior.Restrict);
    }
}
