using Bidding.Data.Tables;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Bidding.Web.Access;

/// <summary>Signing in always starts a new session and ends the one this browser had.</summary>
public sealed class SignIns(Sessions sessions)
{
    public async Task Welcome(HttpContext http, BiddingUser user)
    {
        await EndCurrent(http);
        var sid = await sessions.Begin(user.Id, AddressOf(http), http.RequestAborted);
        var principal = People.Principal(user.Id, user.DisplayName, user.Role, sid, CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, principal);
    }

    public async Task Farewell(HttpContext http)
    {
        await EndCurrent(http);
        // Drafts lie in the browser; the static pages have no script that could erase them.
        http.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private Task EndCurrent(HttpContext http) => http.User.Sid() is { } sid ? sessions.End(sid, http.RequestAborted) : Task.CompletedTask;
}
