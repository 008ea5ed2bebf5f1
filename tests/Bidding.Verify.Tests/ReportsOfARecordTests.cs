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
}
