using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

public sealed class BiddingUser : IdentityUser
{
    public required string DisplayName { get; set; }

    /// <summary>"member", "agency", "supervisor", "operator" or "administrator".</summary>
    public required string Role { get; set; }

    public string? ExpertId { get; set; }
    public string? SiteId { get; set; }
    public string? AgencyId { get; set; }
}

internal sealed class UsersTable : IEntityTypeConfiguration<BiddingUser>
{
    public void Configure(EntityTypeBuilder<BiddingUser> table)
    {
        table.ToTable("Users");
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.DisplayName).HasMaxLength(Width.Name);
        table.Property(row => row.Role).HasMaxLength(Width.Word);
        table.Property(row => row.AgencyId).HasMaxLength(Width.Id);
        table.HasOne<ExpertRow>().WithMany().HasForeignKey(row => row.ExpertId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<SiteRow>().WithMany().HasForeignKey(row => row.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
