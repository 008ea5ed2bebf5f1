using Microsoft.AspNetCore.Http.Features;

namespace Bidding.Web.Access;

/// <summary>A form in an encoding the framework will not read (utf-7) is the sender's mistake, not ours: 415 and not 500.</summary>
internal static class UnreadableForms
{
    public static void UseUnreadableForms(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (NotSupportedException) when (http.Request.HasFormContentType && !http.Response.HasStarted && http.Features.Get<IFormFeature>()?.Form is null)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
    });
}
