using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>封面.</summary>
internal static class CoverPage
{
    internal sealed record Model(
        string Title, string Tender, string Code, string Lot, string BuyerTerm, string Purchaser, string Agency, string? Method, DateTimeOffset Date);

    public static Model From(ReportSource source) => new(
        "评标报告", source.Names.TenderName, source.Names.TenderCode, $"{source.Convocation.Lot} {source.Names.LotName}",
        Terms.Buyer(source.Convocation.Method.Regime), source.Names.Purchaser, source.Names.Agency,
        MethodAndCriteria.NameOf(source.Convocation.Method), source.EndedAt);

    public static Model From(OpeningSource source) => new(
        "开标记录", source.Names.TenderName, source.Names.TenderCode, $"{source.State.Lot} {source.Names.LotName}",
        Terms.Buyer(source.Names.Regime), source.Names.Purchaser, source.Names.Agency, null, source.State.OpenedAt ?? source.Facts[^1].At);

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Cover(model.Title, model.Tender)
        {
            Facts =
            [
                new("项目编号", model.Code),
                new("标段", model.Lot),
                new(model.BuyerTerm, model.Purchaser),
                new("代理机构", model.Agency),
                .. model.Method is null ? (IEnumerable<KeyValue>)[] : [new("评标方法", model.Method)],
            ],
            Foot = [Say.Date(model.Date)],
        },
    ];
}
