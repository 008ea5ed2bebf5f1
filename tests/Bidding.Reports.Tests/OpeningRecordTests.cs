using Bidding.Testing;

namespace Bidding.Reports.Tests;

public class OpeningRecordTests
{
    [Fact(DisplayName = "开标记录单独成文")]
    public void TheOpeningHasADocumentOfItsOwn() =>
        Approved.Matches(OpeningRecord.Build(Sources.OpeningOf(RecordedLot.Eventful())).Blocks, nameof(OpeningRecord));
}
