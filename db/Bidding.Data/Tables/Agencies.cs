using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>代理机构: its name is what the report prints; tenders, clerks and services name it by <see cref="Id"/>.</summary>
public sealed class AgencyRow
{
    public required string Id { get; init; }
    public required string Name { get; set; }
}

internal sealed class AgenciesTable : IEntityTypeConfiguration<AgencyRow>
{
    public void Configure(EntityTypeBuilder<AgencyRow> table)
    {
        table.ToTable("Agencies");
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
    }
}
