using Bidding.Domain.Conflicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>Whom the agency names beside bidders and purchaser: 主管部门, 监督部门, 回避单位.</summary>
public sealed class LotPartyRow
{
    public required string LotId { get; init; }
    public required string Name { get; init; }
    public required PartyRole Role { get; init; }
}

internal sealed class LotPartiesTable : IEntityTypeConfiguration<LotPartyRow>
{
    public void Configure(EntityTypeBuilder<LotPartyRow> table)
    {
        table.ToTable("LotParties");
        table.HasKey(row => new { row.LotId, row.Name });
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.Role).HasConversion<string>().HasMaxLength(Width.Word);
        table.HasOne<LotRow>().WithMany().HasForeignKey(row => row.LotId).OnDelete(DeleteBehavior.Restrict);
    }
}
