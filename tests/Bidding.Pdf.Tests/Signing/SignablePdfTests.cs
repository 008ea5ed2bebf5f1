using Bidding.Pdf.Reading;
using Bidding.Pdf.Signing;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests.Signing;

/// <summary>Signatures are written one behind the other in the same memory; nobody may notice.</summary>
public sealed class SignablePdfTests
{
    [Fact(DisplayName = "同一份文件由两人各签一份: 两份都有效, 互不影响, 原件一个字节不变; 签不成的一次也不留痕迹")]
    public async Task TwoSignaturesOnOneFileDoNotTouchEachOther()
    {
        if (!FontChains.Installed)
            return;
        var signer = new PdfSigner(FontChains.Chain);
        var certified = await signer.Certify(SignablePdf.Read(SignedReport.Empty, signatures: 3), SignedReport.Certification, TestKeys.Platform, default);
        var before = certified.Bytes.ToArray();

        await Assert.ThrowsAsync<TimeStampUnavailableException>(() =>
            new PdfSigner(FontChains.Chain, new SilentAuthority()).Sign(certified, SignedReport.Request(3), TestKeys.Members[2], default));
        var one = await signer.Sign(certified, SignedReport.Request(1), TestKeys.Members[0], default);
        var two = await signer.Sign(certified, SignedReport.Request(2), TestKeys.Members[1], default);
        var both = await signer.Sign(one, SignedReport.Request(2), TestKeys.Members[1], default);

        Assert.Equal(before, certified.Bytes.ToArray());
        Assert.Equal(["platform", "member-1"], FieldsOf(one));
        Assert.Equal(["platform", "member-2"], FieldsOf(two));
        Assert.Equal(["platform", "member-1", "member-2"], FieldsOf(both));
    }

    private static IEnumerable<string> FieldsOf(SignablePdf pdf) => SignedPdf.Check(pdf.Bytes).Select(found => found.Field);

    private sealed class SilentAuthority : ITimeStampAuthority
    {
        public string Name => "无应答";

        public Task<byte[]> Stamp(ReadOnlyMemory<byte> digest, CancellationToken ct) => throw new TimeStampUnavailableException("silent");
    }
}
