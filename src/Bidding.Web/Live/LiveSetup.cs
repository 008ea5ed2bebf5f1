using Bidding.Web.Access;
using Bidding.Web.Rooms;
using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.Http.Connections;

namespace Bidding.Web.Live;

public static class LiveSetup
{
    public const string HubPath = "/hubs/evaluation";

    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR(hub =>
            {
                hub.EnableDetailedErrors = false;
                hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
                // Above the limit of a command, so that one that is too long is answered rather than cut off.
                hub.MaximumReceiveMessageSize = 4 * CommandReader.Largest;
                hub.MaximumParallelInvocationsPerClient = 1;
            })
            .AddMessagePackProtocol(pack => pack.SerializerOptions =
                MessagePackSerializerOptions.Standard.WithResolver(BuiltinResolver.Instance).WithSecurity(MessagePackSecurity.UntrustedData));
        builder.Services.KeepArgumentsOutOfLogs();
        builder.Services.AddSingleton<LiveSeats>();
        builder.Services.AddSingleton<LiveConnections>();
        builder.Services.AddSingleton<Throttle>();
        builder.Services.AddSingleton<EvaluationFeed>();
        builder.Services.AddSingleton<Reception>();
        builder.Services.AddSingleton<RoomServices>();
        builder.Services.AddSingleton<Procedures>();
        builder.Services.AddSingleton<Callers>();
    }

    public static void MapLive(this WebApplication app)
    {
        var connections = app.Services.GetRequiredService<LiveConnections>();
        app.Services.GetRequiredService<Sessions>().Ended += connections.Abort;
        app.Use(RefuseWordsBesideTheSocket);
        app.MapHub<EvaluationHub>(HubPath, hub =>
        {
            hub.CloseOnAuthenticationExpiration = true;
            hub.AllowStatefulReconnects = false;
            // A line of separate requests answers whoever knows its token, under the name of the one who opened it.
            hub.Transports = HttpTransportType.WebSockets;
        });
    }

    /// <summary>Else a POST between negotiation and socket would be the first thing that the socket's owner seems to say.</summary>
    private static Task RefuseWordsBesideTheSocket(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Path == HubPath)
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        return next(http);
    }
}
