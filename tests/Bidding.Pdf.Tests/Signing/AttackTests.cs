using Bidding.Pdf.Reading;
using Bidding.Pdf.Signing;
using Bidding.Pdf.Tests.Judges;
using FontChains = Bidding.Pdf.Tests.Judges.Fonts;

namespace Bidding.Pdf.Tests.Signing;

/// <summary>
/// The attacks published against certified and signed files (shadow, evil annotation, sneaky field), each by somebody who may also have
/// a signature put behind his change: pdfsig, which asks each signature for its own range alone, calls them all valid. Ours does not.
/// </summary>
public sealed class AttackTests
{
    [ToolFact("pdfsig", DisplayName = "未被改动的报告: 平台认证在先, 每个签名、时间戳各填一个预留的签名处")]
    public async Task AnHonestFileIsWhatItSays()
    {
        var found = SignedPdf.Check(await SignedReport.ByAll(new LocalAuthority()));

        Assert.Equal(["platform", .. Enumerable.Range(1, 7).Select(i => $"member-{i}"), "archive"], found.Select(one => one.Field));
        Assert.Equal([0], found.Index().Where(one => one.Item.Certifies).Select(one => one.Index));
        Assert.True(found[^1].IsTimeStamp);
        Assert.All(found, one => Assert.NotNull(one.StampedAt));
        Assert.Equal(SampleReport.Created.AddMinutes(2), found[2].ClaimedAt);
        Assert.Null(found[^1].ClaimedAt);
        Assert.Equal(TestKeys.Members[2].Certificate.RawData, found[3].Certificate);
    }

    [ToolFact("pdfsig", DisplayName = "影子攻击: 签名之后换掉页面内容, 不论其后是否再有人签名, 都被查出")]
    public Task AShadowIsSeen() => IsSeen(attacker =>
    {
        const string Winner = "BT /F1 24 Tf 72 700 Td (another winner) Tj ET";
        return [(attacker.FirstPage.Entries["Contents"]!.References().First(), $"<</Length {Winner.Length}>>\nstream\n{Winner}\nendstream")];
    });

    [ToolFact("pdfsig", DisplayName = "恶意批注: 认证之后在页面上覆盖一个批注, 被查出")]
    public Task AnEvilAnnotationIsSeen() => IsSeen(attacker =>
    [
        (attacker.FreeId, "<</Type/Annot/Subtype/FreeText/Rect[50 50 500 700]/F 4/DA(/Helv 12 Tf)/Contents(another winner)>>"),
        (attacker.FirstPage.Id, attacker.FirstPage.Entries.With("Annots", new PdfValue.List([new PdfValue.Reference(attacker.FreeId)])).Canonical().ToString()),
    ]);

    [ToolFact("pdfsig", DisplayName = "暗藏签名域: 认证之后添加一个覆盖正文的签名域并加以签名, 被查出")]
    public async Task ASneakyFieldIsSeen()
    {
        var signer = new PdfSigner(FontChains.Chain);
        var certified = await SignedReport.ByAll(authority: null, members: 2);
        var attacker = new Attacker(certified);
        var form = attacker.CatalogEntries["AcroForm"]!;
        var entries = attacker.Resolve(form)!.AsTable!;
        var fields = (PdfValue.List)attacker.Resolve(entries["Fields"])!;
        var more = entries.With("Fields", new PdfValue.List([.. fields.Items, new PdfValue.Reference(attacker.FreeId)]));
        var sneaky = attacker.Append(
            (attacker.FreeId, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(member-9)/Rect[50 50 550 750]/F 132/P {attacker.FirstPage.Id} 0 R>>"),
            form.Target is { } id ? (id, more.Canonical().ToString()) : (attacker.Catalog, attacker.CatalogEntries.With("AcroForm", more).Canonical().ToString()));
        var signed = await signer.Sign(sneaky, SignedReport.Request(1) with { Field = "member-9" }, TestKeys.Members[6], default);

        Assert.Equal(4, Valid(signed));
        Assert.Equal(4, Assert.Throws<BrokenSignatureException>(() => SignedPdf.Check(sneaky)).Revision);
        Assert.Equal(4, Assert.Throws<BrokenSignatureException>(() => SignedPdf.Check(signed)).Revision);
    }

    [ToolFact("pdfsig", DisplayName = "签名自身带入脚本、打开动作的, 名称不论以何种转义写法, 都被查出")]
    public async Task AForbiddenNameIsSeenHoweverItIsSpelled()
    {
        Assert.Equal(3, SignedPdf.Check(await Bringing("Prop_Build")).Count);
        foreach (var name in (string[])["JavaScript", "J#61vaScript", "#4a#61#76#61#53#63#72#69#70#74", "J#53", "#4AS", "Open#41ction", "A#41", "Launc#68"])
        {
            var signed = await Bringing(name);

            Assert.Equal(3, Valid(signed));
            Assert.Equal(3, Assert.Throws<BrokenSignatureException>(() => SignedPdf.Check(signed)).Revision);
        }
    }

    [ToolFact("pdfsig", DisplayName = "名称中的转义不成其为转义的, 文件不予认读; 同一键以两种写法出现的, 视为重复")]
    public async Task AnEscapeThatIsNoneIsNotRead()
    {
        foreach (var name in (string[])["J#6", "J#", "J#6gS", "J#00S", "J#+1S", "Reaso#6e"])
        {
            var signed = await Bringing(name);
            Assert.Throws<UnreadablePdfException>(() => SignedPdf.Check(signed));
        }
    }

    /// <summary>Platform, one member, and a second whose signature brings a word along.</summary>
    private static async Task<byte[]> Bringing(string name)
    {
        var one = SignablePdf.Read(await SignedReport.ByAll(authority: null, members: 1));
        var request = SignedReport.Request(2);
        var update = new IncrementalUpdate(one.History, one.Take());
        var slot = update.SignInto(request.Field, $"{SignatureDictionary.Of(request, certify: false)}/{name}<</S/{name}>>", new SignatureAppearance(request, FontChains.Chain), certify: false);
        return slot.Fill(await CadesSignature.Make(slot.Covered(), TestKeys.Members[1], authority: null, default), request.Field).Written.ToArray();
    }

    [ToolFact("pdfsig", DisplayName = "任何一个字节的改动都被查出; 签名内附带的上级证书除外, 其改动不影响谁签了什么")]
    public async Task AnyFlippedByteIsSeen()
    {
        var honest = await SignedReport.ByAll(authority: null, members: 2);
        var found = SignedPdf.Check(honest);
        Assert.Equal(3, found.Count);

        for (var at = 7; at < honest.Length; at += honest.Length / 150)
        {
            var bytes = honest.ToArray();
            bytes[at] ^= 1;
            IReadOnlyList<FoundSignature>? judged = null;
            var seen = Record.Exception(() => judged = SignedPdf.Check(bytes));
            Assert.True(seen is BrokenSignatureException or UnreadablePdfException || (IsInASignature(honest, at) && Said(judged!) == Said(found)), $"byte {at}: {seen?.GetType().Name ?? "not seen"}");
        }
    }

    private static string Said(IReadOnlyList<FoundSignature> found) =>
        string.Join('\n', found.Select(one => $"{one.Field} {one.Certifies} {one.IsTimeStamp} {Convert.ToHexString(one.Certificate)}"));

    /// <summary>Between the angle brackets of a signature's own bytes: the only place that no signature covers.</summary>
    private static bool IsInASignature(byte[] pdf, int at)
    {
        var open = pdf.AsSpan(0, at + 1).LastIndexOf("/Contents<"u8);
        return open >= 0 && pdf.AsSpan(open + 10, at - open - 10).IndexOf((byte)'>') < 0;
    }

    [ToolFact("pdfsig", DisplayName = "截去最后的签名: 其余仍有效, 但少了一个, 与档案记载的数目不符")]
    public async Task ACutTailIsMissed()
    {
        var two = await SignedReport.ByAll(authority: null, members: 2);
        var three = await new PdfSigner(FontChains.Chain).Sign(two, SignedReport.Request(3), TestKeys.Members[2], default);

        Assert.Equal(4, SignedPdf.Check(three).Count);
        Assert.Equal(3, SignedPdf.Check(three.AsMemory(0, two.Length)).Count);
    }

    private static async Task IsSeen(Func<Attacker, (int Id, string Body)[]> attack)
    {
        var certified = await SignedReport.ByAll(authority: null, members: 2);
        var attacker = new Attacker(certified);
        var changed = attacker.Append(attack(attacker));
        var signedAfter = await new PdfSigner(FontChains.Chain).Sign(changed, SignedReport.Request(3), TestKeys.Members[2], default);

        Assert.Equal(4, Valid(signedAfter));
        Assert.Equal(4, Assert.Throws<BrokenSignatureException>(() => SignedPdf.Check(changed)).Revision);
        Assert.Equal(4, Assert.Throws<BrokenSignatureException>(() => SignedPdf.Check(signedAfter)).Revision);
    }

    /// <summary>How many pdfsig calls valid.</summary>
    private static int Valid(byte[] pdf)
    {
        using var file = new PdfOnDisk(pdf);
        return Tool.Run("pdfsig", "-nocert", file.Path).Output.Split("Signature is Valid").Length - 1;
    }
}
