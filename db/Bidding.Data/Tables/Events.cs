using Bidding.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>Internal on purpose: only the event store writes facts.</summary>
internal sealed class EventRow
{
    public required string Stream { get; init; }
    public required long Version { get; init; }
    public required string Type { get; init; }
    public required long AtUtcTicks { get; init; }
    public required string Actor { get; init; }
    public required byte[] Body { get; init; }
    public required byte[] Hash { get; init; }
}

internal sealed class EventsTable : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> table)
    {
        table.ToTable("Events");
        table.HasKey(row => new { row.Stream, row.Version });
        table.Property(row => row.Stream).HasMaxLength(Limits.Stream);
        table.Property(row => row.Version).ValueGeneratedNever();
        table.Property(row => row.Type).HasMaxLength(Limits.Type);
        table.Property(row => row.Actor).HasMaxLength(Limits.Actor);
        table.Property(row => row.Hash).HasMaxLength(Limits.Digest).IsFixedLength();
    }
}
