using Bidding.Web.Access;
using Bidding.Web.Demo;
using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Authorization;

namespace Bidding.Web.Jobs;

/// <summary>
/// Hangfire's own pages, to look and not to touch: for administrators by their role, never by the address a request seems to
/// come from. They exist only where <c>Jobs:Dashboard</c> says so, and in the demo, where they are to be seen.
/// </summary>
internal static class Dashboard
{
    public const string Path = "/jobs";

    /// <summary>Its pages carry inline styles and scripts of their own; nothing of ours is on them.</summary>
    private const string Policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

    public static bool IsOn(IConfiguration configuration) => configuration.GetValue("Jobs:Dashboard", DemoSetup.IsEnabled(configuration));

    public static void MapJobs(this WebApplication app)
    {
        if (!IsOn(app.Configuration))
        {
            return;
        }

        app.MapHangfireDashboard(Path, new DashboardOptions
        {
            Authorization = [new AdministratorsOnly()],
            IsReadOnlyFunc = _ => true,
            AppPath = "/",
            DashboardTitle = "报告任务",
            DisplayStorageConnectionString = false,
        }).RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Administrator });
    }

    /// <summary>A second lock behind the endpoint's own, should the first ever be left off.</summary>
    private sealed class AdministratorsOnly : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context)
        {
            var http = context.GetHttpContext();
            http.Response.Headers.ContentSecurityPolicy = Policy;
            return http.User.Role() == Roles.Administrator;
        }
    }
}
