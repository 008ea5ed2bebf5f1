using Bidding.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>The first answer to a command; the caller is part of the key, so nobody is served another's answer.</summary>
internal sealed class CommandAnswerRow
{
    public required string Stream { get; init; }
    public required string Caller { get; init; }
    public required Guid CommandId { get; init; }
    public required byte[] Digest { get; init; }
    public required string Answer { get; init; }

    /// <summary>The stream's version after the command.</summary>
    public required long Version { get; init; }
}

internal sealed class CommandAnswersTable : IEntityTypeConfiguration<CommandAnswerRow>
{
    public void Configure(EntityTypeBuilder<CommandAnswerRow> table)
    {
        table.ToTable("CommandAnswers");
        table.HasKey(row => new { row.Stream, row.Caller, row.CommandId });
        table.Property(row => row.Stream).HasMaxLength(Limits.Stream);
        table.Property(row => row.Caller).HasMaxLength(Limits.Actor);
        table.Property(row => row.CommandId).ValueGeneratedNever();
        table.Property(row => row.Digest).HasMaxLength(Limits.Digest).IsFixedLength();
    }
}
