using System.ComponentModel;
using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bidding.Data.Tests.Databases;

/// <summary>A fact of a base class that holds on every database; in a class named …OnSqlServer it is skipped, with the
/// reason, where no server was named.</summary>
[XunitTestCaseDiscoverer("Bidding.Data.Tests.Databases." + nameof(DatabaseFactDiscoverer), "Bidding.Data.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseFactAttribute : FactAttribute;

[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public override string? Skip => SqlServerDatabase.Missing;
}

/// <summary>DacFx needs cultures, which a host without ICU does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DacFactAttribute : FactAttribute
{
    public override string? Skip =>
        CultureInfo.GetCultures(CultureTypes.NeutralCultures).Length > 1 ? null : "DacFx needs ICU: this process runs in invariant mode";
}

public sealed class DatabaseFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new DatabaseTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

public sealed class DatabaseTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer")]
    public DatabaseTestCase() { }

    public DatabaseTestCase(
        IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method) { }

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.Name.EndsWith("OnSqlServer", StringComparison.Ordinal) && SqlServerDatabase.Missing is { } reason
            ? reason
            : base.GetSkipReason(factAttribute);
}
