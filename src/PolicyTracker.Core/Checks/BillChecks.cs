using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
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
        var calendar = ContentTree.Read(workspace).Calendar;
        var problems = files.AsParallel().AsOrdered().SelectMany(file => CheckFile(workspace, file, calendar)).ToList();
        problems.AddRange(TextChecks.Check(workspace, file => paths is not { Count: > 0 } || paths.Any(path => IsBelow(file, path))));
        if (paths is not { Count: > 0 })
            problems.AddRange([.. ChangeChecks.Check(workspace), .. Aliases(workspace)]);
        return problems;
    }

    /// <summary>Writes records that can be read but are not canonical in the canonical form. Returns what it rewrote.</summary>
    public static IReadOnlyList<string> Fix(string workspace, IReadOnlyList<string>? paths = null)
    {
        var rewritten = new List<string>();
        var store = new BillStore(workspace);
        foreach (var file in Files(workspace, paths ?? []))
            if (IdOf(file) is { } id && store.Read(id) is { Bill: { } bill, Problems.Count: 0 }
                && AtomicFile.WriteIfChanged(store.PathOf(id), Encoding.UTF8.GetBytes(BillFile.Write(bill))))
                rewritten.Add(file);
        return rewritten;
    }

    private static BillId? IdOf(string file) => BillId.TryParse(file["bills/".Length..^".md".Length], out var id) ? id : null;

    private static IEnumerable<Problem> CheckFile(string workspace, string file, SessionCalendar calendar)
    {
        if (IdOf(file) is not { } id)
            return [Problem.Error("bill-path", "The path is no bill id. Records are bills/jurisdiction/session/number.md, in small letters and digits.", file)];
        var reading = new BillStore(workspace).Read(id)!;
        return reading is { Bill: { } bill, Problems.Count: 0 }
            ? CheckBill(bill, file, File.ReadAllText(Path.Combine(workspace, file)), calendar.EndOf(id))
            : reading.Problems;
    }

    private static IEnumerable<Problem> CheckBill(Bill bill, string file, string text, SessionEnd? end)
    {
        if (bill.Sources.Count == 0)
            yield return Problem.Error("bill-source", "The record names no source; every record needs at least one line under \"sources\".", file);
        if (!StatusLadder.Agrees(bill, end))
            yield return Problem.Error("bill-status", $"The status is {BillFacts.Of(bill.Status)}, but the actions prove {BillFacts.Of(StatusLadder.Derive(bill))}. Run \"policytracker collect --bill {bill.Id}\", or restore the file from Git.", file, LineOf(text, "status:"));
        if (OutOfOrder(bill) is { } late)
            yield return Problem.Error("bill-order", $"Actions stand oldest first, but {OneLine.Iso(late.Date)} stands behind a later day. Restore the file from Git.", file, LineOf(text, $"- {BillFacts.Of(late)}"));
        if (BillFile.Write(bill) != text)
            yield return Problem.Error("bill-canonical", "The file is not written the way the tracker writes it. Run \"policytracker check --fix\".", file, FirstDifference(text, BillFile.Write(bill)));
    }

    private static BillAction? OutOfOrder(Bill bill) =>
        bill.Actions.Zip(bill.Actions.Skip(1)).FirstOrDefault(pair => pair.First.Date > pair.Second.Date).Second;

    private static IEnumerable<Problem> Aliases(string workspace)
    {
        var bills = new BillStore(workspace).All();
        var ids = bills.Select(bill => bill.Id.Value).ToHashSet(StringComparer.Ordinal);
        var taken = new Dictionary<string, BillId>(StringComparer.Ordinal);
        foreach (var (bill, alias) in bills.SelectMany(bill => bill.Aliases.Select(alias => (bill, alias))))
            if (!BillId.TryParse(alias, out _))
                yield return Problem.Error("bill-alias", $"The alias \"{alias}\" is not a bill id. Write jurisdiction/session/number, such as us/119/hr1144.", bill.Id.Path);
            else if (ids.Contains(alias) || !taken.TryAdd(alias, bill.Id))
                yield return Problem.Error("bill-alias", $"The alias {alias} already belongs to {(taken.TryGetValue(alias, out var other) ? other : alias)}; an id is never used again. Remove one of the two.", bill.Id.Path);
    }

    private static IEnumerable<string> Files(string workspace, IReadOnlyList<string> paths)
    {
        var root = Path.Combine(workspace, "bills");
        return RecordFiles.Below(root).Select(file => Path.GetRelativePath(workspace, file).Replace('\\', '/'))
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
