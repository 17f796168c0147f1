using System.Globalization;
using System.Text;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// What moved, ever: <c>bills/{jurisdiction}/_changes/{yyyy}/{moment}-{source}.yml</c>, one file for each run that
/// changed something. A change is a frozen fact; it is added and never edited.
/// </summary>
/// <param name="workspace">The folder that holds <c>bills/</c>.</param>
public sealed class ChangeLog(string workspace)
{
    private (string File, long Length, HashSet<string> Ids) _last = ("", 0, []);

    /// <summary>Every change, oldest first. Lines that cannot be read are in <paramref name="problems"/>.</summary>
    public IReadOnlyList<BillChange> All(ICollection<Problem>? problems = null) =>
        [.. Jurisdictions().SelectMany(jurisdiction => Of(jurisdiction, problems)).OrderBy(change => change.ObservedAt).ThenBy(change => change.Bill)];

    /// <summary>The changes of one jurisdiction in the order of its files.</summary>
    public IReadOnlyList<BillChange> Of(string jurisdiction, ICollection<Problem>? problems = null) =>
        [.. Files(jurisdiction).SelectMany(file => ChangeFile.Read(File.ReadAllText(file), Relative(file), problems ?? []))];

    /// <summary>Adds changes to the file of one run; changes that it already holds are not added again.</summary>
    public void Add(string jurisdiction, string source, DateTimeOffset observedAt, IReadOnlyList<BillChange> changes)
    {
        var file = Path.Combine(Folder(jurisdiction), observedAt.UtcDateTime.ToString("yyyy", CultureInfo.InvariantCulture), Name(observedAt, source));
        var ids = Held(file);
        var added = changes.Where(change => ids.Add(change.Id)).ToList();
        if (added.Count > 0)
            AtomicFile.Append(file, Encoding.UTF8.GetBytes(ChangeFile.Write(added)));
        _last = (file, LengthOf(file), ids);
    }

    // A long run adds to one file many times; what it added last it need not read again.
    private HashSet<string> Held(string file) => _last.File == file && _last.Length == LengthOf(file) ? _last.Ids
        : File.Exists(file) ? ChangeFile.Read(File.ReadAllText(file), Relative(file), []).Select(change => change.Id).ToHashSet(StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    private static long LengthOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    // No colons: they break checkouts on Windows.
    private static string Name(DateTimeOffset moment, string source) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + $"-{source}.yml";

    private string Folder(string jurisdiction) => Path.Combine(workspace, "bills", jurisdiction, "_changes");

    private IEnumerable<string> Jurisdictions()
    {
        var bills = Path.Combine(workspace, "bills");
        return Directory.Exists(bills)
            ? Directory.EnumerateDirectories(bills).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
            : [];
    }

    private IEnumerable<string> Files(string jurisdiction) => Directory.Exists(Folder(jurisdiction))
        ? Directory.EnumerateFiles(Folder(jurisdiction), "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private string Relative(string file) => Path.GetRelativePath(workspace, file).Replace('\\', '/');
}
