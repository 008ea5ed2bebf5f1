namespace Bidding.Web.Tests.Faults;

/// <summary>A test that needs a program of the system; skipped, with the reason, where it is missing.</summary>
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!places.Any(place => File.Exists(Path.Combine(place, tool))))
        {
            Skip = $"{tool} is not installed";
        }
    }
}
