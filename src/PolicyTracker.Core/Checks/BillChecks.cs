using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Core.Checks;

/// <summary>
/// Judges <c>bills/</c>: each record is readable and canonical, stands where its id says, carries a source, and shows
/// the stage that its own actions prove. Nothing here asks the clock.
/// </summary>
public static class BillChecks
{
    /// <param name="paths">Files or folders below the workspace; empty for all of <c>bills/</c>.</param>
    public static IReadOnlyList<Problem> Check(string workspace, IReadOnlyList<string>? paths = null)
    {
        var files = Files(workspace, paths ?? []).ToList();
        var problems = files.AsParallel().AsOrdered().SelectMany(file => CheckFile(workspace, file)).ToList();
        if (paths is not { Count: > 0 })
            problems.AddRange([.. ChangeChecks.Check(workspace), .. Aliases(workspace)]);
        return problems;
    }

    /// <summary>Writes records that can be read but are not canonical in the canonical form. Returns what it rewrote.</summary>
    public static IReadOnlyList<string> Fix(string workspace, IReadOnlyList<string>? paths = null)
    {
        var rewritten = new List<string>();
        foreach (var file in Files(workspace, paths ?? []))
            if (Read(workspace, file) is { Bill: { } bill, Problems: [] } && Rewrite(workspace, file, bill))
                rewritten.Add(file);
        return rewritten;
    }

    private static bool Rewrite(string workspace, string file, Bill bill) =>
        AtomicFile.WriteIfChanged(Path.Combine(workspace, file), Encoding.UTF8.GetBytes(BillFile.Write(bill)));

    private static IEnumerable<Problem> CheckFile(string workspace, string file)
    {
        if (!BillId.TryParse(file["bills/".Length..^".md".Length], out var id))
            return [Problem.Error("bill-path", "The path is no bill id. Records are bills/jurisdiction/session/number.md, in small letters and digits.", file)];
        var reading = Read(workspace, file);
        return reading.Bill is { } bill && reading.Problems.Count == 0
            ? CheckBill(bill, id, file, File.ReadAllText(Path.Combine(workspace, file)))
            : reading.Problems;
    }

    private static IEnumerable<Problem> CheckBill(Bill bill, BillId id, string file, string text)
    {
        if (bill.Id != id)
            yield return Problem.Error("bill-path", $"The file says it is {bill.Id}, but its path says {id}. Move it to {bill.Id.Path}.", file, LineOf(text, "id:"));
        if (bill.Sources.Count == 0)
            yield return Problem.Error("bill-source", "The record names no source; every record needs at least one line under \"sources\".", file);
        if (!StatusLadder.Agrees(bill, EndOfSession(bill.Id)))
            yield return Problem.Error("bill-status", $"The status is {BillFacts.Of(bill.Status)}, but the actions prove {BillFacts.Of(StatusLadder.Derive(bill))}. Run \"policytracker collect --bill {bill.Id}\", or restore the file from Git.", file, LineOf(text, "status:"));
        if (OutOfOrder(bill) is { } late)
            yield return Problem.Error("bill-order", $"Actions stand oldest first, but {OneLine.Iso(late.Date)} stands behind a later day. Restore the file from Git.", file, LineOf(text, $"- {BillFacts.Of(late)}"));
        if (BillFile.Write(bill) != text)
            yield return Problem.Error("bill-canonical", "The file is not written the way the tracker writes it. Run \"policytracker check --fix\".", file, FirstDifference(text, BillFile.Write(bill)));
    }

    private static DateOnly? EndOfSession(BillId id) =>
        UnitedStates.TryParts(id, out var congress, out _, out _) ? UnitedStates.Ends(congress) : null;

    private static BillAction? OutOfOrder(Bill bill) =>
        bill.Actions.Zip(bill.Actions.Skip(1)).FirstOrDefault(pair => pair.First.Date > pair.Second.Date).Second;

    private static IEnumerable<Problem> Aliases(string workspace)
    {
        var bills = new BillStore(workspace).All();
        var ids = bills.Select(bill => bill.Id.Value).ToHashSet(StringComparer.Ordinal);
        var taken = new Dictionary<string, BillId>(StringComparer.Ordinal);
        foreach (var (bill, alias) in bills.SelectMany(bill => bill.Aliases.Select(alias => (bill, alias))))
            if (ids.Contains(alias) || !taken.TryAdd(alias, bill.Id))
                yield return Problem.Error("bill-alias", $"The alias {alias} already belongs to {(taken.TryGetValue(alias, out var other) ? other : alias)}; an id is never used again. Remove one of the two.", bill.Id.Path);
    }

    private static BillReading Read(string workspace, string file)
    {
        try
        {
            return BillFile.Read(new UTF8Encoding(false, true).GetString(File.ReadAllBytes(Path.Combine(workspace, file))), file);
        }
        catch (DecoderFallbackException)
        {
            return new(null, [Problem.Error("file-encoding", "The file is not UTF-8 text. Restore it from Git.", file)]);
        }
    }

    private static IEnumerable<string> Files(string workspace, IReadOnlyList<string> paths)
    {
        var root = Path.Combine(workspace, "bills");
        var all = Directory.Exists(root) ? Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories) : [];
        return all.Select(file => Path.GetRelativePath(workspace, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/_", StringComparison.Ordinal))
            .Where(file => paths.Count == 0 || paths.Any(path => IsBelow(file, path)))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsBelow(string file, string path)
    {
        var asked = path.Replace('\\', '/').TrimStart('.').Trim('/');
        return asked.Length == 0 || file == asked || file.StartsWith(asked + "/", StringComparison.Ordinal);
    }

    private static int? LineOf(string text, string start)
    {
        var line = 1;
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            if (row.StartsWith(start, StringComparison.Ordinal))
                return line;
            line++;
        }

        return null;
    }

    private static int FirstDifference(string text, string expected)
    {
        var same = text.AsSpan().CommonPrefixLength(expected);
        return text.AsSpan(0, same).Count('\n') + 1;
    }
}
