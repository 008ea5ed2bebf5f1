using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>A rendered PDF; the stream holds its SHA-256 as a fact.</summary>
public sealed class ReportRow
{
    public required string Procedure { get; init; }
    public required string Sha256 { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ReportsTable : IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> table)
    {
        table.ToTable("Reports");
        table.HasKey(row => new { row.Procedure, row.Sha256 });
        table.Property(row => row.Procedure).HasMaxLength(Events.Limits.Stream);
        table.Property(row => row.Sha256).HasMaxLength(Width.Sha256Hex);
    }
}
