using Bidding.Web.Client.Live;
using Bidding.Web.Client.Wording;
using Microsoft.AspNetCore.Components;

namespace Bidding.Web.Client;

public static class ClientServices
{
    /// <summary>Everything that the room and the opening page need; the host calls it as well if it ever prerenders them.</summary>
    public static IServiceCollection AddRoom(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<IKeep, BrowserKeep>();
        services.AddScoped<Hands>();
        services.AddScoped<Language>();
        services.AddScoped(at => new HttpClient { BaseAddress = new Uri(at.GetRequiredService<NavigationManager>().BaseUri) });
        services.AddTransient<IHubLine, HubLine>();
        services.AddTransient<RoomConnection>();
        services.AddTransient<OpeningConnection>();
        return services;
    }
}
