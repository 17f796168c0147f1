using System.Threading.Channels;
using PolicyTracker.Output;

namespace PolicyTracker.Schedule;

/// <summary>
/// Notices when files from which the site is made change, and lets them come to rest before it says so.
/// </summary>
public sealed class WorkspaceWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _signals =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Terminal _terminal;
    private readonly Func<bool> _isCollecting;

    /// <param name="isCollecting">While a collector writes, what it writes is not looked at.</param>
    public WorkspaceWatcher(string workspace, Terminal terminal, Func<bool> isCollecting)
    {
        (_terminal, _isCollecting) = (terminal, isCollecting);
        Watch(Path.Combine(workspace, "bills"), "*", OnRecord);
        Watch(Path.Combine(workspace, "content"), "*", OnFile);
        Watch(Path.Combine(workspace, "theme", "assets"), "*", OnFile);
        Watch(Path.Combine(workspace, "theme"), "*.razor", OnRazor);
    }

    /// <summary>Something moved.</summary>
    public void Signal() => _signals.Writer.TryWrite(true);

    /// <summary>Waits for the next change and until the files are at rest, but not for ever.</summary>
    public async Task NextAsync(CancellationToken cancel)
    {
        await _signals.Reader.ReadAsync(cancel);
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        longest.CancelAfter(Longest);
        while (!longest.IsCancellationRequested && await MovedAgainAsync(longest.Token))
        {
            // Still moving.
        }

        cancel.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
    }

    private async Task<bool> MovedAgainAsync(CancellationToken cancel)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _signals.Reader.ReadAsync(quiet.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Watch(string folder, string filter, FileSystemEventHandler heard)
    {
        if (!Directory.Exists(folder))
            return;
        var watcher = new FileSystemWatcher(folder, filter) { IncludeSubdirectories = true };
        watcher.Changed += heard;
        watcher.Created += heard;
        watcher.Deleted += heard;
        watcher.Renamed += (sender, moved) => heard(sender, moved);
        watcher.Error += (_, error) => _terminal.Warn(
            $"Changes below {folder} can no longer be watched ({error.GetException().Message}) Start \"up\" again to build after changes.");
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private void OnRecord(object sender, FileSystemEventArgs moved)
    {
        if (!_isCollecting())
            OnFile(sender, moved);
    }

    // Editors and our own writing put files beside the real one first.
    private void OnFile(object sender, FileSystemEventArgs moved)
    {
        var name = Path.GetFileName(moved.Name) ?? "";
        if (!name.StartsWith('.') && !name.EndsWith('~') && !name.EndsWith(Core.Files.AtomicFile.Unfinished, StringComparison.Ordinal))
            Signal();
    }

    private void OnRazor(object sender, FileSystemEventArgs moved) => _terminal.Warn(
        $"{moved.Name} changed. Razor files are compiled into the program: stop it and start \"up\" again to see the change.");
}
