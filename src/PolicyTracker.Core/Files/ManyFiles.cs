using System.Runtime.ExceptionServices;

namespace PolicyTracker.Core.Files;

/// <summary>
/// Writes many files, each whole or not at all. Nearly all of that is waiting until the disk has one, so several wait at
/// a time; on threads of their own, because a pool grows by one a second.
/// </summary>
public static class ManyFiles
{
    private const int AtOnce = 16;

    /// <param name="file">Gives the path and the bytes of an item; called on several threads.</param>
    public static void WriteIfChanged<T>(IReadOnlyList<T> items, Func<T, (string Path, byte[] Bytes)> file)
    {
        var next = -1;
        Exception? failure = null;
        void Work()
        {
            try
            {
                for (int at; failure is null && (at = Interlocked.Increment(ref next)) < items.Count;)
                {
                    var (path, bytes) = file(items[at]);
                    AtomicFile.WriteIfChanged(path, bytes);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
            }
        }

        var threads = Enumerable.Range(0, Math.Clamp(items.Count - 1, 0, AtOnce)).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        Work();
        threads.ForEach(thread => thread.Join());
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }
}
