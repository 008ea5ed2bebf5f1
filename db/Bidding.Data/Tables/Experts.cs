using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>评标专家.</summary>
public sealed class ExpertRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Unit { get; set; }
    public required string Speciality { get; set; }
    public required string Title { get; set; }
    public required string SiteId { get; set; }

    /// <summary>Himself in the registry of persons; absent: the registry does not know him.</summary>
    public string? PersonId { get; set; }
}

internal sealed class ExpertsTable : IEntityTypeConfiguration<ExpertRow>
{
    public void Configure(EntityTypeBuilder<ExpertRow> table)
    {
        table.ToTable("Experts");
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.Unit).HasMaxLength(Width.Name);
        table.Property(row => row.Speciality).HasMaxLength(Width.Name);
        table.Property(row => row.Title).HasMaxLength(Width.Name);
        table.Property(row => row.PersonId).HasMaxLength(Width.Id);
        // A draw reads the pool of a site and a speciality.
        table.HasIndex(row => new { row.SiteId, row.Speciality });
        table.HasOne<SiteRow>().WithMany().HasForeignKey(row => row.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
