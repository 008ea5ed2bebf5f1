using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>邀请: where an expert who was drawn finds the record that names him. What he has answered stands there, not here.</summary>
public sealed class InvitationRow
{
    public required string ExpertId { get; init; }
    public required string LotId { get; init; }
}

internal sealed class InvitationsTable : IEntityTypeConfiguration<InvitationRow>
{
    public void Configure(EntityTypeBuilder<InvitationRow> table)
    {
        table.ToTable("Invitations");
        table.HasKey(row => new { row.ExpertId, row.LotId });
        table.HasOne<ExpertRow>().WithMany().HasForeignKey(row => row.ExpertId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<LotRow>().WithMany().HasForeignKey(row => row.LotId).OnDelete(DeleteBehavior.Restrict);
    }
}
