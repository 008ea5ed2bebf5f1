namespace Bidding.Web.Live;

/// <summary>All that the server may say to a browser of its own accord.</summary>
public interface IEvaluationClient
{
    /// <summary>News of a procedure, as a JSON array of notices. A gap between the last known number and <paramref name="after"/> means: join again.</summary>
    Task Happened(string procedure, long after, long upTo, string notices);

    /// <summary>The seat was taken over elsewhere, after the person confirmed it there.</summary>
    Task Displaced(string procedure);
}
