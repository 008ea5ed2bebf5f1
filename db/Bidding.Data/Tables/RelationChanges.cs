using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>The last day of a relation as it stood before an import said otherwise: a link that was shortened can be seen to have been longer.</summary>
public sealed class RelationChangeRow
{
    /// <summary>The number of the import.</summary>
    public required int Import { get; init; }

    public required long RelationId { get; init; }

    /// <summary>Absent: not ended, as far as was known.</summary>
    public DateOnly? UntilBefore { get; init; }

    public DateOnly? UntilAfter { get; init; }
}

internal sealed class RelationChangesTable : IEntityTypeConfiguration<RelationChangeRow>
{
    public void Configure(EntityTypeBuilder<RelationChangeRow> table)
    {
        table.ToTable("RelationChanges");
        table.HasKey(row => new { row.RelationId, row.Import }); // asked for by the relations around a lot
        table.HasIndex(row => row.Import);
        table.HasOne<RegistryImportRow>().WithMany().HasForeignKey(row => row.Import).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<RelationRow>().WithMany().HasForeignKey(row => row.RelationId).OnDelete(DeleteBehavior.Restrict);
    }
}
