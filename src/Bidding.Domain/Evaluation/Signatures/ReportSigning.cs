using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// How a report's file is signed. Signatures differ from run to run, what is rendered does not: who renders the same facts again
/// gets the first <paramref name="RenderedBytes"/> bytes of the file, whose SHA-256 stands here.
/// </summary>
/// <param name="Signatures">The platform's certification and the members' signatures; a document time stamp not counted.</param>
public sealed record ReportSigning(SigningLevel Level, int Signatures, int RenderedBytes, string RenderedSha256);

/// <summary>PAdES: the times are claimed by the server (B-B), or a time-stamp authority vouches for each and for the whole file (B-T).</summary>
[JsonConverter(typeof(KebabEnum<SigningLevel>))]
public enum SigningLevel
{
    PadesBB,
    PadesBT,
}
