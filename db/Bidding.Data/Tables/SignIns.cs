using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>A session; ended ones stay as a record and open no door.</summary>
public sealed class SignInRow
{
    public required string Sid { get; init; }
    public required string UserId { get; init; }
    public required DateTimeOffset SignedInAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public required string Address { get; init; }
}

internal sealed class SignInsTable : IEntityTypeConfiguration<SignInRow>
{
    public void Configure(EntityTypeBuilder<SignInRow> table)
    {
        table.ToTable("SignIns");
        table.HasKey(row => row.Sid);
        table.Property(row => row.Sid).HasMaxLength(Width.Id);
        table.Property(row => row.Address).HasMaxLength(Width.Id);
        table.HasOne<BiddingUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
