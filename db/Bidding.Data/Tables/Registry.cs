using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>人员: somebody the registry knows; an expert of the pool points to himself here.</summary>
public sealed class PersonRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
}

/// <summary>单位: a company or an authority of the registry. The id is the 统一社会信用代码, by which a bidder is found here.</summary>
public sealed class OrganisationRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
}

internal sealed class PersonsTable : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> table)
    {
        table.ToTable("Persons");
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
    }
}

internal sealed class OrganisationsTable : IEntityTypeConfiguration<OrganisationRow>
{
    public void Configure(EntityTypeBuilder<OrganisationRow> table)
    {
        table.ToTable("Organisations");
        table.HasIndex(row => row.Name);
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
    }
}
