using System.Text;

namespace Bidding.Verify.Tests;

/// <summary>Runs the command line as its users do.</summary>
internal static class Checker
{
    public static (int Status, string Output, string Errors) Chain(byte[] bundle, params string[] options) => On(bundle, file => ["chain", file, .. options]);

    public static (int Status, string Output, string Errors) Draw(byte[] bundle) => On(bundle, file => ["draw", file]);

    public static (int Status, string Output, string Errors) On(byte[] bundle, Func<string, string[]> command)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(file, bundle);
        try
        {
            return Run(command(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static (int Status, string Output, string Errors) Run(string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var status = CommandLine.Run(arguments, output, errors);
        return (status, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(errors.ToArray()));
    }
}
