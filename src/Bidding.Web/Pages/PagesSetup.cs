using Bidding.Web.Access;

namespace Bidding.Web.Pages;

public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveWebAssemblyComponents().AddAuthenticationStateSerialization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<Tongue>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/language/{code}", Speak).AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveWebAssemblyRenderMode().AddAdditionalAssemblies(RoomFiles.Assembly);
    }

    private static IResult Speak(HttpContext http, string code, string? returnUrl)
    {
        http.Response.Cookies.Append(Tongue.Cookie, code == "en" ? "en" : "zh", new()
        {
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
        return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }
}
