namespace Bidding.Web.Jobs;

public sealed record ComposedReport(byte[] Bytes, int Pages);

/// <summary>Brings facts and the names of rows together and has the report rendered.</summary>
public sealed class ReportComposer
{
    public Task<ComposedReport> Compose(string lot, CancellationToken ct) =>
        Task.FromException<ComposedReport>(new InvalidOperationException("The report's sections have not landed yet."));
}
