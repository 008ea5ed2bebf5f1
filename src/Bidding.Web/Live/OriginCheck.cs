namespace Bidding.Web.Live;

/// <summary>CORS does not cover WebSockets: a foreign page could open one with the visitor's cookie. Exact origins only, before authentication.</summary>
public static class OriginCheck
{
    public static IApplicationBuilder UseOriginCheck(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var origin = context.Request.Headers.Origin;
        if (origin.Count == 0 || (origin.Count == 1 && IsOurs(origin[0]!, context)))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    });

    private static bool IsOurs(string origin, HttpContext context)
    {
        var configured = context.RequestServices.GetRequiredService<IConfiguration>().GetSection("Origins").Get<string[]>() ?? [];
        return string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase)
            || configured.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
