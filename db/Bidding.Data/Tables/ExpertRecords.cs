using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>处罚: for misconduct in tendering or procurement.</summary>
public sealed class PunishmentRow
{
    public required string ExpertId { get; init; }

    /// <summary>The decision's number.</summary>
    public required string Decision { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>论证: who advised on the documents of a lot.</summary>
public sealed class AdviceRow
{
    public required string LotId { get; init; }
    public required string ExpertId { get; init; }
}

/// <summary>履历: one panel an expert has sat on. Lots of other platforms are among them, hence no foreign key to ours.</summary>
public sealed class ServiceRow
{
    public required string ExpertId { get; init; }
    public required string LotId { get; init; }
    public required string AgencyId { get; init; }
    public required DateOnly On { get; init; }
}

internal sealed class PunishmentsTable : IEntityTypeConfiguration<PunishmentRow>
{
    public void Configure(EntityTypeBuilder<PunishmentRow> table)
    {
        table.ToTable("Punishments");
        table.HasKey(row => new { row.ExpertId, row.Decision });
        table.Property(row => row.Decision).HasMaxLength(Width.Id);
        table.HasOne<ExpertRow>().WithMany().HasForeignKey(row => row.ExpertId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdvicesTable : IEntityTypeConfiguration<AdviceRow>
{
    public void Configure(EntityTypeBuilder<AdviceRow> table)
    {
        table.ToTable("Advices");
        table.HasKey(row => new { row.LotId, row.ExpertId });
        table.HasOne<LotRow>().WithMany().HasForeignKey(row => row.LotId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ExpertRow>().WithMany().HasForeignKey(row => row.ExpertId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServicesTable : IEntityTypeConfiguration<ServiceRow>
{
    public void Configure(EntityTypeBuilder<ServiceRow> table)
    {
        table.ToTable("Services");
        table.HasKey(row => new { row.ExpertId, row.LotId });
        table.HasIndex(row => new { row.AgencyId, row.On });
        table.Property(row => row.LotId).HasMaxLength(Width.Id);
        table.Property(row => row.AgencyId).HasMaxLength(Width.Id);
        table.HasOne<ExpertRow>().WithMany().HasForeignKey(row => row.ExpertId).OnDelete(DeleteBehavior.Restrict);
    }
}
