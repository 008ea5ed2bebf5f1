using Bidding.Pdf.Content;
using Bidding.Reports.Sections;

namespace Bidding.Reports.Forms;

/// <summary>否决投标决议, with every vote of the committee.</summary>
internal static class RejectionResolution
{
    public static readonly Form Form = new("rejections", "否决投标决议", "Resolution on rejected bids", Write, Due);

    private static IEnumerable<DueSignature> Due(ReportSource source) => KeySigned.WithReport(source, Form.Title);

    private static IEnumerable<Block> Write(ReportSource source) =>
    [
        .. Form.Of(RejectedBids.Write(RejectedBids.From(source))),
        .. Form.Of(Votes.Write(Votes.From(source))),
        .. KeySigned.Panel(source, Due(source)),
    ];
}
