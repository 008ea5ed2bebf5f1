using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>Which sealing keys this database needs. The keys themselves never stand here; a missing one stops the start.</summary>
public sealed class KeyFingerprintRow
{
    public required string KeyId { get; init; }
    public required string Fingerprint { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class KeyFingerprintsTable : IEntityTypeConfiguration<KeyFingerprintRow>
{
    public void Configure(EntityTypeBuilder<KeyFingerprintRow> table)
    {
        table.ToTable("KeyFingerprints");
        table.HasKey(row => row.KeyId);
        table.Property(row => row.KeyId).HasMaxLength(Width.Id);
        table.Property(row => row.Fingerprint).HasMaxLength(Width.Sha256Hex);
    }
}
