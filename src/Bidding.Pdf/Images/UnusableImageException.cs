namespace Bidding.Pdf.Images;

/// <summary>Bytes that are no picture we can print; the message says why and, once known, in which field they stand.</summary>
public sealed class UnusableImageException(string reason, string? where = null)
    : Exception(where is null ? reason : $"{where}: {reason}")
{
    public string Reason { get; } = reason;
    public string? Where { get; } = where;
}
