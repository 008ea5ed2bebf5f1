using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

public sealed class BidFileRow
{
    public required string BidId { get; init; }
    public required string Name { get; init; }

    /// <summary>"technical", "commercial", …: where the file stands beside the score sheet.</summary>
    public required string Part { get; init; }

    public int? Pages { get; init; }
    public required long SizeBytes { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Name of the encrypted file in the data directory; never the sender's name.</summary>
    public required string StoredAs { get; init; }
}

internal sealed class BidFilesTable : IEntityTypeConfiguration<BidFileRow>
{
    public void Configure(EntityTypeBuilder<BidFileRow> table)
    {
        table.ToTable("BidFiles");
        table.HasKey(row => new { row.BidId, row.Name });
        table.HasIndex(row => row.StoredAs).IsUnique();
        table.Property(row => row.BidId).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.Part).HasMaxLength(Width.Word);
        table.Property(row => row.Sha256).HasMaxLength(Width.Sha256Hex);
        table.Property(row => row.StoredAs).HasMaxLength(Width.Name);
    }
}
