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
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    // A disk that cannot be written is no lock: EAGAIN of Linux, EWOULDBLOCK of macOS, a sharing violation of Windows.
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
