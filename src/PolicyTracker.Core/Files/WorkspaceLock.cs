namespace PolicyTracker.Core.Files;

/// <summary>
/// One writer at a time: an operating-system lock on <c>.policytracker/lock</c> that dies with its process, so a
/// killed run never blocks the next one.
/// </summary>
public sealed class WorkspaceLock : IDisposable
{
    private readonly FileStream _file;

    private WorkspaceLock(FileStream file) => _file = file;

    /// <summary>The lock, or null when another run holds it.</summary>
    public static WorkspaceLock? TryTake(string stateFolder)
    {
        Directory.CreateDirectory(stateFolder);
        try
        {
            return new(new FileStream(Path.Combine(stateFolder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
