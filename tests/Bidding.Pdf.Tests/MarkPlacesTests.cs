using Bidding.Pdf.Content;

namespace Bidding.Pdf.Tests;

public class MarkPlacesTests
{
    [Fact(DisplayName = "Equal values stand on top of each other, distant ones beside each other")]
    public void MarksNeverCoverEachOther()
    {
        var places = MarkPlaces.Of(new("x", [new("a", 5), new("b", 5), new("c", 10), new("d", 0)]), 0, 10, width: 100, size: 12, figure: 30);

        Assert.Equal([(50d, 0), (50d, 1), (100d, 0), (0d, 0)], places.Select(place => (place.X, place.Level)));
    }

    [Fact(DisplayName = "What stands out has room for its figure: the next mark stands above it, not on it")]
    public void AFigureIsNotCovered()
    {
        var places = MarkPlaces.Of(new("x", [new("a", 2, StandsOut: true), new("b", 4), new("c", 8)]), 0, 10, width: 100, size: 12, figure: 30);

        Assert.Equal([(20d, 0), (40d, 1), (80d, 0)], places.Select(place => (place.X, place.Level)));
    }

    [Fact(DisplayName = "A scale without length and a value outside it still have a place")]
    public void NoValueLeavesTheScale()
    {
        Assert.Equal(50, MarkPlaces.Along(7, 7, 7, 100));
        Assert.Equal(100, MarkPlaces.Along(11, 0, 10, 100));
    }
}
