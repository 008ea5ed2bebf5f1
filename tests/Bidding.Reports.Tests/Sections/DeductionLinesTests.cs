using Bidding.Reports.Sections;
using Bidding.Reports.Wording;
using Bidding.Testing;

namespace Bidding.Reports.Tests.Sections;

public class DeductionLinesTests
{
    [Fact(DisplayName = "扣分制: 每项扣分及其理由逐条写明")]
    public void EachDeductionIsToldWithItsReason() =>
        Approved.Matches(DeductionLines.Write(DeductionLines.From(Sources.TakenUpAgain)), nameof(DeductionLines));

    [Fact(DisplayName = "扣分明细先按投标、再按成员排列")]
    public void TheLinesFollowTheBidsAndThenTheMembers()
    {
        var source = Sources.Of(RecordedLot.ConfirmedAllTheSame());
        var (bids, aliases) = (source.Convocation.Bids.Select(bid => source.Bidder(bid.Id)).ToList(), source.Evaluation.Panel.Select(member => member.Alias).ToList());

        var lines = DeductionLines.From(source).Lines.Select(line => (bids.IndexOf(line.Bidder), aliases.IndexOf(line.Member))).ToList();

        Assert.Equal(bids.Count * aliases.Count, lines.Count);
        Assert.Equal(lines.Order(), lines);
    }

    [Fact(DisplayName = "评审办法没有扣分制因素的, 没有此节")]
    public void AMethodWithoutDeductionsHasNoSuchSection() => Assert.Empty(DeductionLines.Write(DeductionLines.From(Sources.Smooth)));

    [Fact(DisplayName = "评分方式逐项写明; 更正的数值与理由一并写明")]
    public void ModesAndTheRightQuantityArePrinted()
    {
        Approved.Matches(MethodAndCriteria.Write(MethodAndCriteria.From(Sources.TakenUpAgain)), nameof(MethodAndCriteria) + ".modes");
        Approved.Matches(Corrections.Write(Corrections.From(Sources.TakenUpAgain)), nameof(Corrections) + ".again");
        Approved.Matches(Confirmations.Write(Confirmations.From(Sources.TakenUpAgain)), nameof(Confirmations) + ".again");
    }
}
