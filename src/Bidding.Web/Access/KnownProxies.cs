using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bidding.Web.Access;

/// <summary>
/// Behind a proxy everybody would come from one address, and five wrong passwords would shut all others out. Only a proxy named in
/// <c>Proxy:Addresses</c> is believed about who stands behind it; without one the headers are ignored, whoever sends them.
/// </summary>
public static class KnownProxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        var addresses = app.Configuration.GetSection("Proxy:Addresses").Get<string[]>() ?? [];
        if (addresses.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in addresses)
        {
            options.KnownProxies.Add(IPAddress.Parse(address));
        }

        app.UseForwardedHeaders(options);
    }
}
