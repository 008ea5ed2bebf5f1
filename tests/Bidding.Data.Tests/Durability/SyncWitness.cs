using System.Text.RegularExpressions;

namespace Bidding.Data.Tests.Durability;

/// <summary>Reads a trace of system calls: at each acknowledgement, is everything written to the WAL on the disk?</summary>
internal sealed partial class SyncWitness
{
    private readonly HashSet<string> _syncing = [];
    private bool _dirty;

    public int Acknowledged { get; private set; }
    public int Syncs { get; private set; }
    public List<string> AcknowledgedUnsynced { get; } = [];

    public static SyncWitness Of(IEnumerable<string> trace)
    {
        var witness = new SyncWitness();
        foreach (var line in trace)
        {
            witness.See(line);
        }

        return witness;
    }

    private void See(string line)
    {
        var thread = line.Split(' ', 2)[0];
        if (WalWrite().IsMatch(line))
        {
            _dirty = true;
        }
        else if (WalSync().IsMatch(line))
        {
            Synced(line);
            if (line.Contains("unfinished", StringComparison.Ordinal))
            {
                _syncing.Add(thread);
            }
        }
        else if (SyncResumed().IsMatch(line) && _syncing.Remove(thread))
        {
            Synced(line);
        }
        else if (Acknowledgement().IsMatch(line))
        {
            Acknowledged++;
            if (_dirty)
            {
                AcknowledgedUnsynced.Add(line);
            }
        }
    }

    private void Synced(string line)
    {
        if (line.TrimEnd().EndsWith("= 0", StringComparison.Ordinal))
        {
            _dirty = false;
            Syncs++;
        }
    }

    [GeneratedRegex(@"\bpwrite64\(\d+<[^>]*-wal>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WalWrite();

    [GeneratedRegex(@"\b(fsync|fdatasync)\(\d+<[^>]*-wal>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WalSync();

    [GeneratedRegex(@"<\.\.\. (fsync|fdatasync) resumed>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SyncResumed();

    [GeneratedRegex("""\bwrite\(\d+<[^>]*>, "ack """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Acknowledgement();
}
