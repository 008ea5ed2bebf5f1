using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>评标专家.</summary>
public sealed class ExpertRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Unit { get; set; }
    public required string Title { get; set; }
    public required string SiteId { get; set; }

    /// <summary>Himself in the registry of persons; absent: the registry does not know him.</summary>
    public string? PersonId { get; set; }

    public List<ExpertSpecialityRow> Specialities { get; init; } = [];
}

/// <summary>专业: one of those an expert may be drawn for.</summary>
public sealed class ExpertSpecialityRow
{
    public required string ExpertId { get; init; }
    public required string Speciality { get; init; }
}

internal sealed class ExpertsTable : IEntityTypeConfiguration<ExpertRow>
{
    public void Configure(EntityTypeBuilder<ExpertRow> table)
    {
        table.ToTable("Experts");
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.Unit).HasMaxLength(Width.Name);
        table.Property(row => row.Title).HasMaxLength(Width.Name);
        table.Property(row => row.PersonId).HasMaxLength(Width.Id);
        // People are looked for by the beginning of their name.
        table.HasIndex(row => new { row.Name, row.Id });
        table.HasOne<SiteRow>().WithMany().HasForeignKey(row => row.SiteId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(row => row.Specialities).WithOne().HasForeignKey(row => row.ExpertId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExpertSpecialitiesTable : IEntityTypeConfiguration<ExpertSpecialityRow>
{
    public void Configure(EntityTypeBuilder<ExpertSpecialityRow> table)
    {
        table.ToTable("ExpertSpecialities");
        // A draw asks for everybody who has one of some specialities; a page, for all that one expert has.
        table.HasKey(row => new { row.Speciality, row.ExpertId });
        table.HasIndex(row => row.ExpertId);
        table.Property(row => row.Speciality).HasMaxLength(Width.Name);
    }
}
