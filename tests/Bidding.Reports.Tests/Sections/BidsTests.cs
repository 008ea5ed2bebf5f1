using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class BidsTests
{
    [Fact(DisplayName = "12号令 第四十二条第四项: 符合要求的投标一览表")]
    public void TheEventfulEvaluationIsToldInFull() =>
        Approved.Matches(Bids.Write(Bids.From(Sources.Eventful)), nameof(Bids));
}
