using Bidding.Domain.Evaluations;
using Bidding.Pdf.Tests.Signing;
using Bidding.Testing;

namespace Bidding.Verify.Tests;

/// <summary>Makes reports as the server does: the heads of the record in the file, and in it the signatures that the members' words demand.</summary>
internal static class Press
{
    /// <summary>The places that the short report of the tests has.</summary>
    private const int Places = 7;

    /// <returns>Null where more signatures are due than the report of the tests has places for.</returns>
    public static MadeReport? Make(RecordedLot lot)
    {
        var words = lot.Evaluation.Panel.Sum(member => SignatureStates.InTheReport(SignatureStates.Of(lot.Evaluation.Signatures.GetValueOrDefault(member.Id))));
        return words <= Places ? Signed(lot.Heads, words) : null;
    }

    public static MadeReport Whole(RecordedLot lot) => Make(lot)!;

    public static MadeReport Signed(string? heads, int words)
    {
        var unsigned = heads is null ? SignedReport.Empty : SignedReport.Naming(heads);
        var report = SignedReport.ByAll(authority: null, members: words, unsigned).GetAwaiter().GetResult();
        return new(report, new(SigningLevel.PadesBB, 1 + words, unsigned.Length, Evidence.Sha256(unsigned), NoStamp.NotConfigured));
    }
}
