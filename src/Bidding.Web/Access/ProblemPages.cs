namespace Bidding.Web.Access;

/// <summary>An answer without a body becomes a page in plain words, for people; programs get the bare status.</summary>
internal static class ProblemPages
{
    /// <summary>Stands before routing, which the page's address then passes through a second time.</summary>
    public static void UseProblemPages(this WebApplication app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } && IsPerson(http.Request))
        {
            var status = http.Response.StatusCode;
            http.Request.Method = HttpMethods.Get;
            http.Request.Path = $"/problem/{status}";
            http.Request.QueryString = default;
            http.Request.RouteValues.Clear();
            http.SetEndpoint(null);
            // Blazor answers a page that is 404 before it renders with nothing, so the status comes back at the last moment.
            http.Response.StatusCode = StatusCodes.Status200OK;
            http.Response.OnStarting(() =>
            {
                http.Response.StatusCode = status;
                return Task.CompletedTask;
            });
            await next(http);
        }
    });

    public static bool IsPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/hubs") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
