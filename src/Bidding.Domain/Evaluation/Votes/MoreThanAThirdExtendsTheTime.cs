using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>Time is short where more than one third of the members say so; a majority is not needed.</summary>
[Law(Laws.TenderingRegulations, "第四十八条", "超过三分之一的评标委员会成员认为评标时间不够的, 招标人应当适当延长。")]
public static class MoreThanAThirdExtendsTheTime
{
    public const int MostMinutes = 24 * 60;

    /// <summary>One of so many must be exceeded.</summary>
    public const int Of = 3;

    public static bool IsCarried(int inFavour, int members) => inFavour * Of > members;

    public static Refusal? WhyNot(int minutes) => minutes is < 1 or > MostMinutes ? Refusals.ExtensionUnreasonable.With("range", $"1–{MostMinutes}") : null;
}
