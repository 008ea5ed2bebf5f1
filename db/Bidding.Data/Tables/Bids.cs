using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>A bid received: who and when. What it says is encrypted in the opening stream.</summary>
public sealed class BidRow
{
    public required string Id { get; init; }
    public required string LotId { get; init; }
    public required string BidderId { get; init; }
    public required string Label { get; set; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public List<BidFileRow> Files { get; } = [];
}

internal sealed class BidsTable : IEntityTypeConfiguration<BidRow>
{
    public void Configure(EntityTypeBuilder<BidRow> table)
    {
        table.ToTable("Bids");
        table.HasIndex(row => new { row.LotId, row.BidderId }).IsUnique();
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.LotId).HasMaxLength(Width.Id);
        table.Property(row => row.BidderId).HasMaxLength(Width.Id);
        table.Property(row => row.Label).HasMaxLength(Width.Name);
        table.HasOne<LotRow>().WithMany().HasForeignKey(row => row.LotId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<BidderRow>().WithMany().HasForeignKey(row => row.BidderId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(row => row.Files).WithOne().HasForeignKey(row => row.BidId).OnDelete(DeleteBehavior.Restrict);
    }
}
