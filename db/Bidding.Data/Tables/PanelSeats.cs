using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>评标委员会成员: the person behind a member id of a lot's stream.</summary>
public sealed class PanelSeatRow
{
    public required string LotId { get; init; }
    public required string MemberId { get; init; }
    public required string ExpertId { get; init; }
    public required string SiteId { get; set; }
    public string? SeatId { get; set; }

    /// <summary>"expert" or "representative" (采购人代表).</summary>
    public required string Role { get; init; }
}

internal sealed class PanelSeatsTable : IEntityTypeConfiguration<PanelSeatRow>
{
    public void Configure(EntityTypeBuilder<PanelSeatRow> table)
    {
        table.ToTable("PanelSeats");
        table.HasKey(row => new { row.LotId, row.MemberId });
        table.HasIndex(row => new { row.LotId, row.ExpertId }).IsUnique();
        table.Property(row => row.MemberId).HasMaxLength(Width.Id);
        table.Property(row => row.Role).HasMaxLength(Width.Word);
        table.HasOne<LotRow>().WithMany().HasForeignKey(row => row.LotId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ExpertRow>().WithMany().HasForeignKey(row => row.ExpertId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<SiteRow>().WithMany().HasForeignKey(row => row.SiteId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<SeatRow>().WithMany().HasForeignKey(row => row.SeatId).OnDelete(DeleteBehavior.Restrict);
    }
}
