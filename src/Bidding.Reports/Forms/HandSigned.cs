using Bidding.Pdf.Content;
using Bidding.Reports.Wording;

namespace Bidding.Reports.Forms;

/// <summary>Lines to be signed by hand on the printed form; the recorded act stands in the table above them.</summary>
internal static class HandSigned
{
    public const string Words = "手工签名";
    public const string Line = "签名：　　　　　　　　　　　　日期：　　　　年　　月　　日";

    /// <summary>On a form that no key signs (decision 0013): at the place to sign it says that the hand signs, so that nobody looks for a signature in the file.</summary>
    public static IEnumerable<Block> OnPaper(IEnumerable<string> people) => [new Note($"本表不加具数字签名，由下列人员在打印件上{Words}。"), By(people)];

    public static Block By(IEnumerable<string> people) => new KeyValueList(
        [.. people.Select(person => new KeyValue(person, Line))]) { KeyShare = 0.3, StaysWithAbove = true };
}
