namespace Bidding.Reports.Wording;

/// <summary>Why a signed document has no trusted time, said the same on every paper.</summary>
internal static class StampWords
{
    public static string Without(TimeStamping stamping) => Because(stamping) + "：签名时间为服务器时间（PAdES B-B），未经第三方证明。";

    /// <summary>Where the stamp would stand.</summary>
    public static string InItsPlace(TimeStamping stamping) => Because(stamping) + "：本文件没有文档时间戳，所载时间为服务器时间。";

    private static string Because(TimeStamping stamping) => stamping switch
    {
        TimeStamping.Unanswered => "已配置的时间戳机构没有应答或者只报错",
        TimeStamping.Untrusted => "已配置的时间戳机构有应答，但应答不能采用（机构拒绝加盖，应答不能追溯到所配置的根证书，与请求不符，或者超出签名处的容量），未予采用",
        _ => "未配置时间戳机构",
    };
}
