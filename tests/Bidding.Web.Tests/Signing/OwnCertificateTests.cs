using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Reading;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.People;
using Bidding.Rehearsal.Stage;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Tests.Signing;

public sealed class OwnCertificateTests
{
    private const string Password = "口令-canary-7193";

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact(DisplayName = "自备证书: 上传后用于本人签名, 其他人仍用平台证书; 私钥加密保存, 密码不保存; 停用后回到平台证书")]
    public async Task AMemberSignsWithTheCertificateHeBrought()
    {
        await using var evening = await Evening.Begin();
        using var certificate = Make(Now.AddDays(-1), Now.AddDays(30));
        var pkcs12 = certificate.Export(X509ContentType.Pkcs12, Password);
        using var person = await evening.SignIn(Rows.AccountOf("E2"));
        Assert.DoesNotContain("data-refusal", await Bring(person, pkcs12, Password), StringComparison.Ordinal);
        Assert.Contains("某某发证机构", await person.Http.GetStringAsync("/my-certificate"), StringComparison.Ordinal);

        await using (var panel = await evening.GatherAt(Phase.Closed))
        {
            await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        }

        using var supervisor = await evening.SignIn(Rows.Supervisor);
        var found = SignedPdf.Check(await supervisor.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation));
        Assert.Equal(certificate.RawData, found.Single(one => one.Field == "member-2").Certificate);
        Assert.Single(found, one => certificate.RawData.AsSpan().SequenceEqual(one.Certificate));
        var row = await evening.Host.Ask(db => db.SigningKeys.SingleAsync(one => one.Origin == "own"));
        Assert.True(row.SealedKey.AsSpan().IndexOf(certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKey().AsSpan(40, 32)) < 0);

        using var back = await person.Send("/my-certificate", "/my-certificate", default, ("_handler", "take-back"));
        Assert.Equal(0, await evening.Host.Ask(db => db.SigningKeys.CountAsync(one => one.Origin == "own")));
    }

    [Fact(DisplayName = "损坏的证书、错误的密码、过期的证书: 页面说明原因和办法, 不保存")]
    public async Task ABrokenCertificateIsRefusedInPlainWords()
    {
        await using var evening = await Evening.Begin();
        using var person = await evening.SignIn(Rows.AccountOf("E2"));
        using var good = Make(Now.AddDays(-1), Now.AddDays(30));
        using var expired = Make(Now.AddDays(-30), Now.AddDays(-1));
        var pkcs12 = good.Export(X509ContentType.Pkcs12, Password);

        Assert.Contains("certificate-unreadable", await Bring(person, pkcs12, "another"), StringComparison.Ordinal);
        Assert.Contains("certificate-unreadable", await Bring(person, pkcs12[..(pkcs12.Length / 2)], Password), StringComparison.Ordinal);
        Assert.Contains("certificate-unreadable", await Bring(person, new byte[70_000], Password), StringComparison.Ordinal);
        Assert.Contains("certificate-not-in-force", await Bring(person, expired.Export(X509ContentType.Pkcs12, Password), Password), StringComparison.Ordinal);
        using var bare = X509CertificateLoader.LoadCertificate(good.RawData);
        var said = await Bring(person, bare.Export(X509ContentType.Pkcs12, Password), Password);
        Assert.Contains("certificate-cannot-sign", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, said, StringComparison.Ordinal);
        Assert.Equal(0, await evening.Host.Ask(db => db.SigningKeys.CountAsync(one => one.Origin == "own")));
    }

    [Fact(DisplayName = "密钥不是阅读器能够查验的种类: 上传时即拒绝; P-256、P-384、P-521 照收")]
    public async Task AKeyThatReadersCannotCheckIsRefused()
    {
        await using var evening = await Evening.Begin();
        using var person = await evening.SignIn(Rows.AccountOf("E2"));
        foreach (var curve in new[] { ECCurve.CreateFromFriendlyName("secp256k1"), ECCurve.NamedCurves.brainpoolP256r1 })
        {
            Assert.Contains("certificate-cannot-sign", await Bring(person, OnCurve(curve), Password), StringComparison.Ordinal);
        }

        Assert.Equal(0, await evening.Host.Ask(db => db.SigningKeys.CountAsync(one => one.Origin == "own")));
        foreach (var curve in new[] { ECCurve.NamedCurves.nistP256, ECCurve.NamedCurves.nistP384, ECCurve.NamedCurves.nistP521 })
        {
            Assert.DoesNotContain("data-refusal", await Bring(person, OnCurve(curve), Password), StringComparison.Ordinal);
        }
    }

    private static byte[] OnCurve(ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        var request = new CertificateRequest("CN=某某发证机构", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var certificate = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30));
        return certificate.Export(X509ContentType.Pkcs12, Password);
    }

    [Fact(DisplayName = "私钥不是证书的私钥、证书过大: 上传时即拒绝, 报告不为它等待")]
    public async Task ACertificateThatCouldNotSignIsFoundOutAtOnce()
    {
        await using var evening = await Evening.Begin();
        using var person = await evening.SignIn(Rows.AccountOf("E2"));
        using var bulky = Make(Now.AddDays(-1), Now.AddDays(30), bulk: 20_000);

        Assert.Contains("certificate-cannot-sign", await Bring(person, bulky.Export(X509ContentType.Pkcs12, Password), Password), StringComparison.Ordinal);
        Assert.Contains("certificate-", await Bring(person, Mismatched(), Password), StringComparison.Ordinal);
        using var wordy = Make(Now.AddDays(-1), Now.AddDays(30), name: "CN=某人" + string.Concat(Enumerable.Range(0, 36).Select(at => $",OU={at}{new string('x', 58)}")));
        Assert.InRange(wordy.RawData.Length, 4000, 6 * 1024); // fits by itself, and not with its issuer's name repeated in the signature
        Assert.Contains("certificate-cannot-sign", await Bring(person, wordy.Export(X509ContentType.Pkcs12, Password), Password), StringComparison.Ordinal);
        Assert.Equal(0, await evening.Host.Ask(db => db.SigningKeys.CountAsync(one => one.Origin == "own")));
    }

    [Fact(DisplayName = "颁发者名称中没有字体能写的字: 以方框代替, 报告照常封存")]
    public async Task NoNameOfAnIssuerHoldsTheReportUp()
    {
        await using var evening = await Evening.Begin();
        using var certificate = Make(Now.AddDays(-1), Now.AddDays(30), name: "CN=\u0007😀发证机构");
        using var person = await evening.SignIn(Rows.AccountOf("E2"));
        Assert.DoesNotContain("data-refusal", await Bring(person, certificate.Export(X509ContentType.Pkcs12, Password), Password), StringComparison.Ordinal);

        await using var panel = await evening.GatherAt(Phase.Closed);

        Assert.NotNull((await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1))).Report);
    }

    [ToolFact("pdfsig", "pdftotext", DisplayName = "自备证书在上传之后、生成报告之前过期: 改用平台签发的软件密钥签名, 签名处写明; 报告完整, 签名全部有效; 本人页面写明")]
    public async Task ACertificateThatRanOutSinceSignsNothing()
    {
        await using var evening = await Evening.Begin();
        using var certificate = Make(Now.AddDays(-1), Now.AddMinutes(2));
        using var person = await evening.SignIn(Rows.AccountOf("E2"));
        Assert.DoesNotContain("data-refusal", await Bring(person, certificate.Export(X509ContentType.Pkcs12, Password), Password), StringComparison.Ordinal);
        await using var panel = await evening.GatherAt(Phase.Signing);

        evening.Host.Clock.Advance(TimeSpan.FromMinutes(3));
        await panel.Sign();

        await IsWholeAndSays(evening, panel, "本人证书已过期，改用平台签发的软件密钥（平台自签，非法定CA）", certificate);
        Assert.Contains("data-own=\"Expired\"", await person.Http.GetStringAsync("/my-certificate"), StringComparison.Ordinal);
    }

    [ToolFact("pdfsig", "pdftotext", DisplayName = "自备证书的私钥在数据库中损坏: 改用平台签发的软件密钥签名, 签名处写明; 绝不留下签了一半的报告, 也不让报告无限等待")]
    public async Task AKeyThatCannotBeOpenedHoldsNoReportUp()
    {
        await using var evening = await Evening.Begin();
        using var certificate = Make(Now.AddDays(-1), Now.AddDays(30));
        using var person = await evening.SignIn(Rows.AccountOf("E2"));
        Assert.DoesNotContain("data-refusal", await Bring(person, certificate.Export(X509ContentType.Pkcs12, Password), Password), StringComparison.Ordinal);
        await evening.Host.Ask(async db =>
        {
            var row = await db.SigningKeys.SingleAsync(one => one.Origin == "own");
            row.SealedKey = [.. row.SealedKey.Select((one, at) => at == 40 ? (byte)(one ^ 1) : one)];
            return await db.SaveChangesAsync();
        });

        await using var panel = await evening.GatherAt(Phase.Closed);

        await IsWholeAndSays(evening, panel, "本人证书无法使用，改用平台签发的软件密钥（平台自签，非法定CA）", certificate);
        Assert.Contains("data-own=\"Unusable\"", await person.Http.GetStringAsync("/my-certificate"), StringComparison.Ordinal);
    }

    /// <summary>Five members and the platform, none with what cannot sign, and the one place that says why.</summary>
    private static async Task IsWholeAndSays(Evening evening, Panel panel, string why, X509Certificate2 unused)
    {
        const int PanelAndPlatform = 6;
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var supervisor = await evening.SignIn(Rows.Supervisor);
        var report = await supervisor.Http.GetByteArrayAsync("/reports/" + evening.Script.Evaluation);
        using var pdf = new PdfOnDisk(report);

        Assert.Equal(PanelAndPlatform, Tool.Run("pdfsig", "-nocert", pdf.Path).Output.Split("Signature is Valid").Length - 1);
        Assert.DoesNotContain(SignedPdf.Check(report), one => unused.RawData.AsSpan().SequenceEqual(one.Certificate));
        Assert.Equal(1, pdf.Text().Split(why).Length - 1);
    }

    /// <summary>The certificate of one key with another.</summary>
    private static byte[] Mismatched()
    {
        using var mine = RSA.Create(2048);
        using var certificate = Make(Now.AddDays(-1), Now.AddDays(30));
        var (keys, certificates, builder) = (new Pkcs12SafeContents(), new Pkcs12SafeContents(), new Pkcs12Builder());
        var id = new Pkcs9LocalKeyId([1]);
        keys.AddShroudedKey(mine, Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2_000)).Attributes.Add(id);
        certificates.AddCertificate(certificate).Attributes.Add(id);
        builder.AddSafeContentsUnencrypted(certificates);
        builder.AddSafeContentsUnencrypted(keys);
        builder.SealWithMac(Password, HashAlgorithmName.SHA256, 2_000);
        return builder.Encode();
    }

    internal static X509Certificate2 Make(DateTimeOffset from, DateTimeOffset to, int bulk = 0, string name = "CN=某某发证机构")
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        if (bulk > 0)
        {
            request.CertificateExtensions.Add(new X509Extension("1.2.3.4.5", new byte[bulk], critical: false));
        }

        return request.CreateSelfSigned(from, to);
    }

    internal static async Task<string> Bring(Person person, byte[] pkcs12, string password)
    {
        const string Field = "name=\"__RequestVerificationToken\" value=\"";
        var page = await person.Http.GetStringAsync("/my-certificate");
        var token = page[(page.IndexOf(Field, StringComparison.Ordinal) + Field.Length)..];
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token[..token.IndexOf('"', StringComparison.Ordinal)]), "__RequestVerificationToken" },
            { new StringContent("bring"), "_handler" },
            { new StringContent(password), "Input.Password" },
            { new ByteArrayContent(pkcs12), "Input.File", "mine.p12" },
        };
        using var answer = await person.Http.PostAsync("/my-certificate", form);
        return await answer.Content.ReadAsStringAsync();
    }
}
