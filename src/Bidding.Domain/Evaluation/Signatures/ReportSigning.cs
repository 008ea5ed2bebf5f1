using System.Text.Json.Serialization;
using Bidding.Domain.Json;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// How a report's file is signed. Signatures differ from run to run, what is rendered does not: who renders the same facts again
/// gets the first <paramref name="RenderedBytes"/> bytes of the file, whose SHA-256 stands here.
/// </summary>
/// <param name="Signatures">The platform's certification and the members' signatures; a document time stamp not counted.</param>
/// <param name="NoStamp">Why no authority vouches for a time; absent where one does, and in records from before the reason was kept.</param>
public sealed record ReportSigning(
    SigningLevel Level, int Signatures, int RenderedBytes, string RenderedSha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NoStamp? NoStamp = null);

/// <summary>PAdES: the times are claimed by the server (B-B), or a time-stamp authority vouches for each and for the whole file (B-T).</summary>
[JsonConverter(typeof(KebabEnum<SigningLevel>))]
public enum SigningLevel
{
    PadesBB,
    PadesBT,
}

/// <summary>Why a report carries no time stamps: each is said in words of its own.</summary>
[JsonConverter(typeof(KebabEnum<NoStamp>))]
public enum NoStamp
{
    NotConfigured,
    Unanswered,

    /// <summary>An answer came and did not hold.</summary>
    Untrusted,
}
