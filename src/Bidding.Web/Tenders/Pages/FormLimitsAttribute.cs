using Microsoft.AspNetCore.Http.Metadata;

namespace Bidding.Web.Tenders.Pages;

/// <summary>How many fields the form of one page may post, where it is more than the 1024 of every other page.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FormLimitsAttribute(int values) : Attribute, IFormOptionsMetadata
{
    public int? ValueCountLimit => values;

    public bool? BufferBody => null;

    public int? MemoryBufferThreshold => null;

    public long? BufferBodyLengthLimit => null;

    public int? KeyLengthLimit => null;

    public int? ValueLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public long? MultipartBodyLengthLimit => null;
}
