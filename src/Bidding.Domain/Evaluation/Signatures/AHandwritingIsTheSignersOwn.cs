using Bidding.Domain.Rules;

namespace Bidding.Domain.Evaluations;

/// <summary>
/// A signature may show the hand of him who gives it and of nobody else: it names, by its SHA-256, an image that the same member has
/// drawn at his seat for this very report. The images are the server's; it asks the second question before the decision.
/// </summary>
[Law(Laws.Platform, "签名 第二条", "手写签名须由本人在本席位为本报告书写; 不书写也可以签署")]
public static class AHandwritingIsTheSignersOwn
{
    /// <param name="sha256">Null signs without drawing.</param>
    public static Refusal? WhyNot(string? sha256) =>
        sha256 is null || (sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)) ? null : Refusals.HandwritingUnknown;

    /// <param name="isHeld">The server has this image from this member for this report.</param>
    public static Refusal? WhyNot(EvaluationCommand command, bool isHeld) =>
        HandwritingOf(command) is not null && !isHeld ? Refusals.HandwritingUnknown : null;

    public static string? HandwritingOf(EvaluationCommand command) => command switch
    {
        EvaluationCommand.SignReport signing => signing.Handwriting,
        EvaluationCommand.RefuseToSign refusing => refusing.Handwriting,
        _ => null,
    };
}
