using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using Bidding.Web.Tenders.Pages;

namespace Bidding.Web.Tenders.Import;

/// <summary>Reads docs/formats/tender.md strictly: either a whole tender, or every mistake with its path.</summary>
public static class TenderReader
{
    public const int LargestFile = 1024 * 1024;

    private static readonly string[] Fields =
        ["format", "code", "name", "regime", "kind", "pricesFixedByState", "purchaser", "budget", "priceCap", "complex", "wideEffect", "leastPerSite", "noticedOn",
        "noticeMedia", "openingPlace", "deadline", "bidValidDays", "mainSite", "lots"];

    private static readonly string[] LotFields = ["id", "name", "reviewItems", "criteria", "panel", "advisers", "corrections", "correctionsClause", .. MethodReader.SheetParts];

    public static (TenderFile? Tender, IReadOnlyList<Mistake> Mistakes) Read(ReadOnlyMemory<byte> json, Surroundings around) =>
        StrictFile.Read(json, root => Tender(root, around));

    private static TenderFile Tender(Place root, Surroundings around)
    {
        root.Only(Fields);
        root["format"].OneOf((TenderFile.Format, true));
        var regime = root["regime"].OneOf(
            ("government-procurement", Regime.GovernmentProcurement), ("tendering", Regime.Tendering), ("other", Regime.Other));
        TenderKind? kind = root["kind"].IsThere
            ? root["kind"].OneOf(("goods", TenderKind.Goods), ("services", TenderKind.Services), ("works", TenderKind.Works))
            : null;
        var isFixed = IsSet(root["pricesFixedByState"]);
        var tender = new TenderFile(
            root["code"].Code(50),
            root["name"].Text(200),
            regime,
            root["purchaser"].Text(200),
            root["budget"].Amount(),
            root["priceCap"].IsThere ? root["priceCap"].Amount() : null,
            root["deadline"].Instant(),
            root["mainSite"].IsThere ? root["mainSite"].Text(64) : null,
            [.. root["lots"].List().Select(lot => Lot(lot, regime, around)).Select(lot => lot with { Method = lot.Method with { Kind = kind, PricesFixedByState = isFixed } })],
            kind,
            isFixed,
            root["noticedOn"].IsThere ? root["noticedOn"].Day() : null,
            root["bidValidDays"].IsThere ? root["bidValidDays"].Whole(BasicForm.MostValidDays) : null,
            IsSet(root["complex"]),
            IsSet(root["wideEffect"]),
            root["leastPerSite"].IsThere ? root["leastPerSite"].Whole(BasicForm.MostPerSite) : 1,
            root["noticeMedia"].IsThere ? root["noticeMedia"].Text(200) : null,
            root["openingPlace"].IsThere ? root["openingPlace"].Text(200) : null);
        Check(tender, root, around);
        return tender with { Lots = [.. tender.Lots.Select(lot => lot with { Method = Capped(lot.Method, tender) })] };
    }

    private static bool IsSet(Place flag) => flag.IsThere && flag.Flag();

    /// <summary>A lot may have a cap of its own; where it says none, the tender's holds.</summary>
    private static Method Capped(Method method, TenderFile tender) => method.AbnormallyLow is { Cap: null } limits
        ? method with { AbnormallyLow = limits with { Cap = LowPriceLimits.Cap(tender.Regime, tender.Budget, tender.PriceCap) } }
        : method;

    private static void Check(TenderFile tender, Place root, Surroundings around)
    {
        if (around.TakenTenders.Contains(tender.Code))
        {
            root["code"].Wrong("项目编号已存在", "this code is taken");
        }

        if (tender.Deadline != default && tender.Deadline <= around.Now)
        {
            root["deadline"].Wrong("投标截止时间已过", "the deadline has passed");
        }

        if (tender.Deadline > around.Now && tender.NoticedOn > DueDates.Day(tender.Deadline))
        {
            root["noticedOn"].Wrong("公告日晚于投标截止时间", "lies after the deadline");
        }

        if (tender.Budget > 0 && tender.PriceCap > tender.Budget)
        {
            root["priceCap"].Wrong("最高限价高于预算", "the price cap is above the budget");
        }

        if (tender.MainSite is { } site && !around.Sites.Contains(site))
        {
            root["mainSite"].Wrong("没有这个场地", "there is no such site");
        }

        if (root["lots"].IsThere && tender.Lots.IsEmpty)
        {
            root["lots"].Wrong("至少要有一个标段", "at least one lot is needed");
        }

        foreach (var (index, lot) in tender.Lots.Index())
        {
            if (lot.Id.Length > 0 && (around.TakenLots.Contains(lot.Id) || tender.Lots.Take(index).Any(other => other.Id == lot.Id)))
            {
                root["lots"].List()[index]["id"].Wrong("标段编号已存在", "this lot id is taken");
            }
        }
    }

    private static FileLot Lot(Place lot, Regime regime, Surroundings around)
    {
        lot.Only(LotFields);
        return new(
            lot["id"].Code(50),
            lot["name"].Text(200),
            MethodReader.Read(lot, regime),
            lot["panel"].IsThere ? Panel(lot["panel"], around) : [],
            lot["advisers"].IsThere ? Advisers(lot["advisers"], around) : []);
    }

    private static ImmutableArray<string> Advisers(Place list, Surroundings around)
    {
        var advisers = ImmutableArray.CreateBuilder<string>();
        foreach (var place in list.List())
        {
            var expert = place.Text(64);
            if (expert.Length > 0 && !around.Experts.Contains(expert))
            {
                place.Wrong("没有这位专家", "there is no such expert");
            }
            else if (advisers.Contains(expert, StringComparer.Ordinal))
            {
                place.Wrong("同一专家出现两次", "this expert stands here twice");
            }

            advisers.Add(expert);
        }

        return advisers.ToImmutable();
    }

    private static ImmutableArray<FileSeat> Panel(Place panel, Surroundings around)
    {
        var seats = ImmutableArray.CreateBuilder<FileSeat>();
        foreach (var place in panel.List())
        {
            place.Only("member", "expert", "site", "seat", "role");
            var seat = new FileSeat(
                place["member"].Code(20),
                place["expert"].Text(64),
                place["site"].Text(64),
                place["seat"].IsThere ? place["seat"].Text(40) : null,
                place["role"].IsThere ? place["role"].OneOf((PanelRole.Expert, PanelRole.Expert), (PanelRole.Representative, PanelRole.Representative)) : PanelRole.Expert);
            CheckSeat(seat, place, seats, around);
            seats.Add(seat);
        }

        return seats.ToImmutable();
    }

    private static void CheckSeat(FileSeat seat, Place place, IReadOnlyCollection<FileSeat> others, Surroundings around)
    {
        if (seat.Expert.Length > 0 && !around.Experts.Contains(seat.Expert))
        {
            place["expert"].Wrong("没有这位专家", "there is no such expert");
        }

        if (seat.Site.Length > 0 && !around.Sites.Contains(seat.Site))
        {
            place["site"].Wrong("没有这个场地", "there is no such site");
        }
        else if (seat.Seat is { } label && !around.Seats.Contains((seat.Site, label)))
        {
            place["seat"].Wrong("该场地没有这个席位", "the site has no such seat");
        }

        if (others.Any(other => other.Member == seat.Member))
        {
            place["member"].Wrong("成员编号重复", "stands here twice");
        }

        if (others.Any(other => other.Expert == seat.Expert))
        {
            place["expert"].Wrong("同一专家出现两次", "this expert stands here twice");
        }

        if (seat.Seat is not null && others.Any(other => (other.Site, other.Seat) == (seat.Site, seat.Seat)))
        {
            place["seat"].Wrong("席位已被占用", "this seat is taken");
        }
    }
}
