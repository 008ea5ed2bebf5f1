using System.Globalization;
using Bidding.Data.Tables;
using Bidding.Domain.Evaluations;
using Bidding.Web.Client.Wording;
using Bidding.Web.Pages;
using Bidding.Web.Tenders.Import;

namespace Bidding.Web.Tenders.Pages;

/// <summary>The fields of step 1 as text, so that whatever was typed comes back with what is wrong about it.</summary>
public sealed class BasicForm
{
    public const int MostPerSite = 9;
    public const int MostValidDays = 730;
    private const int Longest = 200;

    private static readonly Pair TooLong = ($"不超过 {Longest} 字", $"at most {Longest} characters");

    public string? LotId { get; set; }
    public string? Name { get; set; }
    public string? Purchaser { get; set; }
    public string? Regime { get; set; } = "government-procurement";
    public string? Kind { get; set; }
    public bool PricesFixedByState { get; set; }
    public string? Budget { get; set; }
    public string? PriceCap { get; set; }
    public bool IsComplex { get; set; }
    public bool HasWideEffect { get; set; }
    public string? LeastPerSite { get; set; }
    public string? Deadline { get; set; }
    public string? BidValidDays { get; set; }
    public string? NoticedOn { get; set; }
    public string? NoticeMedia { get; set; }
    public string? OpeningPlace { get; set; }
    public string? MainSite { get; set; }

    public static BasicForm Of(LotFile lot) => new()
    {
        LotId = lot.Id,
        Name = lot.Row.Name,
        Purchaser = lot.Tender.Purchaser,
        Regime = lot.Tender.Regime,
        Kind = lot.Tender.Kind,
        PricesFixedByState = lot.Tender.PricesFixedByState,
        Budget = lot.Tender.Budget.ToString("0.00"),
        PriceCap = lot.Tender.PriceCap?.ToString("0.00"),
        IsComplex = lot.Tender.IsComplex,
        HasWideEffect = lot.Tender.HasWideEffect,
        LeastPerSite = lot.Tender.LeastPerSite.ToString(),
        Deadline = Clock.Local(lot.Tender.Deadline).ToString("yyyy-MM-ddTHH:mm"),
        BidValidDays = lot.Tender.BidValidDays?.ToString(CultureInfo.InvariantCulture),
        NoticedOn = lot.Tender.NoticedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NoticeMedia = lot.Tender.NoticeMedia,
        OpeningPlace = lot.Tender.OpeningPlace,
        MainSite = lot.Tender.MainSiteId,
    };

    /// <summary>Asked in the order of the fields, so that the first mistake is the first field to go to.</summary>
    public void Check(FieldProblems problems, DateTimeOffset now)
    {
        Need(LotId is { Length: > 0 and <= 50 } id && Place.IsCode(id), nameof(LotId), ("标段编号", "Lot id"), ("用字母、数字、连字符, 如 DY-2026-0048-01", "letters, digits and hyphens, such as DY-2026-0048-01"));
        problems.Text(nameof(Name), ("标段名称", "Name"), Name, Longest);
        problems.Text(nameof(Purchaser), ("采购人 / 招标人", "Purchaser"), Purchaser, Longest);
        Need(Amount(Budget) is > 0, nameof(Budget), ("预算金额", "Budget"), ("请填写大于零的数, 如 1000000.00", "a number above zero, such as 1000000.00"));
        Need(IsEmpty(PriceCap) || (Amount(PriceCap) is > 0 and var cap && !(cap > Amount(Budget))), nameof(PriceCap), ("最高限价", "Price cap"), ("应大于零且不高于预算", "above zero and not above the budget"));
        Need(Least() is > 0 and <= MostPerSite, nameof(LeastPerSite), ("每个场地至少", "Members at each site"), ($"请填写 1 至 {MostPerSite} 的整数", $"a whole number from 1 to {MostPerSite}"));
        Need(IsEmpty(NoticedOn) || (Notice() is { } notice && notice <= LastDayOfNotice), nameof(NoticedOn), ("公告日", "Day of the notice"), ("应为不晚于投标截止的日期, 不填亦可", "a day not after the deadline, or nothing"));
        Need(!(NoticeMedia?.Length > Longest), nameof(NoticeMedia), ("公告刊登的媒体", "Media of the notice"), TooLong);
        Need(!(OpeningPlace?.Length > Longest), nameof(OpeningPlace), ("开标地点", "Place of opening"), TooLong);
        Need(IsEmpty(BidValidDays) || ValidDays() is > 0 and <= MostValidDays, nameof(BidValidDays), ("投标有效期", "Validity of bids"), ($"请填写 1 至 {MostValidDays} 的整数, 不填亦可", $"a whole number from 1 to {MostValidDays}, or nothing"));
        Need(Time() > now, nameof(Deadline), ("投标截止时间", "Deadline"), ("应晚于现在", "must lie in the future"));

        void Need(bool isRight, string field, Pair name, Pair wrong)
        {
            if (!isRight)
            {
                problems.Add(field, name, wrong);
            }
        }
    }

    public void Write(TenderRow tender, LotRow lot)
    {
        var capBefore = LowPriceLimits.Cap(tender);
        (tender.Name, lot.Name) = (Name!.Trim(), Name.Trim());
        tender.Purchaser = Purchaser!.Trim();
        tender.Budget = Amount(Budget)!.Value;
        tender.PriceCap = Amount(PriceCap);
        (tender.IsComplex, tender.HasWideEffect, tender.LeastPerSite) = (IsComplex, HasWideEffect, Least()!.Value);
        tender.Deadline = Time()!.Value;
        tender.MainSiteId = string.IsNullOrEmpty(MainSite) ? null : MainSite;
        tender.Regime = Regime is "tendering" or "other" ? Regime : "government-procurement";
        (tender.NoticeMedia, tender.OpeningPlace) = (OrNull(NoticeMedia), OrNull(OpeningPlace));
        (tender.BidValidDays, tender.NoticedOn) = (ValidDays(), Notice());
        (tender.Kind, tender.PricesFixedByState) = (LotMethod.WordOf(LotMethod.KindOf(Kind)), PricesFixedByState);
        var before = LotMethod.Of(lot);
        var binds = LotMethod.RegimeOf(tender.Regime) == Domain.Scoring.Regime.GovernmentProcurement;
        lot.Method = LotMethod.Write(before with
        {
            Regime = LotMethod.RegimeOf(tender.Regime), Kind = LotMethod.KindOf(Kind), PricesFixedByState = PricesFixedByState,
            Corrections = binds ? CorrectionPolicy.FourCases : before.Corrections,
            CorrectionsClause = binds ? null : before.CorrectionsClause,
            AbnormallyLow = LowPriceLimits.Follow(before, LotMethod.RegimeOf(tender.Regime), capBefore, LowPriceLimits.Cap(tender)),
        });
    }

    public static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m
            ? decimal.Round(value, 2, MidpointRounding.AwayFromZero)
            : null;

    private DateOnly LastDayOfNotice => Domain.Rules.DueDates.Day(Time() ?? DateTimeOffset.MaxValue.AddDays(-1));

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private int? Least() => string.IsNullOrWhiteSpace(LeastPerSite) ? 1 : int.TryParse(LeastPerSite, CultureInfo.InvariantCulture, out var least) ? least : null;

    private int? ValidDays() => int.TryParse(BidValidDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private DateOnly? Notice() => DateOnly.TryParseExact(NoticedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public DateTimeOffset? Time() =>
        DateTime.TryParse(Deadline, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Clock.FromField(time) : null;
}
