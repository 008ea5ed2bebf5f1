using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bidding.Data.Tables;

/// <summary>招标项目.</summary>
public sealed class TenderRow
{
    public required string Id { get; init; }
    public required string Code { get; set; }
    public required string Name { get; set; }

    /// <summary>"government-procurement", "tendering" or "other", as in the score sheet.</summary>
    public required string Regime { get; set; }

    /// <summary>采购项目属性: "goods", "services" or "works"; absent where it was never asked.</summary>
    public string? Kind { get; set; }

    /// <summary>执行国家统一定价标准或者采用固定价格采购.</summary>
    public bool PricesFixedByState { get; set; }

    public required string Purchaser { get; set; }
    public required string AgencyId { get; set; }

    /// <summary>主场.</summary>
    public string? MainSiteId { get; set; }

    public required decimal Budget { get; set; }
    public decimal? PriceCap { get; set; }

    /// <summary>技术复杂, as the purchaser has flagged it.</summary>
    public bool IsComplex { get; set; }

    /// <summary>社会影响较大, as the purchaser has flagged it.</summary>
    public bool HasWideEffect { get; set; }

    /// <summary>Members of the panel each site must have.</summary>
    public int LeastPerSite { get; set; } = 1;

    /// <summary>采购公告 (招标公告) 发布之日, China time.</summary>
    public DateOnly? NoticedOn { get; set; }

    /// <summary>招标公告 (采购公告) 刊登的媒体.</summary>
    public string? NoticeMedia { get; set; }

    /// <summary>开标地点, where it is another than the main site.</summary>
    public string? OpeningPlace { get; set; }

    public required DateTimeOffset Deadline { get; set; }

    /// <summary>投标有效期, days from the deadline.</summary>
    public int? BidValidDays { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public List<LotRow> Lots { get; } = [];
}

internal sealed class TendersTable : IEntityTypeConfiguration<TenderRow>
{
    public void Configure(EntityTypeBuilder<TenderRow> table)
    {
        table.ToTable("Tenders");
        table.HasIndex(row => row.Code).IsUnique();
        table.HasIndex(row => row.AgencyId);
        table.Property(row => row.Id).HasMaxLength(Width.Id);
        table.Property(row => row.Code).HasMaxLength(Width.Id);
        table.Property(row => row.Name).HasMaxLength(Width.Name);
        table.Property(row => row.Regime).HasMaxLength(Width.Word);
        table.Property(row => row.Kind).HasMaxLength(Width.Word);
        table.Property(row => row.Purchaser).HasMaxLength(Width.Name);
        table.Property(row => row.NoticeMedia).HasMaxLength(Width.Name);
        table.Property(row => row.OpeningPlace).HasMaxLength(Width.Name);
        table.Property(row => row.AgencyId).HasMaxLength(Width.Id);
        table.Property(row => row.CreatedBy).HasMaxLength(Width.Id);
        table.HasOne<SiteRow>().WithMany().HasForeignKey(row => row.MainSiteId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(row => row.Lots).WithOne().HasForeignKey(lot => lot.TenderId).OnDelete(DeleteBehavior.Restrict);
    }
}
