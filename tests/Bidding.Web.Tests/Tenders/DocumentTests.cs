using System.Net;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Content;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.Stage;
using Bidding.Reports;
using Bidding.Reports.Html;
using Bidding.Web.Jobs;
using Bidding.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Tenders;

public sealed class DocumentTests
{
    [Fact(DisplayName = "揭示前没有报告页; 揭示后评委与监督可读, 成员以代号显示, 代理机构待报告完成")]
    public async Task ThePageExistsFromTheRevealAndForThoseWhoConfirm()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Scoring);
        using var member = await evening.SignIn(Rows.AccountOf("E1"));
        using var supervisor = await evening.SignIn(Rows.Supervisor);
        using var agency = await evening.SignIn(Rows.Agency);
        var address = $"/reports/{Uri.EscapeDataString(evening.Script.Evaluation)}/document";

        using (var early = await member.Http.GetAsync(address))
        {
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        }

        await panel.PlayTo(Phase.Summary);

        using var page = await member.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("评审尚未结束", text, StringComparison.Ordinal);
        Assert.Contains("评委甲（组长）", text, StringComparison.Ordinal);
        Assert.Equal(text, await supervisor.Http.GetStringAsync(address));
        using var refused = await agency.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [ToolFact("pdftotext", DisplayName = "确认前在评标室读到的每一行, 就是报告模型此时的每一行; 封存的评标报告逐行载有, 只有其后发生的改变")]
    public async Task WhatIsReadAtTheConfirmationIsWhatIsPrinted()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Summary);
        using var member = await evening.SignIn(Rows.AccountOf("E1"));
        var sources = evening.Host.Services.GetRequiredService<ReportSources>();
        var (lines, source) = await ReadAtRest();
        var model = EvaluationReport.Build(source);
        Assert.Equal(Lines(DocumentHtml.Write(model, "/x.css")), lines.Skip(1)); // above stands that the evaluation has not ended
        var page = PdfOnDisk.Dense(string.Concat(lines));
        Assert.All(ContentText.Of(model).Where(said => said.Where.StartsWith("blocks", StringComparison.Ordinal) && !said.Where.Contains("chart", StringComparison.Ordinal)), said => Assert.Contains(PdfOnDisk.Dense(said.Text), page, StringComparison.Ordinal));

        await panel.PlayTo(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var paper = new PdfOnDisk(await member.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation));
        var ended = await sources.Ended(evening.Script.Lot, default);
        var printed = ended.Convocation.Panel.Aggregate(paper.Text(), (text, one) => InAlias(text, ended.Names.Members[one.Id].Name, one.Alias));
        Assert.All(lines.Where(line => !printed.Contains(PdfOnDisk.Dense(line), StringComparison.Ordinal)), line => Assert.True(IsOvertaken(line, ended), line));

        // Somebody's line may come or go meanwhile, and that is a fact too.
        async Task<(List<string> Lines, ReportSource Source)> ReadAtRest()
        {
            while (true)
            {
                var html = await member.Http.GetStringAsync($"/reports/{Uri.EscapeDataString(evening.Script.Evaluation)}/document");
                var now = await sources.Now(evening.Script.Lot, default);
                if (html.Contains(now.Head.Hash, StringComparison.Ordinal))
                {
                    return (Lines(html), now);
                }
            }
        }
    }

    /// <summary>Who the members are is told with the end.</summary>
    private static string InAlias(string text, string name, string alias) => text.Replace($"{name}（{alias}）", alias, StringComparison.Ordinal)
        .Replace($"组长：{name}。", $"组长：{alias}。", StringComparison.Ordinal);

    /// <summary>What stood there only because confirmation, signing and end were still to come; and a place whose two texts the paper prints apart.</summary>
    private static bool IsOvertaken(string line, ReportSource ended) =>
        line is "未签署" or "结果确认：无。" or "法定期限：评审尚未结束，未起算。"
        || line == ended.Evaluation.Member(ended.Evaluation.Chair!)!.Alias + "（组长）" // named in the list of members
        || line == string.Join('、', ended.Convocation.Panel.Select(one => one.Alias)) // those who had not confirmed
        || line.StartsWith("评审尚未结束：", StringComparison.Ordinal)
        || line.StartsWith("截至本报告所依据的最后一条记录，评审处于“汇总与确认”阶段", StringComparison.Ordinal)
        || line.StartsWith("文档时间戳：未加盖（", StringComparison.Ordinal)
        || line.Contains(ended.Head.Stream, StringComparison.Ordinal)
        || line.All(char.IsAsciiHexDigit);

    /// <summary>The texts of the page, one by one, as a reader meets them.</summary>
    private static List<string> Lines(string html) =>
    [
        .. from part in html[html.IndexOf("<body>", StringComparison.Ordinal)..].Split('<')
           let line = WebUtility.HtmlDecode(part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..]).Trim()
           where line.Length > 0
           select line,
    ];
}
