namespace Bidding.Reports.Forms;

/// <summary>Every form there is, in the order in which the procedure needs them. The opening record is a document of its own.</summary>
public static class FormCatalog
{
    public static IReadOnlyList<Form> All { get; } =
    [
        SignInSheet.Form,
        PledgeSheet.Form,
        ChairMinutes.Form,
        ReviewByMember.Form,
        ReviewSummary.Form,
        ClarificationNotice.Form,
        ClarificationRecord.Form,
        RejectionResolution.Form,
        PriceCorrectionRecord.Form,
        LowPriceNotice.Form,
        LowPriceRecord.Form,
        ScoresByMember.Form,
        ScoresOfAll.Form,
        CorrectionSheet.Form,
        DissentSheet.Form,
        RefusalSheet.Form,
        ObjectionRecord.Form,
        StandstillRecord.Form,
        ReplacementRecord.Form,
        HandOverList.Form,
        ExpertRating.Form,
    ];

    public static Form? Find(string id) => All.FirstOrDefault(form => form.Id == id);
}
