using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>An image of his own hand that a member drew to sign one report; the fact of his signature names its SHA-256.</summary>
public sealed class HandwritingRow
{
    public required string Procedure { get; init; }
    public required string Member { get; init; }
    public required string Sha256 { get; init; }
    /// <summary>Sealed with the server's key: a backup of the database is no collection of signatures.</summary>
    public required byte[] SealedPng { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class HandwritingsTable : IEntityTypeConfiguration<HandwritingRow>
{
    public void Configure(EntityTypeBuilder<HandwritingRow> table)
    {
        table.ToTable("Handwritings");
        table.HasKey(row => new { row.Procedure, row.Member, row.Sha256 });
        table.Property(row => row.Procedure).HasMaxLength(Events.Limits.Stream);
        table.Property(row => row.Member).HasMaxLength(Width.Id);
        table.Property(row => row.Sha256).HasMaxLength(Width.Sha256Hex);
        table.Property(row => row.SealedPng).HasColumnName("Png");
    }
}
