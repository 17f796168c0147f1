using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Output;

/// <summary>Changes as people read them on a line, and as programs read them.</summary>
public static class ChangeLines
{
    /// <summary><c>us/119/hr4323 status: to-executive -> enacted</c></summary>
    public static string Line(this BillChange change)
    {
        var day = change.Date is { } date ? $" ({date:yyyy-MM-dd})" : "";
        return $"{change.Bill} {change.Kind.Word()}{day}: {What(change)}";
    }

    /// <summary>One JSON array with the keys of the files.</summary>
    public static string Array(IReadOnlyList<BillChange> changes) => changes.Count == 0
        ? "[]"
        : $"[\n{string.Join(",\n", changes.Select(change => "  " + ChangeFile.Line(change)))}\n]";

    public static IReadOnlyList<JsonElement> Elements(IEnumerable<BillChange> changes) =>
        [.. changes.Select(change => JsonElement.Parse(ChangeFile.Line(change)))];

    private static string Added(BillChange change)
    {
        var state = change.Text is null ? change.Title : $"{change.Title}. {change.Text}";
        return change.Matched is null ? state : $"{state} [{change.Matched}]";
    }

    private static string What(BillChange change) => (change.Kind, change.Before, change.After) switch
    {
        (ChangeKind.BillAdded, _, _) => Added(change),
        (ChangeKind.Action, _, _) => change.Text ?? change.After ?? "",
        (_, { } before, { } after) => $"{before} -> {after}",
        (_, null, { } after) => after,
        (_, { } before, null) => change.Text ?? $"no longer: {before}",
        _ => change.Text ?? "",
    };
}
