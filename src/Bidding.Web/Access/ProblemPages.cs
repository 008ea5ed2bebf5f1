namespace Bidding.Web.Access;

/// <summary>An answer without a body becomes a page in plain words, for people; programs get the bare status.</summary>
internal static class ProblemPages
{
    /// <summary>Stands before routing, which the page's address then passes through a second time.</summary>
    public static void UseProblemPages(this WebApplication app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (IsEmpty(http.Response) && IsPerson(http.Request))
        {
            var status = http.Response.StatusCode;
            http.Request.Method = HttpMethods.Get;
            http.Request.Path = $"/problem/{status}";
            http.Request.QueryString = default;
            // Blazor announced the refused page with it and would announce this one with it again, which Kestrel does not take.
            http.Response.Headers.Remove("blazor-enhanced-nav");
            http.Request.RouteValues.Clear();
            http.SetEndpoint(null);
            // Blazor answers a page that is 404 before it renders with nothing, so the status comes back at the last moment.
            http.Response.StatusCode = StatusCodes.Status200OK;
            http.Response.OnStarting(() =>
            {
                http.Response.StatusCode = status;
                return Task.CompletedTask;
            });
            await InScopeOfItsOwn(http, next);
        }
    });

    /// <summary>The framework announces HTML before it refuses a form (400) and writes none.</summary>
    private static bool IsEmpty(HttpResponse response) =>
        response is { HasStarted: false, ContentLength: null } and ({ StatusCode: >= 400, ContentType: null } or { StatusCode: StatusCodes.Status400BadRequest });

    /// <summary>A page that broke half way leaves its scope in use: the problem's page would break on it as well and be blank.</summary>
    private static async Task InScopeOfItsOwn(HttpContext http, RequestDelegate next)
    {
        var services = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await next(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    public static bool IsPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/hubs") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
