namespace Bidding.Reports.Wording;

/// <summary>How a section calls the report that it sends its reader to: it stands in the report itself, and on forms that are kept beside it.</summary>
internal static class See
{
    public const string ThisReport = "本报告";

    public const string TheReport = "评标报告";
}
