using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>A form as it was signed when somebody first asked for it: signing it again would give other bytes, and two originals.</summary>
public sealed class SignedFormRow
{
    public required string Procedure { get; init; }

    /// <summary>The form's name in addresses; ".en" behind it for the one with bilingual headings.</summary>
    public required string Form { get; init; }

    /// <summary>Number of the fact it speaks up to: a result taken up again has forms of its own.</summary>
    public required long UpTo { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class SignedFormsTable : IEntityTypeConfiguration<SignedFormRow>
{
    public void Configure(EntityTypeBuilder<SignedFormRow> table)
    {
        table.ToTable("SignedForms");
        table.HasKey(row => new { row.Procedure, row.Form, row.UpTo });
        table.Property(row => row.Procedure).HasMaxLength(Events.Limits.Stream);
        table.Property(row => row.Form).HasMaxLength(Width.Word);
    }
}
