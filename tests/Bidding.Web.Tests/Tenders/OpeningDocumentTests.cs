using System.Net;
using Bidding.Domain.Openings;
using Bidding.Domain.Rules;
using Bidding.Pdf.Tests.Judges;
using Bidding.Web.Rooms;
using Bidding.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Tenders;

public sealed class OpeningDocumentTests
{
    private const string Page = $"/openings/{DemoHost.Lot}/document";
    private const string Paper = $"/openings/{DemoHost.Lot}/record.pdf";

    [ToolFact("pdftotext", DisplayName = "开标前没有开标记录; 开标后代理机构与监督读到的, 就是确认后打印的: 只续入确认与记录链头, 此后的操作不再改变它")]
    public async Task WhatIsReadBeforeTheConfirmationIsWhatIsPrinted()
    {
        var host = new DemoHost();
        await host.InitializeAsync();
        using var agency = await host.As("agency");
        using var supervisor = await host.As("supervisor");
        using var member = await host.As("zhang");
        Assert.Equal(HttpStatusCode.NotFound, await Status(agency, Page));
        Assert.Equal(HttpStatusCode.NotFound, await Status(agency, Paper));

        await host.Open();
        await Say(host, new OpeningCommand.RaiseObjection("01", "唱标单上的交货期与投标函不一致。"));
        await Say(host, new OpeningCommand.AnswerObjection(1, "以投标函为准。"));
        var read = await agency.Read(Page);
        Assert.Equal(read, await supervisor.Read(Page));
        Assert.Equal(HttpStatusCode.NotFound, await Status(member, Page));
        Assert.Contains("开标记录尚未确认", read, StringComparison.Ordinal);
        Assert.Contains("以投标函为准。", read, StringComparison.Ordinal);

        await Say(host, new OpeningCommand.ConfirmOpening());
        var bytes = await agency.Http.GetByteArrayAsync(Paper);
        using var paper = new PdfOnDisk(bytes);
        var printed = paper.Text();
        var missing = Lines(read).Where(line => !printed.Contains(PdfOnDisk.Dense(line), StringComparison.Ordinal));
        // The notice above the page, what the confirmation adds, and the head that it moves.
        Assert.All(missing, line => Assert.True(line is "未确认" || line.StartsWith("开标记录尚未确认", StringComparison.Ordinal) || line.Contains("opening:", StringComparison.Ordinal) || IsHead(line), line));

        await Say(host, new OpeningCommand.RaiseObjection("01", "迟到的异议"));
        Assert.Equal(bytes, await supervisor.Http.GetByteArrayAsync(Paper));
        await host.DisposeAsync();
    }

    /// <summary>The texts of the page, one by one, as a reader meets them.</summary>
    private static List<string> Lines(string html) =>
    [
        .. from part in html[html.IndexOf("<body>", StringComparison.Ordinal)..].Split('<')
           let line = WebUtility.HtmlDecode(part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..]).Trim()
           where line.Length > 0
           select line,
    ];

    private static bool IsHead(string line) => line.All(char.IsAsciiHexDigit);

    private static async Task Say(DemoHost host, OpeningCommand command) =>
        await host.Services.GetRequiredService<Procedures>().Submit(await host.Caller("agency", Role.Agency), "opening:" + DemoHost.Lot, Guid.NewGuid(), command, default);

    private static async Task<HttpStatusCode> Status(Browser browser, string address)
    {
        using var answer = await browser.Http.GetAsync(address);
        return answer.StatusCode;
    }
}
