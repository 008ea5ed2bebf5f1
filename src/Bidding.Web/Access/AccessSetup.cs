using Bidding.Data;
using Bidding.Data.Tables;
using Bidding.Web.Demo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Bidding.Web.Access;

public static class AccessSetup
{
    public const string SignInPath = "/sign-in";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<BiddingUser>().AddEntityFrameworkStores<BiddingContext>();
        services.AddSingleton<Sessions>().AddHostedService<SessionsCatchUp>();
        services.AddSingleton<AttemptLimit>().AddSingleton<SignIns>();
        // The hasher in the root scope: the decoy is made once.
        services.AddSingleton(_ => new Decoy(new PasswordHasher<BiddingUser>()));
        services.AddScoped<Credentials>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Configure);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options => Harden(options.Cookie, "bidding-form"));
        services.AddHttpContextAccessor();
        KeepCookieKeys(builder);
    }

    public static void MapAccess(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseProblemPages();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseUnreadableForms();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapPost("/sign-out", async (HttpContext http, SignIns signIns, [FromForm] string? from) =>
        {
            _ = from; // bound from the form, so that the form's token is asked for
            await signIns.Farewell(http);
            return Results.LocalRedirect(SignInPath);
        }).AllowAnonymous();
        // The room leaves by address. The cookie is SameSite=Strict: no other site can send anybody here with it.
        app.MapGet("/sign-out", async (HttpContext http, SignIns signIns) =>
        {
            if (http.Request.Headers["Sec-Fetch-Site"] is { Count: 0 } or ["same-origin"])
            {
                await signIns.Farewell(http);
            }

            return Results.LocalRedirect(SignInPath);
        }).AllowAnonymous();
        if (DemoSetup.IsEnabled(app.Configuration))
        {
            app.MapDemoSignIn();
        }
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        Harden(options.Cookie, "bidding");
        options.ExpireTimeSpan = Sessions.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = ToSignIn;
        options.Events.OnRedirectToAccessDenied = context => Status(context.Response, StatusCodes.Status403Forbidden);
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var user = context.Principal!;
        if (user.Sid() is { } sid && user.Account() is { } account && user.Role() is { } role &&
            await sessions.Confirm(sid, account, role, context.HttpContext.RequestAborted))
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>People are led to the sign-in page; programs are told 401.</summary>
    private static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !ProblemPages.IsPerson(context.Request))
        {
            return Status(context.Response, StatusCodes.Status401Unauthorized);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>These keys protect cookies and forms only; the seal's keys stand elsewhere.</summary>
    private static void KeepCookieKeys(WebApplicationBuilder builder)
    {
        var directory = DataSettings.From(builder.Configuration).Directory;
        // It warns at each first start that they are not encrypted; they lie in a directory that only the server's account may enter.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddDataProtection().SetApplicationName("bidding")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(directory, "cookie-keys")));
    }
}
