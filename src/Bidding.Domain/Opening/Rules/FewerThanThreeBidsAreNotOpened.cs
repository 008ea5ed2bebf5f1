using Bidding.Domain.Rules;

namespace Bidding.Domain.Openings;

/// <summary>Counted at the deadline: a bid whose seal turns out broken later was still one of the three.</summary>
[Law(Laws.TenderingRegulations, "第四十四条", "投标人少于三个的, 不得开标; 应当重新招标")]
internal static class FewerThanThreeBidsAreNotOpened
{
    public const int Least = 3;

    public static bool Forbids(Opening state) => state.Received.Length < Least;
}
