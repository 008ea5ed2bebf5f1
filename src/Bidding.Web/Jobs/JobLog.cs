using Hangfire.AspNetCore;
using Hangfire.Logging;

namespace Bidding.Web.Jobs;

/// <summary>
/// Hangfire's log is a static of the process, and the host that set it last may be gone: whoever then asks for a logger
/// gets one that says nothing, instead of an exception in the middle of somebody else's job.
/// </summary>
public sealed class JobLog(ILoggerFactory factory) : ILogProvider
{
    private readonly AspNetCoreLogProvider inner = new(factory);

    public ILog GetLogger(string name)
    {
        try
        {
            return inner.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    private sealed class Silence : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
