using Bidding.Pdf.Tests.Judges;
using Bidding.Web.Demo;

namespace Bidding.Web.Tests.Tenders;

public sealed class DemoBidTests
{
    [ToolFact("qpdf", "pdftotext", DisplayName = "演示的投标文件是中文, 一页一项, 每次相同: 技术部分十二页, 商务部分六页, 所载质保期与登记的一致")]
    public void TheBidsOfTheDemonstrationCanBeRead()
    {
        foreach (var bid in DemoTender.Ready.Bids)
        {
            using var technical = new PdfOnDisk(bid.Files[0].Pdf);
            using var commercial = new PdfOnDisk(bid.Files[1].Pdf);

            Assert.Equal(0, technical.Check().ExitCode);
            Assert.Equal(0, commercial.Check().ExitCode);
            Assert.Equal((12, 6), (technical.Pages().Count, commercial.Pages().Count));
            Assert.Contains("技术规格偏离表", technical.Pages()[1], StringComparison.Ordinal);
            Assert.Contains("十一、售后服务", technical.Pages()[11], StringComparison.Ordinal);
            var warranty = PdfOnDisk.Dense(bid.Form.Single(field => field.Name == "质保期").Value);
            Assert.Contains("质保期" + warranty, technical.Pages()[11], StringComparison.Ordinal);
        }
    }
}
