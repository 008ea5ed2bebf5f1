namespace Bidding.Pdf.Reading;

/// <summary>The bytes do not follow the strict form in which this engine writes and signs; nothing is guessed.</summary>
public sealed class UnreadablePdfException(string reason) : Exception(reason);
