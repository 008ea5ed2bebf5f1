using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.Stage;
using Bidding.Reports.Forms;
using Bidding.Reports.Wording;
using Bidding.Web.Tests.Live;

namespace Bidding.Web.Tests.Tenders;

public sealed class PapersTests
{
    [Fact(DisplayName = "评审结束后, 表单与评分表供代理机构与监督下载; 成员得评分表, 其他人什么也得不到; 结束前没有")]
    public async Task TheFormsAreForAgencyAndSupervisorAfterTheEnd()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Signing);
        using var agency = await evening.SignIn(Rows.Agency);
        using var supervisor = await evening.SignIn(Rows.Supervisor);
        using var member = await evening.SignIn(Rows.AccountOf("E1"));
        using var stranger = await evening.SignIn(Rows.Stranger);
        var (form, workbook) = ($"/papers/{evening.Script.Lot}/sign-in.pdf", $"/reports/{evening.Script.Evaluation}/scores.xlsx");
        Assert.Equal(HttpStatusCode.NotFound, await Status(supervisor.Http, form));
        Assert.Equal(HttpStatusCode.NotFound, await Status(member.Http, workbook));
        var early = WebUtility.HtmlDecode(await agency.Http.GetStringAsync($"/papers/{evening.Script.Lot}"));
        Assert.Contains("评审尚未结束", early, StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", early, StringComparison.Ordinal);

        await panel.PlayTo(Phase.Closed);

        var page = await agency.Http.GetStringAsync($"/papers/{evening.Script.Lot}");
        foreach (var id in FormCatalog.All.Select(known => known.Id).Append("opening-record"))
        {
            var address = $"/papers/{evening.Script.Lot}/{id}.pdf";
            Assert.Contains(address, page, StringComparison.Ordinal);
            var file = await agency.Http.GetByteArrayAsync(address);
            Assert.Equal("%PDF"u8.ToArray(), file[..4]);
            Assert.Equal(file, await supervisor.Http.GetByteArrayAsync(address));
        }

        Assert.Equal(HttpStatusCode.OK, await Status(supervisor.Http, form + "?lang=en"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(supervisor.Http, $"/papers/{evening.Script.Lot}/no-such-form.pdf"));
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound),
            (await Status(member.Http, form), await Status(stranger.Http, form), await Status(member.Http, workbook), await Status(stranger.Http, workbook)));

        var read = Sheets(await agency.Http.GetByteArrayAsync(workbook));
        Assert.Contains("980000", read["排序"]);
        var state = await evening.Procedures.Evaluation(evening.Script.Lot, default);
        Assert.All(EvaluationResult.Of(state).Result.Bids, bid => Assert.Contains(bid.Total.ToString(CultureInfo.InvariantCulture), read["排序"]));
        Assert.Contains(EvaluationResult.Of(state).Digest, read["说明"]);
        Assert.All(state.Convocation!.Method.Criteria, criterion => Assert.Contains(ModeWords.Of(criterion), read["评分细则"]));
        Assert.DoesNotContain(read.Values.SelectMany(cells => cells), cell => cell.Contains('E', StringComparison.Ordinal) && double.TryParse(cell, CultureInfo.InvariantCulture, out _));
    }

    [ToolFact("pdftotext", "pdfsig", DisplayName = "未签名的评标报告: 文件内、文件名和网页都写明是未签名副本, 并指出封存的评标报告; 封存的报告不带此字样")]
    public async Task TheUnsignedReportSaysThatItIsACopy()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var agency = await evening.SignIn(Rows.Agency);
        var sha256 = (await evening.Procedures.Evaluation(evening.Script.Lot, default)).Report!.Sha256;

        foreach (var (query, name) in new[] { ("", "评标报告（未签名副本）.pdf"), ("?lang=en", "评标报告（未签名副本，中英文标题）.pdf") })
        {
            using var answer = await agency.Http.GetAsync($"/papers/{evening.Script.Lot}/report.pdf{query}");
            using var copy = new PdfOnDisk(await answer.Content.ReadAsByteArrayAsync());

            Assert.Equal($"{evening.Script.Lot}-{name}", answer.Content.Headers.ContentDisposition!.FileNameStar);
            Assert.Contains("（未签名副本）", copy.Text(), StringComparison.Ordinal);
            Assert.Contains("未签名副本，此处无签名", copy.Text(), StringComparison.Ordinal);
            Assert.Contains($"该报告的SHA-256为{sha256}", copy.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("加于本文件", copy.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("Signature is Valid", Tool.Run("pdfsig", "-nocert", copy.Path).Output, StringComparison.Ordinal);
        }

        using var kept = await agency.Http.GetAsync($"/reports/{evening.Script.Evaluation}?download=true");
        using var report = new PdfOnDisk(await kept.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("未签名副本", report.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("副本", kept.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("报告未签名副本", await agency.Http.GetStringAsync($"/papers/{evening.Script.Lot}"), StringComparison.Ordinal);
        Assert.Contains("本页供查阅，不载签名", await agency.Http.GetStringAsync($"/reports/{evening.Script.Evaluation}/document"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "下载全部: 封存的报告、全部表单和评分表, 按顺序编号, 与逐张下载的逐字节相同; 列表写明哪张载有成员签名、哪张待手签、哪张无此事项")]
    public async Task EverythingIsOneFile()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Signing);
        using var agency = await evening.SignIn(Rows.Agency);
        using var supervisor = await evening.SignIn(Rows.Supervisor);
        using var member = await evening.SignIn(Rows.AccountOf("E1"));
        var all = $"/papers/{evening.Script.Lot}/all.zip";
        Assert.Equal(HttpStatusCode.NotFound, await Status(supervisor.Http, all));
        await panel.PlayTo(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));

        using var answer = await agency.Http.GetAsync(all);

        Assert.Equal((HttpStatusCode.OK, "application/zip", true), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl is { Private: true, NoStore: true }));
        Assert.Equal($"{evening.Script.Lot}-报告与表单.zip", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(["00-评审报告.pdf", "01-开标记录.pdf", .. FormCatalog.All.Select((form, index) => $"{index + 2:00}-{form.Title}.pdf"), "23-评分表.xlsx"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(await agency.Http.GetByteArrayAsync($"/reports/{evening.Script.Evaluation}?download=true"), Bytes(zip.Entries[0]));
        Assert.Equal(await agency.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/opening-record.pdf"), Bytes(zip.Entries[1]));
        foreach (var (index, form) in FormCatalog.All.Index())
        {
            Assert.Equal(await supervisor.Http.GetByteArrayAsync($"/papers/{evening.Script.Lot}/{form.Id}.pdf"), Bytes(zip.Entries[index + 2]));
        }

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(member.Http, all), await Status(supervisor.Http, all + "?lang=en")));
        var page = await agency.Http.GetStringAsync($"/papers/{evening.Script.Lot}");
        Assert.Contains($"href=\"{all}\"", page, StringComparison.Ordinal);
        Assert.Equal(["signed"], States(page, "scores-by-member"));
        Assert.Equal(["nothing", "signed"], States(page, "corrections"));
        Assert.Equal(["nothing", "by-hand"], States(page, "objections"));
        Assert.Equal(["nothing"], States(page, "dissents"));
        Assert.Equal(["by-hand"], States(page, "sign-in"));
        Assert.Equal(["by-hand"], States(page, "opening-record"));
    }

    private static List<string> States(string page, string form)
    {
        var row = page[page.IndexOf($"data-form=\"{form}\"", StringComparison.Ordinal)..];
        return [.. row[..row.IndexOf("</tr>", StringComparison.Ordinal)].Split("data-state=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>The cells as they stand in the file, not as a reader's doubles.</summary>
    private static Dictionary<string, HashSet<string>> Sheets(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var names = Load(zip, "xl/workbook.xml").Descendants(main + "sheet").Select(sheet => sheet.Attribute("name")!.Value).ToList();
        var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Load(zip, "xl/sharedStrings.xml").Descendants(main + "si").Select(text => text.Value).ToList();
        return names.Select((name, index) => (name, cells: Load(zip, $"xl/worksheets/sheet{index + 1}.xml").Descendants(main + "c")
                .Select(cell => cell.Attribute("t")?.Value == "s" ? shared[int.Parse(cell.Value, CultureInfo.InvariantCulture)] : cell.Value)
                .ToHashSet(StringComparer.Ordinal)))
            .ToDictionary(sheet => sheet.name, sheet => sheet.cells, StringComparer.Ordinal);
    }

    private static XDocument Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string address)
    {
        using var answer = await http.GetAsync(address);
        return answer.StatusCode;
    }
}
