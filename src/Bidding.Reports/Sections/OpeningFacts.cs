using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Pdf.Content;
using Bidding.Reports.Wording;
using static Bidding.Domain.Openings.OpeningFact;

namespace Bidding.Reports.Sections;

/// <summary>The head of the opening record: what, when, where, by whom; what the system has no place for is said to be unregistered.</summary>
internal static class OpeningFacts
{
    private const string Unregistered = "系统未登记";

    public static IReadOnlyList<KeyValue> Of(OpeningSource source)
    {
        var (state, names) = (source.State, source.Names);
        return
        [
            new("项目编号、标段", $"{names.TenderCode}　{state.Lot} {names.LotName}"),
            new("交易编码", $"{Unregistered}（本系统未与公共资源交易平台对接）"),
            new("投标截止时间", Say.Time(state.Deadline)),
            new("开标地点", PlaceOf(names)),
            new("网址（URL）", Unregistered),
            new("主持人", Host(source)),
            new("开启人", string.Join("；", state.Presses.Select(press => Pressed(names, press))) is { Length: > 0 } presses ? presses : Say.Nothing),
            new("出席", $"代理机构、监督人员以登录账号开启，见上；投标人代表、{Terms.Buyer(names.Regime)}代表、见证人、公证人的出席{Unregistered}"),
            new("开标结果", Outcome(state)),
            new("密封（解密）情况", Unsealed(state)),
            new("解密失败", Failures(source)),
            new("最高限价", names.PriceCap is { } cap ? Say.Amount(cap) + " 元" : "未设"),
            new("标底、抽取的系数", $"{Unregistered}标底；开标时未抽取系数，无抽取轮次、取值和公证"),
            new("投标保证金", Unregistered),
            new("投标的补充、修改", "系统不接受补充、修改，须在截止前撤回后重新递交，撤回见下"),
            new("开标记录确认", Confirmed(source)),
        ];
    }

    /// <summary>Where the opening took place, as far as anybody entered it.</summary>
    internal static string PlaceOf(Names names) =>
        names.OpeningPlace ?? (names.MainSite is { } main ? $"{names.Site(main)}（本系统在线开标）" : "本系统在线开标");

    /// <summary>Nobody is entered as chair; who pressed for the agency is the nearest that the record knows.</summary>
    private static string Host(OpeningSource source) =>
        $"{Unregistered}主持人" + (source.State.Presses.FirstOrDefault(press => press.Role == Role.Agency) is { } press
            ? $"；代理机构由 {source.Names.Account(press.Account)} 在系统中操作开标"
            : "；代理机构尚无人在系统中操作开标");

    private static string Pressed(Names names, Press press) => $"{Terms.Of(press.Role)} {names.Account(press.Account)}（{Say.Time(press.At)}）";

    private static string Outcome(Opening state) => state switch
    {
        { FailedAt: { } failed } => $"{Say.Time(failed)} 投标不足三份，不予开标",
        { Opened: { } opened, OpenedAt: { } at } => $"{Say.Time(at)} 开启 {opened.Length} 份投标",
        _ => "尚未开标",
    };

    private static string Unsealed(Opening state) => state is { Opened: { } opened, OpenedAt: { } at }
        ? $"加密封存至开启，{Say.Time(at)} 逐份核对封存时的承诺后解密，{opened.Length} 份全部解开"
        : "未解密";

    /// <summary>One envelope that does not open stops them all, so a failure is the opening's and not one bidder's.</summary>
    private static string Failures(OpeningSource source)
    {
        var times = source.Facts.Where(body => body.Fact is AttemptRefused refused && refused.Code == Refusals.SealBroken.Code).Select(body => Say.Time(body.At)).ToList();
        return times.Count == 0
            ? Say.Nothing
            : $"{string.Join("、", times)} 有一份与封存时的承诺不符，未能解开，系统当时未开启任何一份；原因在投标人还是其他，以及补救方式，{Unregistered}";
    }

    private static string Confirmed(OpeningSource source) => source.Facts.FirstOrDefault(body => body.Fact is OpeningConfirmed) is { } confirmed
        ? $"{Say.Time(confirmed.At)} 由代理机构 {source.Names.Account(confirmed.Actor)} 在系统中确认"
        : "未确认";
}
