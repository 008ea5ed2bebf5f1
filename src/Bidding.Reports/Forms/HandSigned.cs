using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>Lines to be signed by hand on the printed form; the recorded act stands in the table above them.</summary>
internal static class HandSigned
{
    public static Block By(IEnumerable<string> people) => new KeyValueList(
        [.. people.Select(person => new KeyValue(person, "签名：　　　　　　　　　　　　日期：　　　　年　　月　　日"))]) { KeyShare = 0.3, StaysWithAbove = true };
}
