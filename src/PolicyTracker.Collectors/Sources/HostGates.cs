using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// What a run knows of the hosts it asks: whose turn it is, when the last answer ended, and which hosts are left alone.
/// One object for a run; share it between the clients of a run, so that two sources on one host take turns.
/// </summary>
public sealed class HostGates
{
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    internal HostGate Of(string host) => _gates.GetOrAdd(host, static name => new(name));
}

/// <summary>
/// One host: one request at a time, a pause between two, and a circuit that opens after repeated failures.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to free.")]
internal sealed class HostGate(string host)
{
    private const int MostUnreachable = 2;
    private const int MostTurnedAway = 3;
    private const int MostFailures = 5;
    private const int MostSlow = 2;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private long? _lastEnd;
    private int _unreachable;
    private int _turnedAway;
    private int _failures;
    private int _slow;
    private TimeSpan _waited;

    /// <summary>Why the host is left alone for the rest of the run; null while it is not.</summary>
    public string? Closed { get; private set; }

    public Robots? Robots { get; set; }

    /// <summary>Waits for its turn and for the pace; dispose to end the turn.</summary>
    public async Task<IDisposable> EnterAsync(
        Uri address, TimeSpan pace, TimeProvider time, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            ThrowIfClosed(address);
            if (_lastEnd is { } end && pace - time.GetElapsedTime(end) is var left && left > TimeSpan.Zero)
                await Task.Delay(left, time, cancellation);
            return new Turn(this, time);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    public void ThrowIfClosed(Uri address)
    {
        if (Closed is { } reason)
            throw new SourceException(
                address, SourceFailure.HostSkipped, $"{reason} It is left alone for the rest of this run.");
    }

    public void Close(string reason) => Closed ??= reason;

    public void Succeeded() => _unreachable = _turnedAway = _failures = _slow = 0;

    /// <summary>Counts a failed try; some kinds close the host at once.</summary>
    public void TryFailed(SourceFailure kind)
    {
        if (kind == SourceFailure.Unreachable && ++_unreachable >= MostUnreachable)
            Close($"{host} could not be reached {MostUnreachable} times in a row.");
        if (kind is SourceFailure.Refused or SourceFailure.TooManyRequests && ++_turnedAway >= MostTurnedAway)
            Close($"{host} turned us away {MostTurnedAway} times in a row (401, 403 or 429).");
    }

    /// <summary>
    /// Counts a wait that the host asked for. One that is too long, or too many, close it: we come back another day.
    /// </summary>
    public void AskedToWait(TimeSpan wait, TimeSpan longest)
    {
        _waited += wait;
        if (_waited > (wait > longest ? longest : 2 * longest))
            Close($"{host} asked us to wait {_waited.TotalSeconds:0} seconds, more than a run waits.");
    }

    /// <summary>
    /// Counts a request that failed with all its tries, for reasons that lie with the host. One that was silent in every
    /// try has cost a minute: it is not given another.
    /// </summary>
    public void RequestFailed(SourceException failure)
    {
        if (failure.Kind == SourceFailure.TimedOut && (failure.MayPass || ++_slow >= MostSlow))
            Close($"{host} is too slow: {failure.Sentence}");
        if (failure.MayPass && ++_failures >= MostFailures)
            Close($"{host} failed {MostFailures} requests in a row.");
    }

    private sealed class Turn(HostGate gate, TimeProvider time) : IDisposable
    {
        public void Dispose()
        {
            gate._lastEnd = time.GetTimestamp();
            gate._turn.Release();
        }
    }
}
