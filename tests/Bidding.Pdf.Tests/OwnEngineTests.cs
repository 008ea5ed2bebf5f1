namespace Bidding.Pdf.Tests;

/// <summary>The engines of the library itself.</summary>
public sealed class OwnEngineTests : EngineContract
{
    protected override IReadOnlyList<IPdfRenderer> Engines { get; } =
    [
        .. typeof(IPdfRenderer).Assembly.GetTypes()
            .Where(type => typeof(IPdfRenderer).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (IPdfRenderer)Activator.CreateInstance(type)!),
    ];
}
