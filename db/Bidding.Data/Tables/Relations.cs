using Bidding.Domain.Conflicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>
/// One edge of the person-company graph. Its ends are ids of the registry and bound by no foreign key: the registry is
/// handed in by others, and a relation to somebody it does not list is evidence all the same.
/// </summary>
public sealed class RelationRow
{
    public long Id { get; init; }
    public required string FromId { get; init; }
    public required RelationKind Kind { get; init; }
    public required string ToId { get; init; }
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; set; }

    /// <summary>"Registry", or "Declared" by the expert himself.</summary>
    public RelationSource Source { get; init; }
}

internal sealed class RelationsTable : IEntityTypeConfiguration<RelationRow>
{
    public void Configure(EntityTypeBuilder<RelationRow> table)
    {
        table.ToTable("Relations");
        // The graph is walked outwards from the few parties of a lot, over both ends of an edge.
        table.HasIndex(row => row.FromId);
        table.HasIndex(row => row.ToId);
        table.Property(row => row.FromId).HasMaxLength(Width.Id);
        table.Property(row => row.ToId).HasMaxLength(Width.Id);
        table.Property(row => row.Kind).HasConversion<string>().HasMaxLength(Width.Word);
        table.Property(row => row.Source).HasConversion<string>().HasMaxLength(Width.Word);
    }
}
