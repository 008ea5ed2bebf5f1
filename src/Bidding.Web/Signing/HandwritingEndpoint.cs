using System.Security.Claims;
using Bidding.Domain.Json;
using Bidding.Domain.Rules;
using Bidding.Domain.Wire;
using Bidding.Web.Live;
using Bidding.Web.Rooms;

namespace Bidding.Web.Signing;

/// <summary>
/// A member's handwriting as PNG bytes, from his seat. A body of this kind cannot be sent by a form of another page, and a script of
/// another page is stopped by the check of origins.
/// </summary>
internal static class HandwritingEndpoint
{
    public static void MapHandwriting(this WebApplication app) => app.MapPost("/handwriting/{procedure}", Receive);

    private static async Task<IResult> Receive(
        HttpContext http, string procedure, Callers callers, Handwritings hands, Throttle throttle, CancellationToken ct)
    {
        var stream = Procedures.EvaluationPrefix + Procedures.LotOf(procedure);
        if (await callers.Of(http.User, stream, ct) is not { Role: Role.Member } caller)
        {
            return Results.NotFound();
        }

        if (!throttle.Admits(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!))
        {
            return Say(StatusCodes.Status429TooManyRequests, null, Refusals.TooManyRequests);
        }

        var (sha256, refused) = await Read(http.Request, ct) is { } png
            ? await hands.Keep(caller, stream, png, ct)
            : (null, Refusals.HandwritingIsNoImage);
        return Say(refused is null ? StatusCodes.Status200OK : refused.Code == Refusals.HandwritingIsNoImage.Code ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict, sha256, refused);
    }

    /// <returns>Null for more than an image may have: the rest is not even read.</returns>
    private static async Task<byte[]?> Read(HttpRequest request, CancellationToken ct)
    {
        var buffer = new byte[Handwritings.LargestFile + 1];
        var length = request.ContentType == "image/png" ? await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) : buffer.Length;
        return length < buffer.Length ? buffer[..length] : null;
    }

    private static IResult Say(int status, string? sha256, Refusal? refused) =>
        Results.Text(DomainJson.Write(new HandwritingAnswer(sha256, refused)), "application/json", statusCode: status);
}
