using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Bidding.Data;
using Bidding.Domain.Evaluations;
using Bidding.Pdf;
using Bidding.Pdf.Fonts;
using Bidding.Pdf.Reading;
using Bidding.Pdf.Signing;
using Bidding.Reports;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Signing;

/// <summary>
/// Puts into a rendered report what its facts say: the platform certifies, then each member's key signs in the order in which the
/// members signed, then an authority stamps the whole. Works on bytes in memory alone: there is a signed report or there is none.
/// </summary>
public sealed partial class ReportSigner(ISigningKeys keys, Handwritings handwritings, IDbContextFactory<BiddingContext> contexts, ILogger<ReportSigner> log)
{
    private const int MostOfAName = 60, MostOfAnAuthority = 48;

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>
    /// Signed by all, each with the certificate he brought where it signs. Where one does not although it seemed to (larger, with the time stamp, than its place,
    /// or its key fails), everything is signed anew from the rendered part: the issued key in its stead, with a word at the place. Never half of a file.
    /// </summary>
    /// <param name="due">Who signs, where and when.</param>
    /// <param name="sign">The work for a processor; asked once more for each certificate that fails.</param>
    /// <exception cref="CannotSignException">What no other key mends.</exception>
    public async Task<T> ByAll<T>(ReportSource source, ImmutableArray<DueSignature> due, Func<Signatories, Task<T>> sign, CancellationToken ct)
    {
        var unfit = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var by = await Gather(source, due, unfit, ct);
            try
            {
                return await sign(by);
            }
            catch (CannotSignException failed) when (by.OwnKeysBehind(failed) is { IsEmpty: false } members)
            {
                unfit.UnionWith(members);
                GivesWay(log, string.Join(' ', members), source.Head.Stream, failed.Message);
            }
        }
    }

    /// <summary>
    /// What the database has for it, before the long work: who holds its lock must not do so on a thread that yields to everybody.
    /// </summary>
    public Task<Signatories> Gather(ReportSource source, ImmutableArray<DueSignature> due, CancellationToken ct) => Gather(source, due, [], ct);

    private async Task<Signatories> Gather(ReportSource source, ImmutableArray<DueSignature> due, HashSet<string> unfit, CancellationToken ct)
    {
        var (experts, hands) = await Rows(source, ct);
        var members = due.DistinctBy(one => one.Member).ToList();
        var all = await keys.Of(
            members.ToDictionary(one => experts[one.Member], one => one.Name, StringComparer.Ordinal), unfit.Select(member => experts[member]).ToHashSet(StringComparer.Ordinal), ct);
        return new(due, await keys.Platform(ct), members.ToDictionary(one => one.Member, one => all[experts[one.Member]], StringComparer.Ordinal), hands);
    }

    /// <param name="authority">Null signs without trusted time.</param>
    /// <exception cref="TimeStampUnavailableException">The authority does not answer; nothing was signed.</exception>
    /// <exception cref="CannotSignException">A key, or the file, is not fit for it; nothing was signed.</exception>
    public static async Task<(byte[] Bytes, int Signatures)> Sign(
        ReportSource source, RenderedPdf report, Signatories by, FontChain fonts, ITimeStampAuthority? authority, CancellationToken ct)
    {
        var pdf = await SignAll(source, report, by, fonts, authority, ct);
        if (authority is not null)
        {
            pdf = await new PdfSigner(fonts, authority).Stamp(pdf, Archive(authority, fonts), ct);
        }

        Recheck(pdf.Bytes, [SignatureFields.Platform, .. by.Due.Select(one => one.Field), .. authority is null ? (IEnumerable<string>)[] : [SignatureFields.Archive]]);
        return (pdf.Bytes.ToArray(), by.Due.Length + 1);
    }

    /// <summary>A form of the same evaluation: certified by the platform, then signed by those whose facts it rests on.</summary>
    /// <exception cref="TimeStampUnavailableException">The authority does not answer; nothing was signed.</exception>
    /// <exception cref="CannotSignException">A key, or the file, is not fit for it; nothing was signed.</exception>
    public static async Task<byte[]> SignForm(
        ReportSource source, RenderedPdf form, Signatories by, FontChain fonts, ITimeStampAuthority? authority, CancellationToken ct)
    {
        var pdf = await SignAll(source, form, by, fonts, authority, ct);
        Recheck(pdf.Bytes, [SignatureFields.Platform, .. by.Due.Select(one => one.Field)]);
        return pdf.Bytes.ToArray();
    }

    private static async Task<SignablePdf> SignAll(
        ReportSource source, RenderedPdf report, Signatories by, FontChain fonts, ITimeStampAuthority? authority, CancellationToken ct)
    {
        var signer = new PdfSigner(fonts, authority);
        var pdf = await signer.Certify(SignablePdf.Read(report.Bytes, signatures: by.Due.Length + 2), Certification(source), by.Platform, ct);
        foreach (var one in by.Due)
        {
            var key = by.Keys[one.Member];
            pdf = await signer.Sign(pdf, Request(one, key, by.Hands.GetValueOrDefault((one.Member, one.Handwriting ?? string.Empty)), fonts), key.Key, ct);
        }

        return pdf;
    }

    /// <summary>What goes into the archive for fifteen years is judged once as a stranger would, before anybody may see it.</summary>
    private static void Recheck(ReadOnlyMemory<byte> pdf, IEnumerable<string> fields)
    {
        if (WhyNot(pdf, fields) is { } flaw)
        {
            throw new CannotSignException(SigningFault.Unsound, SignatureFields.Platform, "The signed file is not kept: " + flaw);
        }
    }

    private static string? WhyNot(ReadOnlyMemory<byte> pdf, IEnumerable<string> fields)
    {
        try
        {
            return SignedPdf.Check(pdf).Select(found => found.Field).SequenceEqual(fields, StringComparer.Ordinal) ? null : "it does not hold the signatures that its facts demand";
        }
        catch (Exception flaw) when (flaw is BrokenSignatureException or UnreadablePdfException)
        {
            return flaw.Message;
        }
    }

    private static SignatureRequest Certification(ReportSource source) => new(SignatureFields.Platform, "远程异地评标平台", source.EndedAt.ToOffset(Beijing))
    {
        Reason = "平台认证：此后只许签名",
        Lines = ["平台认证", Time(source.EndedAt), PlatformAuthority.NotALegalCa],
    };

    /// <summary>When it was stamped is not known before the token is there, and the token covers these words.</summary>
    private static StampRequest Archive(ITimeStampAuthority authority, FontChain fonts) =>
        new(SignatureFields.Archive, "文档时间戳", ["机构：" + Printable(authority.Name, fonts, MostOfAnAuthority), "时间载于时间戳之内，由阅读器查验"]);

    private static SignatureRequest Request(DueSignature due, MemberKey key, byte[]? hand, FontChain fonts) => new(due.Field, due.Name, due.At.ToOffset(Beijing))
    {
        Reason = due.Reason,
        Location = due.Site,
        Lines =
        [
            due.Name,
            Time(due.At),
            Whose(key, fonts),
            .. due.Handwriting is not null && hand is null ? (IEnumerable<string>)["手写图像未能找到"] : [],
        ],
        Handwriting = hand,
    };

    private static string Whose(MemberKey key, FontChain fonts) => key.Own switch
    {
        OwnKey.Signs => "自备证书，颁发者：" + Printable(key.Key.Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true), fonts, MostOfAName),
        OwnKey.Expired => "本人证书已过期，改用平台签发的软件密钥（" + PlatformAuthority.NotALegalCa + "）",
        OwnKey.Unusable => "本人证书无法使用，改用平台签发的软件密钥（" + PlatformAuthority.NotALegalCa + "）",
        _ => PlatformAuthority.NotALegalCa,
    };

    /// <summary>Who the members are, and what they drew; the facts name both by id only.</summary>
    private async Task<(Dictionary<string, string> Experts, Dictionary<(string Member, string Sha256), byte[]> Hands)> Rows(ReportSource source, CancellationToken ct)
    {
        var (lot, procedure) = (source.Convocation.Lot, source.Head.Stream);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var experts = await db.PanelSeats.AsNoTracking().Where(row => row.LotId == lot).ToDictionaryAsync(row => row.MemberId, row => row.ExpertId, ct);
        return (experts, await handwritings.Of(procedure, ct));
    }

    /// <summary>The name is a stranger's text: what no font draws is a box, and no name of his holds the report up.</summary>
    private static string Printable(string name, FontChain fonts, int most) => string.Concat(
        name.EnumerateRunes().Take(most).Select(rune => Rune.IsControl(rune) || !fonts.Draws(rune.Value) ? "□" : rune.ToString()));

    private static string Time(DateTimeOffset at) => at.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The certificates that {Members} brought do not sign in {Procedure}; the issued ones do, and the signatures say so: {Why}")]
    private static partial void GivesWay(ILogger log, string members, string procedure, string why);
}

/// <param name="Keys">By member.</param>
/// <param name="Hands">What they drew, as PNG.</param>
public sealed record Signatories(
    ImmutableArray<DueSignature> Due, ISigningKey Platform, IReadOnlyDictionary<string, MemberKey> Keys, IReadOnlyDictionary<(string Member, string Sha256), byte[]> Hands)
{
    /// <summary>Members whose own certificate may be at fault: of one place its signer, of a file that does not hold everybody who used one.</summary>
    public ImmutableArray<string> OwnKeysBehind(CannotSignException failed) => failed.Fault == SigningFault.Misplaced ? [] :
    [
        .. from key in Keys
           where key.Value.Own == OwnKey.Signs && (failed.Fault == SigningFault.Unsound || Due.Any(one => one.Member == key.Key && one.Field == failed.Field))
           select key.Key,
    ];
}
