using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Sections;

/// <summary>招标公告刊登的媒体名称、开标日期和地点 (87号令 第五十八条第一项).</summary>
internal static class Notice
{
    internal sealed record Model(string Media, string OpenedAt, string Place);

    public static Model From(ReportSource source) => new(
        source.Names.NoticeMedia ?? "未登记",
        source.Opening.State.OpenedAt is { } at ? Say.Time(at) : "未开标",
        OpeningFacts.PlaceOf(source.Names));

    public static IEnumerable<Block> Write(Model model) =>
    [
        new Heading(1, "招标公告和开标"),
        new KeyValueList([new("招标公告媒体", model.Media), new("开标日期", model.OpenedAt), new("开标地点", model.Place)]),
    ];
}
