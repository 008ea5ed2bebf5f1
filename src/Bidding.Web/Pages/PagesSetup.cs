using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bidding.Web.Access;
using Bidding.Web.Audit;
using Bidding.Web.Signing;
using Bidding.Web.Tenders;
using Bidding.Web.Tenders.Files;
using Microsoft.Extensions.WebEncoders;

namespace Bidding.Web.Pages;

public static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveWebAssemblyComponents().AddAuthenticationStateSerialization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<Tongue>();
        builder.Services.AddTenders().AddAudit();
        // Chinese stays readable in the page's source, and a third of the size.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/language/{code}", Speak).AllowAnonymous();
        app.MapBidFiles();
        app.MapReports();
        app.MapDocuments();
        app.MapOpeningDocuments();
        app.MapPapers();
        app.MapPaperBundle();
        app.MapNotices();
        app.MapScoreTables();
        app.MapRoomCard();
        app.MapHandwriting();
        app.MapAudit();
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
