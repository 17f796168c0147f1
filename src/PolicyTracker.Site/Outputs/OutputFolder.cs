using System.Collections.Concurrent;

namespace PolicyTracker.Site.Outputs;

/// <summary>
/// Where a build goes. Files that differ are written into a folder beside the output and moved over in one go at the
/// end; until then, and whenever a build fails, the old site stands untouched. A file that did not change keeps its
/// place and its time.
/// </summary>
internal sealed class OutputFolder
{
    private readonly string _folder;
    private readonly string _next;
    private readonly bool _fresh;
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);
    private long _bytes;

    private OutputFolder(string folder, bool clean)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _next = Beside("next");
        _fresh = clean || !Directory.Exists(_folder);
    }

    /// <summary>All files of the site, and how many of them were new or different.</summary>
    public int Files => _files.Count;

    public int Written => _files.Values.Count(written => written);

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Takes a folder for a build; throws when it holds something that no build made.</summary>
    public static OutputFolder Open(string folder, string workspace, bool clean)
    {
        OutputPlace.Check(folder, workspace);
        var output = new OutputFolder(folder, clean);
        if (Directory.Exists(output._next))
            Directory.Delete(output._next, recursive: true);
        Directory.CreateDirectory(output._next);
        return output;
    }

    /// <summary>Whether the build has a file for a site path.</summary>
    public bool Has(string path) => _files.ContainsKey(FileOf(path));

    /// <summary>The text of a file as this build leaves it.</summary>
    public string Read(string path)
    {
        var file = FileOf(path);
        return File.ReadAllText(Path.Combine(_files[file] ? _next : _folder, file));
    }

    /// <summary>Puts a file at a site path; <c>/a/</c> is <c>a/index.html</c>. Safe to call from several threads.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Claim(path);
        Interlocked.Add(ref _bytes, bytes.Length);
        if (!_fresh && Same(Path.Combine(_folder, file), bytes))
            return;
        _files[file] = true;
        var target = Path.Combine(_next, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var stream = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes);
    }

    /// <summary>A file that is too long for memory; it is compared with the old one when it is closed.</summary>
    public void Stream(string path, Action<Stream> write)
    {
        var file = Claim(path);
        var target = Path.Combine(_next, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using (var stream = new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            write(stream);
        Interlocked.Add(ref _bytes, new FileInfo(target).Length);
        if (!_fresh && SameFile(Path.Combine(_folder, file), target))
            File.Delete(target);
        else
            _files[file] = true;
    }

    /// <summary>Makes the build the site. Returns how many files of the old site went.</summary>
    /// <param name="whole">False when only parts were built: the files of the other parts stay.</param>
    public int Publish(bool whole) => _fresh && whole ? Swap() : MoveOver(whole);

    /// <summary>Throws the build away; the old site stands.</summary>
    public void Abandon()
    {
        if (Directory.Exists(_next))
            Directory.Delete(_next, recursive: true);
    }

    // A name that nobody else gives: what stands there is ours to delete.
    private string Beside(string role) =>
        Path.Combine(Path.GetDirectoryName(_folder)!, $".{Path.GetFileName(_folder)}.policytracker-{role}");

    private int Swap()
    {
        var old = Beside("old");
        var gone = 0;
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
        if (Directory.Exists(_folder))
        {
            gone = Existing().Count(file => !_files.ContainsKey(file));
            Directory.Move(_folder, old);
        }

        Directory.Move(_next, _folder);
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
        return gone;
    }

    private int MoveOver(bool whole)
    {
        Directory.CreateDirectory(_folder);
        foreach (var (file, written) in _files)
        {
            if (!written)
                continue;
            var target = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(_next, file), target, overwrite: true);
        }

        Directory.Delete(_next, recursive: true);
        if (!whole)
            return 0;
        var gone = Existing().Where(file => !_files.ContainsKey(file)).ToList();
        foreach (var file in gone)
            File.Delete(Path.Combine(_folder, file));
        foreach (var folder in gone.Select(file => Path.GetDirectoryName(Path.Combine(_folder, file))!).Distinct(StringComparer.Ordinal))
            DeleteEmpty(folder);
        return gone.Count;
    }

    private void DeleteEmpty(string folder)
    {
        while (folder.Length > _folder.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private IEnumerable<string> Existing() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder, file).Replace(Path.DirectorySeparatorChar, '/'));

    private string Claim(string path)
    {
        var file = FileOf(path);
        if (!_files.TryAdd(file, false))
            throw new InvalidOperationException($"Two outputs claim {path}. Rename the page or topic that took an address of the site.");
        return file;
    }

    private static string FileOf(string path)
    {
        var file = path.EndsWith('/') ? path + "index.html" : path;
        if (file[0] != '/' || file.Contains("/../", StringComparison.Ordinal) || file.Contains('\\') || file.Contains("//", StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} is no address below the site's root.");
        return file[1..];
    }

    private static bool Same(string file, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(file);
        return info.Exists && info.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(file));
    }

    private static bool SameFile(string one, string other)
    {
        if (!File.Exists(one) || new FileInfo(one).Length != new FileInfo(other).Length)
            return false;
        using var a = File.OpenRead(one);
        using var b = File.OpenRead(other);
        var left = new byte[1 << 16];
        var right = new byte[1 << 16];
        while (a.ReadAtLeast(left, left.Length, throwOnEndOfStream: false) is > 0 and var read)
            if (b.ReadAtLeast(right, right.Length, throwOnEndOfStream: false) != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
                return false;
        return true;
    }
}
