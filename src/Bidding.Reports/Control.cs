using System.Collections.Immutable;

namespace Bidding.Reports;

/// <summary>One means of protection: what it is, whether it was there, and what follows from its absence.</summary>
public sealed record Control(string Name, bool IsConfigured, string Meaning)
{
    public static readonly ImmutableArray<Control> Today =
    [
        new("人脸核验", IsConfigured: false, "成员身份以账号登录为准，系统未作生物特征核验。"),
        new("CA 数字证书签章", IsConfigured: false, "签署以登录账号确认结果摘要的方式记录，未加盖电子签章。"),
        new("可信时间戳", IsConfigured: false, "时间取自服务器时钟，未经第三方时间戳机构证明。"),
        new("投标人端加密", IsConfigured: false, "投标文件由服务器加密保存，密钥不在数据库内，但在服务器上。"),
        new("链头外部锚定", IsConfigured: false, "链头未自动送第二城市或时间戳机构保存，须以本报告所载链头人工留存。"),
        new("席间视频的中继（TURN）", IsConfigured: false, "系统未提供席间音视频。"),
    ];
}
