using System.Security.Claims;

namespace Bidding.Web.Access;

/// <summary>Role names as accounts and claims carry them.</summary>
public static class Roles
{
    public const string Member = "member";
    public const string Agency = "agency";
    public const string Supervisor = "supervisor";
    public const string Operator = "operator";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Member, Agency, Supervisor, Operator, Administrator];

    public static string Zh(string role) => role switch
    {
        Member => "评审专家",
        Agency => "代理机构",
        Supervisor => "监督人员",
        Operator => "场地人员",
        _ => "系统管理员",
    };

    public static string En(string role) => role switch
    {
        Member => "Panel member",
        Agency => "Agency",
        Supervisor => "Supervisor",
        Operator => "Site operator",
        _ => "Administrator",
    };
}

/// <summary>The four claims a cookie carries: account, display name, role, and the sign-in it belongs to.</summary>
public static class People
{
    public static ClaimsPrincipal Principal(string account, string displayName, string role, string sid, string scheme) => new(
        new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account), new(ClaimTypes.Name, displayName),
                new(ClaimTypes.Role, role), new(Sessions.SidClaim, sid),
            ],
            scheme));

    public static string? Account(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    public static string? Sid(this ClaimsPrincipal user) => user.FindFirstValue(Sessions.SidClaim);

    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Name) ?? "";

    public static string? Role(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Role);
}
