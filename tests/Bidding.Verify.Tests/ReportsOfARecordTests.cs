using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>Each round of an evaluation has its report, made of the record to the end of that round; its signatures cover those heads and no others.</summary>
public class ReportsOfARecordTests
{
    [Theory(DisplayName = "出具报告后重新评审的如实记录不得判为不符: 两轮各有其报告的, 第二轮尚在进行的")]
    [InlineData(false)]
    [InlineData(true)]
    public void AResultTakenUpAgainAfterItsReportHolds(bool unfinished)
    {
        var (status, output, _) = Checker.Chain(Evidence.Reported(RecordedLot.ReportedTwice(Press.Whole, unfinished)).Zip());

        Assert.True(status == CommandLine.Good, output);
        Assert.DoesNotContain("told ", output, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "出具报告后另写更正、确认和签署, 仍以原报告文件充作新结果报告的, 核验程序指出")]
    public void TheReportOfOneResultIsNotThatOfAnother() =>
        Found(RecordedLot.OldReportForTheNewResult(Press.Whole), ": a report up to evaluation:DY-2026-0042-01 97, and the signatures in its file cover it up to 77 (招标投标法实施条例 第五十三条). ");

    [Fact(DisplayName = "报告所载链头没有评审记录的、没有开标记录的: 核验程序指出")]
    public void AReportNamesBothRecords()
    {
        Found(RecordedLot.ReportedOnce(lot => Press.Signed(lot.Heads.Split(' ')[0], 5)), "cover no head of it");
        Found(RecordedLot.ReportedOnce(lot => Press.Signed(lot.Heads.Split(' ')[1], 5)), "a report up to opening:DY-2026-0042-01 9, and the signatures in its file cover no head of it");
    }

    [Fact(DisplayName = "报告没有载明记录链头的: 规则施行后组建的不相符")]
    public void AReportNamesItsRecord() =>
        Found(RecordedLot.ReportedOnce(_ => Press.Signed(heads: null, 5)), ": a report that names no heads of its record (政府采购法实施条例 第四十一条). ");

    [Fact(DisplayName = "重新评审后尚无新报告的, 核验程序说明现有报告属于前一轮")]
    public void AnEarlierRoundsReportIsSaidToBeOne() =>
        Assert.Contains("; the result was taken up again in version 79 and has no report since", Checker.Chain(Evidence.Reported(RecordedLot.ReportedTwice(Press.Whole, unfinished: true)).Zip()).Output, StringComparison.Ordinal);

    private static void Found(RecordedLot lot, string said)
    {
        var (status, output, _) = Checker.Chain(Evidence.Reported(lot).Zip());

        Assert.True(status == ChainCommand.Broken, output);
        Assert.Contains(said, Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
