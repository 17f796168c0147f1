using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Files;

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
        var state = change.Text is null ? change.Title : $"{change.Title.TrimEnd('.')}. {change.Text}";
        return change.Matched is null ? state : $"{state} [{change.Matched}]";
    }

    // A list item stands in its one-line form; the texts in it tell people what it is.
    private static string Item(string value) => CanonicalReader.ReadOneLine(value) is { Kind: FactKind.Map } item
        ? string.Join(", ", item.Entries.Where(entry => entry.Value.Kind == FactKind.Text && entry.Key is not ("url" or "id" or "sha256")).Select(entry => entry.Value.Value))
        : value;

    private static string What(BillChange change) => (change.Kind, change.Before, change.After) switch
    {
        (ChangeKind.BillAdded, _, _) => Added(change),
        (ChangeKind.Action, _, _) => change.Text ?? change.After ?? "",
        (_, { } before, { } after) => $"{Item(before)} -> {Item(after)}",
        (_, null, { } after) => Item(after),
        (ChangeKind.SourceGap or ChangeKind.Correction, { } before, null) => $"{change.Text} {Item(before)}",
        (_, { } before, null) => change.Text ?? $"no longer: {Item(before)}",
        _ => change.Text ?? "",
    };
}
