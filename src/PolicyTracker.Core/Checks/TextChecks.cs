using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Store;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Core.Checks;

/// <summary>Judges <c>bills/_text/</c>: each file is readable, holds the words that its hash is of, and belongs to a version of a record.</summary>
public static class TextChecks
{
    private const string Again = "Delete the file; the next collection writes it again.";

    /// <param name="isAsked">Whether a file, below the workspace and with forward slashes, is to be judged.</param>
    public static IReadOnlyList<Problem> Check(string workspace, Predicate<string>? isAsked = null)
    {
        var store = new BillStore(workspace);
        return
        [
            .. Files(workspace).Where(file => isAsked?.Invoke(file) != false).GroupBy(Folder, StringComparer.Ordinal)
                .AsParallel().AsOrdered().SelectMany(folder => CheckFolder(store, folder.Key, folder)),
        ];
    }

    private static IEnumerable<Problem> CheckFolder(BillStore store, string folder, IEnumerable<string> files)
    {
        var bill = BillId.TryParse(folder.Length > TextFile.Folder.Length ? folder[(TextFile.Folder.Length + 1)..] : "", out var id) ? store.Read(id)?.Bill : null;
        var versions = bill is null ? [] : TextFile.PathsOf(bill.Id, bill.Versions).Zip(bill.Versions).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        foreach (var file in files)
            foreach (var problem in CheckFile(store.Workspace, file, id, versions.GetValueOrDefault(file)))
                yield return problem;
    }

    private static IEnumerable<Problem> CheckFile(string workspace, string file, BillId? id, BillVersion? version)
    {
        var bytes = File.ReadAllBytes(Path.Combine(workspace, file));
        if (bytes.Length > TextFile.MostBytes)
            return [Problem.Error("text-size", $"The file has {bytes.Length:N0} bytes, and a text has at most {TextFile.MostBytes:N0}. {Again}", file)];
        if (version is null)
            return [Problem.Error("text-version", $"This text belongs to no version of a record{(id is null ? "" : $": {id.Path} has none with this name")}. Delete the file, or restore the record from Git.", file)];
        var reading = TextFile.Read(Encoding.UTF8.GetString(bytes), file);
        return reading is { Head: { } head, Text: { } text } ? CheckHead(head, text, file, id!, version) : reading.Problems;
    }

    private static IEnumerable<Problem> CheckHead(TextHead head, BillText text, string file, BillId id, BillVersion version)
    {
        if (head.Bill != id)
            yield return Problem.Error("text-version", $"The file says that it is a text of {head.Bill}, but it stands in the folder of {id}. {Again}", file, 3);
        // Of a text that was cut, the rest is not here to be hashed.
        if (!head.Cut && TextHash.Of(text) != head.Sha256)
            yield return Problem.Error("text-hash", $"The words are not those that the hash in the file is of: somebody edited them, or the file was damaged. Restore it from Git. {Again}", file);
        if (version.Sha256 is { } recorded && recorded != head.Sha256)
            yield return Problem.Error("text-hash", $"The record {id.Path} has another hash for this version. Restore both from Git, or delete this file; the next collection writes it again.", file);
    }

    private static string Folder(string file) => file[..file.LastIndexOf('/')];

    private static IEnumerable<string> Files(string workspace) =>
        RecordFiles.Below(Path.Combine(workspace, TextFile.Folder)).Select(file => Path.GetRelativePath(workspace, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
