using System.Text.RegularExpressions;
using Bidding.Pdf.Content;
using Bidding.Reports.Forms;

namespace Bidding.Reports.Tests;

public partial class CrossReferenceTests
{
    public static TheoryData<string> Lots => ["eventful", "tendering", "again", "voted", "replaced", "replaced-after-votes", "disputed", "failed"];

    [Theory(DisplayName = "“见某一节”所指的一节在报告里确有其题; 表单里指的是评标报告的, 写明是评标报告; 报告里不把自己称为另一份评标报告")]
    [MemberData(nameof(Lots))]
    public void WhatIsReferredToIsThere(string lot)
    {
        var source = SourceOf(lot);
        var report = EvaluationReport.Build(source);
        var titles = Titles(report);

        Assert.All(References(report), reference => Assert.NotEqual("评标报告", reference.Report));
        Assert.All(References(report), reference => Assert.Contains(titles, title => title.EndsWith(reference.Title, StringComparison.Ordinal)));
        foreach (var form in FormCatalog.All.Select(form => form.Build(source)))
        {
            Assert.All(References(form), reference => Assert.NotEqual("本报告", reference.Report));
            Assert.All(References(form), reference => Assert.Contains(reference.Report.Length > 0 ? titles : Titles(form), title => title.EndsWith(reference.Title, StringComparison.Ordinal)));
        }
    }

    private static List<string> Titles(Document document) =>
        [.. document.Blocks.SelectMany(block => block is Landscape wide ? wide.Blocks : [block]).OfType<Heading>().Select(heading => heading.Text)];

    private static List<(string Title, string Report)> References(Document document) =>
        [.. document.Blocks.SelectMany(PlainText.Of).SelectMany(line => Reference().Matches(line)).Select(match => (match.Groups["title"].Value, match.Groups["report"].Value))];

    private static ReportSource SourceOf(string lot) => lot switch
    {
        "tendering" => Sources.Tendering,
        "again" => Sources.TakenUpAgain,
        "voted" => Sources.Voted,
        "replaced" => Sources.Replaced,
        "replaced-after-votes" => Sources.ReplacedAfterVotes,
        "disputed" => Sources.Disputed,
        "failed" => Sources.Failed,
        _ => Sources.Eventful,
    };

    [GeneratedRegex("见(?<report>评标报告|本报告)?“(?<title>[^”]+)”一节", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
