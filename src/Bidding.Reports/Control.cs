using System.Collections.Immutable;
using Bidding.Reports.Wording;

namespace Bidding.Reports;

/// <summary>One means of protection: what it is, whether it was there, and what follows from its absence.</summary>
public sealed record Control(string Name, bool IsConfigured, string Meaning)
{
    private const string TrustedTimeName = "可信时间戳";

    private static readonly ImmutableArray<Control> Today =
    [
        new("人脸核验", IsConfigured: false, "成员身份以账号登录为准，系统未作生物特征核验。"),
        new("法定 CA 数字证书", IsConfigured: false, "平台和未自备证书的成员以平台自签的软件证书签名（非法定 CA），可查出签名之后的任何改动，不等于法定数字证书；自备证书由谁颁发，见签名处。"),
        TrustedTime(TimeStamping.NotConfigured),
        new("投标人端加密", IsConfigured: false, "投标文件由服务器加密保存，密钥不在数据库内，但在服务器上。"),
        new("链头外部锚定", IsConfigured: false, "链头未自动送第二城市或时间戳机构保存，须以本报告所载链头人工留存。"),
        new("电子印章图像", IsConfigured: false, "系统不保存、不加盖印章图像；依规定须盖章的，在打印件上加盖。"),
        new("席间视频的中继（TURN）", IsConfigured: false, "系统未提供席间音视频。"),
    ];

    /// <summary>Today's, with what is known of the time-stamp authority when the document is written.</summary>
    public static ImmutableArray<Control> With(TimeStamping stamping) =>
        [.. Today.Select(control => control.Name == TrustedTimeName ? TrustedTime(stamping) : control)];

    private static Control TrustedTime(TimeStamping stamping) => stamping switch
    {
        TimeStamping.Answered => new(TrustedTimeName, IsConfigured: true, "每个签名和整个文件均加盖时间戳（PAdES B-T），评审过程中的时间仍取自服务器时钟。"),
        TimeStamping.Unanswered or TimeStamping.Untrusted => new(TrustedTimeName, IsConfigured: true, StampWords.Without(stamping)),
        _ => new(TrustedTimeName, IsConfigured: false, "签名时间取自服务器时钟（PAdES B-B），未经第三方时间戳机构证明。"),
    };
}

/// <summary>What came of asking a time-stamp authority for a report.</summary>
public enum TimeStamping
{
    NotConfigured,
    Answered,
    Unanswered,

    /// <summary>It answered, and the answer did not hold.</summary>
    Untrusted,
}
