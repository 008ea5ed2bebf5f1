using Hangfire.Common;

namespace Bidding.Web.Jobs;

/// <summary>
/// All that a row of the queue may name. Whoever can write the queue's tables would otherwise choose any type and method
/// of this process, and with it the key of the seals.
/// </summary>
public static class AllowedTypes
{
    private static readonly HashSet<Type> Known = [typeof(RenderReport), typeof(string), typeof(CancellationToken)];

    public static Type Resolve(string name) =>
        TypeHelper.DefaultTypeResolver(name) is { } type && Known.Contains(type)
            ? type
            : throw new InvalidOperationException("The queue names a type that is no job of this server.");
}
