namespace Bidding.Web.Demo;

public static class DemoSetup
{
    public static bool IsEnabled(IConfiguration configuration) => configuration.GetValue("Demo:Enabled", false);
}
