using System.Security.Cryptography;

namespace Bidding.Web.Access;

/// <summary>What every answer says to the browser about itself; an endpoint may say something stricter of its own.</summary>
public static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";

    /// <summary>Allows the one inline script there is, the room's import map.</summary>
    public static string Nonce(this HttpContext http) =>
        (string)(http.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Write(http);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy(http);
        }

        if (headers.CacheControl.Count == 0 || headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }
    }

    private static string Policy(HttpContext http)
    {
        var nonce = http.Items.ContainsKey(NonceKey) ? $" 'nonce-{http.Nonce()}'" : "";
        var host = http.Request.Host;
        return $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{nonce}; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; " +
            $"connect-src 'self' ws://{host} wss://{host}; object-src 'self'; frame-src 'self'; " +
            "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
