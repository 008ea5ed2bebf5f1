using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>投标人.</summary>
public sealed class BidderRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }

    /// <summary>统一社会信用代码.</summary>
    public required string CreditCode { get; set; }
}

internal sealed class BiddersTable : IEntityTypeConfiguration<BidderRow>
{
    public void Configure(EntityTypeBuilder<BidderRow> table)
    {
        table.ToTable("Bidders");
        table.HasIndex(row => row.CreditCode).IsUnique();
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.CreditCode).HasMaxLength(Width.Word);
    }
}
