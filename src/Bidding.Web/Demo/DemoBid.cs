using Bidding.Pdf;
using Bidding.Pdf.Content;
using Bidding.Pdf.Fonts;

namespace Bidding.Web.Demo;

/// <summary>
/// An invented bid as an expert would read it: in Chinese, one subject a page. Where no Chinese font is installed it is the plain English
/// of <see cref="TinyPdf"/>: a demonstration starts all the same.
/// </summary>
internal static class DemoBid
{
    private static readonly DateTimeOffset Written = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly Lazy<FontChain?> Fonts = new(() =>
    {
        try
        {
            return FontChain.Find();
        }
        catch (NoUsableFontException)
        {
            return null;
        }
    });

    /// <summary>Twelve pages.</summary>
    /// <param name="warranty">Months.</param>
    /// <param name="delivery">Days.</param>
    public static byte[] Technical(string bid, string bidder, int warranty, int delivery) => Write("技术部分", "Technical proposal", bid, bidder,
    [
        Page("一、技术规格偏离表", Text("本投标人对招标文件第四章的各项技术要求逐条响应如下，标★的为实质性条款。"), Of(["序号", "招标要求", "投标响应", "偏离"],
            ["1", "★ 存储可用容量不少于 200 TB", "提供 240 TB", "正偏离"], ["2", "★ 支持双控制器冗余", "双控制器，故障自动切换", "无偏离"],
            ["3", "单台服务器内存不少于 256 GB", "256 GB，可扩展至 1 TB", "无偏离"], ["4", "视频存储不少于 90 天", "按 120 天设计", "正偏离"],
            ["5", $"质保期不少于 36 月", $"{warranty} 月", warranty > 36 ? "正偏离" : "无偏离"])),
        Page("二、总体技术方案", Text("系统由采集、存储、办案应用和安全管理四部分组成，各部分之间以标准接口相连，任何一部分停用不影响其余部分的已有数据。"),
            Text("核心业务部署于双机热备的虚拟化平台，数据每日增量备份、每周全量备份，备份副本保存于异地机房。")),
        Page("三、系统架构", Text("网络按办公、办案、视频三个区域划分，区域之间设置防火墙和单向导入设备，跨区域的访问均有日志。"),
            Text("身份认证与公安身份认证系统对接，权限按岗位授予，人员调动后当日收回。")),
        Page("四、主要设备清单", Of(["设备", "规格型号", "数量"], ["机架式服务器", "2U，双路，256 GB 内存", "8 台"], ["集中存储", "双控，240 TB", "1 套"], ["核心交换机", "48 口万兆", "2 台"],
            ["防火墙", "国产，万兆", "2 台"], ["审讯室终端", "含拾音、摄像、显示", "24 套"])),
        Page("五、实施计划", Text($"合同签订后 {delivery} 天内完成供货，其后 30 天内完成安装调试。"), Of(["阶段", "工作内容", "起止（合同签订后）"], ["准备", "现场勘察、深化设计", "第 1–7 天"],
            ["供货", "到货验收", $"第 8–{delivery} 天"], ["实施", "安装、联调", $"第 {delivery + 1}–{delivery + 20} 天"], ["验收", "试运行、验收", $"第 {delivery + 21}–{delivery + 30} 天"])),
        Page("六、项目人员", Of(["岗位", "人数", "资格"], ["项目经理", "1", "信息系统项目管理师"], ["系统工程师", "3", "高级工程师 1 人"], ["网络工程师", "2", "工程师"], ["安全员", "1", "注册信息安全专业人员"])),
        Page("七、质量保证措施", Text("设备到货由采购人、监理、投标人三方共同开箱，核对型号、数量和随机资料，记录由三方签字。"), Text("关键设备在出厂前完成 72 小时连续运行测试，测试报告随货提交。")),
        Page("八、测试与验收", Text("功能测试按招标文件第四章逐条进行，性能测试以 200 个并发用户为准，每项测试有记录、有结论、有签字。")),
        Page("九、信息安全", Text("系统按网络安全等级保护第三级要求建设，上线前完成测评。口令、密钥不写入程序和日志。")),
        Page("十、培训方案", Text("对管理人员、操作人员分别培训，共 4 期，每期 2 天，培训后由采购人评价。"), Of(["对象", "期数", "内容"], ["系统管理员", "2", "安装、备份、故障处理"], ["操作人员", "2", "日常操作、应急处置"])),
        Page("十一、售后服务", Text($"质保期 {warranty} 月，自验收合格之日起算。质保期内 7×24 小时响应，2 小时内到场，24 小时内恢复；不能恢复的提供备机。")),
    ]);

    /// <summary>Six pages.</summary>
    public static byte[] Commercial(string bid, string bidder, int warranty, int delivery) => Write("商务部分", "Commercial proposal", bid, bidder,
    [
        Page("一、投标函", Text("我方已仔细研究招标文件的全部内容，愿意按招标文件的规定承担本项目的全部工作。投标有效期自投标截止之日起 90 日。"), Text("法定代表人（签字）：（演示）　　　　投标人（盖章）：（演示）")),
        Page("二、法定代表人授权书", Text("兹授权本公司职员为本次投标的全权代表，以本公司名义处理与本次投标有关的一切事务。")),
        Page("三、商务条款偏离表", Of(["条款", "招标要求", "投标响应", "偏离"], ["交货期", "60 天内", $"{delivery} 天", "无偏离"], ["质保期", "不少于 36 月", $"{warranty} 月", warranty > 36 ? "正偏离" : "无偏离"], ["付款", "按招标文件", "同意", "无偏离"])),
        Page("四、同类项目业绩", Of(["合同名称", "采购人", "签订时间", "验收"], ["某区执法办案中心设备", "某区公安分局", "2024 年 3 月", "已验收"], ["某县办案场所改造", "某县公安局", "2024 年 11 月", "已验收"], ["某市视频存储扩容", "某市大数据中心", "2025 年 6 月", "已验收"])),
        Page("五、资格证明材料", Text("营业执照、依法缴纳税收和社会保障资金的证明、信息安全管理体系认证证书复印件附后（演示从略）。")),
    ]);

    private static byte[] Write(string part, string english, string bid, string bidder, Block[][] pages) => Fonts.Value is { } fonts
        ? new ManagedPdfRenderer().Render(new(part, Written, [Cover(part, bid, bidder), .. pages.SelectMany((page, at) => at == 0 ? page : [new PageBreak(), .. page])]) { Header = $"{bidder}　{part}" }, fonts).Bytes
        : Plain(english, bid, pages.Length + 1);

    private static Cover Cover(string part, string bid, string bidder) => new("投 标 文 件", part)
    {
        Facts = [new("投标人", bidder), new("投标人编号", bid)],
        Foot = ["本文件为演示所虚构"],
    };

    private static Block[] Page(string title, params Block[] blocks) => [new Heading(1, title), .. blocks];

    private static Paragraph Text(string text) => new(text);

    private static Table Of(string[] header, params string[][] rows) => new(
        [.. header.Select((_, at) => new Column(at == 1 ? 2.2 : 1.2, Names: at == 0))], [.. rows.Select(row => new Row([.. row.Select(cell => new Cell(cell))]))])
    {
        Header = [new([.. header.Select(cell => new Cell(cell))])],
    };

    private static byte[] Plain(string title, string bid, int pages) => TinyPdf.Write(
    [
        .. Enumerable.Range(1, pages).Select(page => (IReadOnlyList<string>)
        [
            page == 1 ? title : $"Section {page}",
            $"Bid {(bid.All(char.IsAscii) ? bid : "")} - invented for the demonstration.",
            "",
            .. Enumerable.Range(1, 24).Select(line => $"{page}.{line}  The equipment meets the stated requirement and is delivered on time."),
        ]),
    ]);
}
