using Bidding.Pdf.Objects;

namespace Bidding.Pdf.Layout;

/// <summary>Sizes, distances (points) and colours of every report: A4, margins of 25 mm above and below, 20 mm at the sides.</summary>
internal static class Look
{
    public const double ShortEdge = 595.28, LongEdge = 841.89;
    public const double Millimetre = 72 / 25.4;
    public const double MarginAbove = 25 * Millimetre, MarginBelow = 25 * Millimetre, MarginSide = 20 * Millimetre;
    public const double HeaderBaseline = 15 * Millimetre, FooterBaseline = 14 * Millimetre;

    /// <summary>What stays with the end of a piece leaves this much of a page for it: a caption, a header, two rows.</summary>
    public const double RoomForAnEnd = 100;

    /// <summary>So much of a first page that lies is not left empty to keep a small table whole.</summary>
    public const double EmptyBesideAHead = 0.4;

    public const double Body = 11, Leading = 1.65, BetweenParagraphs = 5;
    public const double Small = 9, SmallLeading = 1.5;
    public const double RunningHead = 9;

    public static readonly Ink Pitch = new(0, 0, 0);
    public static readonly Ink Black = new(0.1, 0.1, 0.12);
    public static readonly Ink Grey = new(0.36, 0.38, 0.42);
    public static readonly Ink Deep = new(0.11, 0.23, 0.42);
    public static readonly Ink Rule = new(0.72, 0.75, 0.79);
    public static readonly Ink Pale = new(0.925, 0.945, 0.97);
    public static readonly Ink PaleStrong = new(0.965, 0.965, 0.95);

    /// <summary>Told apart by lightness too, for a print in grey.</summary>
    public static readonly Ink[] Series =
    [
        new(0.16, 0.34, 0.58), new(0.90, 0.62, 0.22), new(0.35, 0.64, 0.60), new(0.62, 0.25, 0.28),
        new(0.66, 0.74, 0.86), new(0.45, 0.45, 0.48), new(0.79, 0.82, 0.55), new(0.50, 0.40, 0.62),
    ];

    public static double HeadingSize(int level) => level switch { 1 => 16, 2 => 13.5, 3 => 12, _ => Body };

    /// <summary>Where the baseline stands in a line of the given height, the letters looking centred.</summary>
    public static double Baseline(double size, double lineHeight) => ((lineHeight - size) / 2) + (size * 0.86);
}
