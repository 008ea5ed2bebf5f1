using Bidding.Data;
using Bidding.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bidding.Web.Demo;

/// <summary>One click signs a demo's person in without a password. Outside a demo the route does not exist.</summary>
internal static class DemoSignIn
{
    public const string Path = "/demo/sign-in";

    public static void MapDemoSignIn(this WebApplication app) => app.MapPost(Path, SignIn).AllowAnonymous();

    private static async Task<IResult> SignIn(
        HttpContext http, BiddingContext db, SignIns signIns, [FromForm] string account, [FromForm] string? returnUrl, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.UserName == account, ct);
        if (user is not { PasswordHash: null }) // an account with a password is a real one, whatever the configuration says
        {
            return Results.NotFound();
        }

        await signIns.Welcome(http, user);
        return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }
}
