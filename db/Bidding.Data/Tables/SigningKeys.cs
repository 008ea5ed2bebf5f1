using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>A software key to sign with. The private part is encrypted under a key that does not stand in the database.</summary>
public sealed class SigningKeyRow
{
    /// <summary>"authority", "platform", or "expert:" and the id of an expert.</summary>
    public required string Holder { get; init; }

    /// <summary>"platform": issued here, not a legal CA. "own": brought by the holder.</summary>
    public required string Origin { get; init; }

    /// <summary>PEM, the holder's own first, then those above it.</summary>
    public required string Certificates { get; set; }

    public required byte[] SealedKey { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
}

internal sealed class SigningKeysTable : IEntityTypeConfiguration<SigningKeyRow>
{
    public void Configure(EntityTypeBuilder<SigningKeyRow> table)
    {
        table.ToTable("SigningKeys");
        table.HasKey(row => new { row.Holder, row.Origin });
        table.Property(row => row.Holder).HasMaxLength(Width.Name);
        table.Property(row => row.Origin).HasMaxLength(Width.Word);
    }
}
