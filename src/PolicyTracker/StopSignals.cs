using System.Runtime.InteropServices;

namespace PolicyTracker;

/// <summary>Ctrl-C and a polite kill ask the verb to end; a second Ctrl-C ends the process at once.</summary>
public sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    private StopSignals() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, Heard))];

    /// <summary>The end was asked for by whoever supervises the process, not by a person at the keyboard.</summary>
    public bool Dismissed { get; private set; }

    public CancellationToken Token => _stop.Token;

    public static StopSignals Listen() => new();

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _stop.Dispose();
    }

    private void Heard(PosixSignalContext context)
    {
        Dismissed = context.Signal != PosixSignal.SIGINT;
        context.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }
}
