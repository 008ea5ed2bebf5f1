using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bidding.Pdf.Content;
using Bidding.Pdf.Signing;

namespace Bidding.Bench.Reports;

/// <summary>A place to sign behind a report, and what is put into it.</summary>
internal static class SignedPage
{
    private const string Field = "bench-signature";

    public static readonly SignatureRequest Request = At(Field);

    public static SignatureRequest At(string field) => new(field, "评委甲", new(2026, 11, 24, 16, 30, 0, TimeSpan.FromHours(8)))
    {
        Reason = "评标报告签名",
        Location = "东营",
        Lines = ["评委甲", "2026-11-24 16:30:00"],
    };

    public static Document Behind(Document report) => report with { Blocks = [.. report.Blocks, new SignaturePlaces([new(Field, "评委甲")])] };
}

/// <summary>A key of the bench's own: nothing but the cost of P-256.</summary>
internal sealed class BenchKey : ISigningKey
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public BenchKey() =>
        Certificate = new CertificateRequest("CN=bench", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(79));

    public X509Certificate2 Certificate { get; }

    public IReadOnlyList<X509Certificate2> Issuers => [];

    public AsymmetricAlgorithm PrivateKey => key;
}
