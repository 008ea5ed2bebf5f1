namespace Bidding.Testing;

/// <summary>The rule that a test, or every test of a class, would fail without; the regulation map lists tests by it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ProvesAttribute(Type rule) : Attribute
{
    public Type Rule { get; } = rule;
}
