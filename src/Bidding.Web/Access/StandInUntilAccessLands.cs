// Thrown away by the first landing of Access.
namespace Bidding.Web.Access;
public sealed class Sessions { public const string SidClaim = "sid"; public bool IsLive(string sid) => true; public event Action<string>? Ended; public void End(string s) => Ended?.Invoke(s); }
public static class AccessSetup { public static void AddAccess(this WebApplicationBuilder b) { b.Services.AddSingleton<Sessions>(); b.Services.AddAuthorization(); b.Services.AddAuthentication("x").AddCookie("x"); } public static void MapAccess(this WebApplication a) { a.UseAuthentication(); a.UseAuthorization(); } }
