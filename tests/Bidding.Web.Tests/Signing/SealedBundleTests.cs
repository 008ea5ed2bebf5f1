using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Bidding.Domain.Evaluations;
using Bidding.Pdf.Tests.Judges;
using Bidding.Rehearsal.Stage;
using Bidding.Verify;
using Bidding.Verify.Evidence;
using Bidding.Web.Signing;
using Bidding.Web.Tests.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bidding.Web.Tests.Signing;

/// <summary>The evidence as the running product exports it, judged by the offline checker and by openssl.</summary>
public sealed class SealedBundleTests
{
    private const string Manifest = "manifest.json";

    [ToolFact("openssl", DisplayName = "存证包的清单由平台以 ECDSA 和 SM2/SM3 签名; 离线核验逐一指名, 改动一个字节即不通过, 无签名的旧包如实说明")]
    public async Task TheManifestIsSignedWithBothSuites()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var person = await evening.SignIn(Rows.Supervisor);
        var zip = await person.Http.GetByteArrayAsync($"/audit/{evening.Script.Lot}/evidence.zip");
        var again = Files(await person.Http.GetByteArrayAsync($"/audit/{evening.Script.Lot}/evidence.zip"));
        var known = await evening.Host.Services.GetRequiredService<ManifestSealer>().Fingerprints(default);

        var (status, said) = Chain(zip, "--signer", known[0].Fingerprint, "--signer", known[1].Fingerprint);
        Assert.True(status == 0, said);
        Assert.Contains("signatures  6  each on all that stood before it", said, StringComparison.Ordinal);
        Assert.Matches($"signed heads  opening:{evening.Script.Lot} up to \\d+  evaluation:{evening.Script.Lot} up to \\d+", said);
        Assert.Contains("未核查  opening:", said, StringComparison.Ordinal);
        Assert.Contains("未核查  存证包是否被整体重写", Chain(zip).Said, StringComparison.Ordinal);
        Assert.Matches($"seal  ECDSA/SHA-256  by .*非法定 CA.*  certificate {known[0].Fingerprint}  known", said);
        Assert.Matches($"seal  SM2/SM3  by .*非法定 CA.*  certificate {known[1].Fingerprint}  known", said);
        Assert.Matches("seal  SM2/SM3 .* unknown", Chain(zip).Said);
        Assert.StartsWith("--signer: this certificate did not sign", Chain(zip, "--signer", new string('a', 64)).Said, StringComparison.Ordinal);

        var files = Files(zip);
        Assert.Contains("Verification successful", Openssl(files[Manifest], files[ManifestSealer.EcdsaFile]), StringComparison.Ordinal);
        Assert.Equal((true, true), OpensslSm2.Judge(files[Manifest], files[ManifestSealer.SuiteFile]));
        Assert.StartsWith($"{ManifestSealer.SuiteFile}: no SM2/SM3 signature on this {Manifest}", Chain(Zip(With(files, ManifestSealer.SuiteFile, again[ManifestSealer.SuiteFile]))).Said, StringComparison.Ordinal);
        Assert.StartsWith($"{ManifestSealer.EcdsaFile}: no ECDSA", Chain(Zip(With(files, ManifestSealer.EcdsaFile, again[ManifestSealer.EcdsaFile]))).Said, StringComparison.Ordinal);
        var later = With(files, Manifest, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[Manifest]).Replace("\"madeAt\": \"20", "\"madeAt\": \"21", StringComparison.Ordinal)));
        Assert.StartsWith($"{ManifestSealer.EcdsaFile}: no ECDSA", Chain(Zip(later)).Said, StringComparison.Ordinal);
        later.Remove(ManifestSealer.EcdsaFile);
        Assert.StartsWith($"{ManifestSealer.SuiteFile}: no SM2/SM3", Chain(Zip(later)).Said, StringComparison.Ordinal);
        later.Remove(ManifestSealer.SuiteFile);
        Assert.Contains("seal  none: the manifest.json is not signed", Chain(Zip(later)).Said, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "清单签名不是 P-256 ECDSA/SHA-256 的, 不冒称是")]
    [InlineData("rsa", "SHA256")]
    [InlineData("p384", "SHA256")]
    [InlineData("p256", "SHA384")]
    [InlineData("p256", "SHA1")]
    public void AnotherSuiteIsNotCalledEcdsa(string key, string digest)
    {
        var manifest = "{}"u8.ToArray();

        Assert.NotNull(ManifestSeals.EcdsaSigner(manifest, SealOf(manifest, "p256", "SHA256")));
        Assert.Null(ManifestSeals.EcdsaSigner(manifest, SealOf(manifest, key, digest)));
    }

    private static byte[] SealOf(byte[] content, string kind, string digest)
    {
        using AsymmetricAlgorithm key = kind == "rsa" ? RSA.Create(2048) : ECDsa.Create(kind == "p384" ? ECCurve.NamedCurves.nistP384 : ECCurve.NamedCurves.nistP256);
        var request = key is RSA rsa
            ? new CertificateRequest("CN=x", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=x", (ECDsa)key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(new CmsSigner(certificate) { DigestAlgorithm = Oid.FromFriendlyName(digest, OidGroup.HashAlgorithm), IncludeOption = X509IncludeOption.EndCertOnly }, silent: true);
        return cms.Encode();
    }

    [Fact(DisplayName = "监督在审计页核验报告签名: 逐一列出签名人、颁发者和时间; 库中的文件被改动一个字节, 说明不成立和怎么办")]
    public async Task TheAuditPageJudgesTheSignatures()
    {
        await using var evening = await Evening.Begin();
        await using var panel = await evening.GatherAt(Phase.Closed);
        await panel.Supervisor.Until(state => state.Report is not null, TimeSpan.FromMinutes(1));
        using var person = await evening.SignIn(Rows.Supervisor);
        var page = "/audit/" + evening.Script.Lot;

        using var good = await person.Send(page, page, default, ("_handler", "signatures"));
        var said = await good.Content.ReadAsStringAsync();
        Assert.Contains("6 个签名和时间戳全部成立", said, StringComparison.Ordinal);
        Assert.All(["platform", "member-1", "member-5"], field => Assert.Contains($"data-field=\"{field}\"", said, StringComparison.Ordinal));
        Assert.Contains("非法定 CA", said, StringComparison.Ordinal);

        var bytes = await evening.Host.Ask(db => db.Reports.Select(row => row.Bytes).SingleAsync());
        bytes[bytes.Length / 4] ^= 1;
        await evening.Host.Ask(db => db.Reports.ExecuteUpdateAsync(row => row.SetProperty(one => one.Bytes, bytes)));
        using var bad = await person.Send(page, page, default, ("_handler", "signatures"));
        Assert.Contains("签名不成立", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "SM2 签名被翻转任何一个字节: 不再成立")]
    public void NotOneByteOfAnSm2SignatureCanChange()
    {
        var suite = new Sm2Suite();
        var seal = suite.Sign(suite.Make("平台", DateTimeOffset.UtcNow), "manifest"u8.ToArray());
        var signature = seal.Length - 60; // its last part is the signature itself, two numbers of 32 bytes

        for (var at = signature; at < seal.Length; at += 7)
        {
            seal[at] ^= 1;
            Assert.Null(suite.SignerOf("manifest"u8.ToArray(), seal));
            seal[at] ^= 1;
        }

        Assert.NotNull(suite.SignerOf("manifest"u8.ToArray(), seal));
    }

    [ToolFact("openssl", DisplayName = "SM2/SM3 签名由 OpenSSL 另行核验: 签名和 SM3 摘要都成立; 签名、所签属性、原文各翻转一个字节, 即不成立")]
    public void AnotherHandJudgesTheSm2Signature()
    {
        var suite = new Sm2Suite();
        var manifest = Encoding.UTF8.GetBytes("{\"format\":\"bidding-evidence/1\"}");
        var seal = suite.Sign(suite.Make("平台", DateTimeOffset.UtcNow), manifest);
        var digest = seal.AsSpan().LastIndexOf(OidOfDigest) + OidOfDigest.Length + 4; // SET and OCTET STRING stand before it

        Assert.Equal((true, true), OpensslSm2.Judge(manifest, seal));
        Assert.Equal((false, true), OpensslSm2.Judge(manifest, Flipped(seal, seal.Length - 20)));
        Assert.Equal((false, false), OpensslSm2.Judge(manifest, Flipped(seal, digest)));
        Assert.Equal((true, false), OpensslSm2.Judge(Flipped(manifest, 5), seal));
    }

    /// <summary>messageDigest, as DER.</summary>
    private static ReadOnlySpan<byte> OidOfDigest => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04];

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] flipped = [.. bytes];
        flipped[at] ^= 1;
        return flipped;
    }

    [Fact(DisplayName = "平台的 SM2 密钥只有一把, 加密存放, 重启后不变")]
    public async Task TheSm2KeyIsOneAndSealed()
    {
        await using var evening = await Evening.Begin();
        var keys = evening.Host.Services.GetRequiredService<SigningKeyStore>();
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => keys.Beside(default))));

        var key = Assert.Single(made.DistinctBy(one => Convert.ToHexString(one.Certificate)));
        Assert.Equal(key.PrivateKey, (await keys.Beside(default)).PrivateKey);
        var row = await evening.Host.Ask(db => db.SigningKeys.SingleAsync(one => one.Holder == "platform" && one.Origin == "detached"));
        Assert.Equal(-1, row.SealedKey.AsSpan().IndexOf(key.PrivateKey.AsSpan(^32)));
    }

    private static (int Status, string Said) Chain(byte[] bundle, params string[] options)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, bundle);
        try
        {
            using var output = new MemoryStream();
            using var errors = new MemoryStream();
            var status = CommandLine.Run(["chain", file, .. options], output, errors);
            return (status, Encoding.UTF8.GetString(output.ToArray()) + Encoding.UTF8.GetString(errors.ToArray()));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Openssl(byte[] manifest, byte[] seal)
    {
        var (content, signature) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllBytes(content, manifest);
        File.WriteAllBytes(signature, seal);
        try
        {
            return Tool.Run("openssl", "cms", "-verify", "-binary", "-noverify", "-inform", "DER", "-in", signature, "-content", content, "-out", "/dev/null").Output;
        }
        finally
        {
            File.Delete(content);
            File.Delete(signature);
        }
    }

    private static SortedDictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            files[entry.FullName] = memory.ToArray();
        }

        return files;
    }

    private static SortedDictionary<string, byte[]> With(SortedDictionary<string, byte[]> files, string name, byte[] content) => new(files, StringComparer.Ordinal) { [name] = content };

    private static byte[] Zip(SortedDictionary<string, byte[]> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files.Where(file => file.Key == Manifest).Concat(files.Where(file => file.Key != Manifest)))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
