using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>登记信息导入: one file taken into the registry, by whom and when. Its sha256 tells the file from every other.</summary>
public sealed class RegistryImportRow
{
    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }
    public required string UserId { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Who has handed the file in, by its own words.</summary>
    public required string Source { get; init; }

    /// <summary>The day as of which the file speaks.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>JSON, opaque here: of each kind of row how many were added, changed, left as they were.</summary>
    public required string Counts { get; init; }
}

internal sealed class RegistryImportsTable : IEntityTypeConfiguration<RegistryImportRow>
{
    public void Configure(EntityTypeBuilder<RegistryImportRow> table)
    {
        table.ToTable("RegistryImports");
        table.HasKey(row => row.Number);
        table.Property(row => row.Number).ValueGeneratedNever();
        table.Property(row => row.FileName).HasMaxLength(Width.Name);
        table.Property(row => row.Sha256).HasMaxLength(Width.Sha256Hex);
        table.Property(row => row.Source).HasMaxLength(Width.Name);
        table.HasOne<BiddingUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
