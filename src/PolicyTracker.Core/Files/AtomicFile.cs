namespace PolicyTracker.Core.Files;

/// <summary>
/// Whole files or none: write beside the target, flush to the disk, rename over it. A crash, a kill or a full disk
/// leaves the old file as it was.
/// </summary>
public static class AtomicFile
{
    /// <summary>Ends the names of unfinished files; <see cref="Sweep"/> removes what a killed run left.</summary>
    public const string Unfinished = ".unfinished";

    public static void Write(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, keepsOld: false);

    /// <summary>The whole old file with more at its end, or the old file.</summary>
    public static void Append(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes, keepsOld: true);

    private static void Write(string path, ReadOnlySpan<byte> bytes, bool keepsOld)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + Unfinished;
        try
        {
            File.Delete(beside);
            if (keepsOld && File.Exists(path))
                File.Copy(path, beside);
            using (var file = new FileStream(beside, FileMode.Append, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Copies a file that may be too large for memory.</summary>
    public static void Copy(string from, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(from, path + Unfinished, overwrite: true);
        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <summary>Writes only when the bytes differ from what is there. True when it wrote.</summary>
    public static bool WriteIfChanged(string path, ReadOnlySpan<byte> bytes)
    {
        if (File.Exists(path) && bytes.SequenceEqual(File.ReadAllBytes(path)))
            return false;
        Write(path, bytes);
        return true;
    }

    /// <summary>Removes unfinished files below a folder. Call it only while holding the <see cref="WorkspaceLock"/>.</summary>
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var left in Directory.EnumerateFiles(folder, "*" + Unfinished, SearchOption.AllDirectories))
            File.Delete(left);
    }
}
