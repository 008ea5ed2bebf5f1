using Bidding.Domain.Rules;
using Bidding.Reports.Forms;
using Bidding.Testing;

namespace Bidding.Reports.Tests;

/// <summary>招标投标 and 政府采购 each cite their own law; the other's only where the document says 参照.</summary>
public class OneRegimeTests
{
    private static readonly string[] OfTendering = ["招标投标法》", "招标投标法 第", "招标投标法实施条例", "评标委员会和评标方法暂行规定", "12号令", "20号令", "26号令"];

    private static readonly string[] OfProcurement = ["政府采购法", "政府采购货物和服务招标投标管理办法", "87号令"];

    [Fact(DisplayName = "政府采购的报告和表单只引政府采购的规定; 引招标投标规定之处写明参照")]
    [Proves(typeof(CitedByRegime))]
    public void ProcurementCitesItsOwnLaw()
    {
        foreach (var source in new[] { Sources.Eventful, Sources.Voted, Sources.Disputed, Sources.ReplacedAfterVotes, Sources.TakenUpAgain })
        {
            Assert.Empty(Borrowed(source, OfTendering));
        }
    }

    [Fact(DisplayName = "招标投标的报告和表单只引招标投标的规定; 引政府采购规定之处写明参照")]
    [Proves(typeof(CitedByRegime))]
    public void TenderingCitesItsOwnLaw()
    {
        Assert.Empty(Borrowed(Sources.Tendering, OfProcurement));
        Assert.Empty(Borrowed(Sources.EventfulTendering, OfProcurement));
    }

    [Fact(DisplayName = "条例有两部, 引用时写全名")]
    public void NoBareRegulations() =>
        Assert.DoesNotContain(Lines(Sources.Tendering).Concat(Lines(Sources.ReplacedAfterVotes)), line => line.Replace("实施条例", "", StringComparison.Ordinal).Contains("条例", StringComparison.Ordinal));

    private static IEnumerable<string> Borrowed(ReportSource source, string[] laws) => Lines(source).Where(line => laws.Any(law => BorrowsSilently(line, law)));

    /// <summary>The word stands right before the law's name, or before its full title.</summary>
    private static bool BorrowsSilently(string line, string law)
    {
        for (var at = line.IndexOf(law, StringComparison.Ordinal); at >= 0; at = line.IndexOf(law, at + 1, StringComparison.Ordinal))
        {
            if (!line[Math.Max(0, at - "参照《中华人民共和国".Length)..at].Contains("参照", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Lines(ReportSource source) => FormCatalog.All.Select(form => form.Build(source)).Prepend(EvaluationReport.Build(source))
        .SelectMany(document => document.Blocks).SelectMany(PlainText.Of);
}
