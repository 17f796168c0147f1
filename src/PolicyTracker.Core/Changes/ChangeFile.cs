using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Changes;

/// <summary>One file of changes: a list, one change a line, in the one-line form.</summary>
public static class ChangeFile
{
    public static string Write(IEnumerable<BillChange> changes) => string.Concat(changes.Select(change => $"- {Line(change)}\n"));

    /// <summary>One change in the one-line form, which is also its JSON.</summary>
    public static string Line(BillChange change)
    {
        var line = new OneLine()
            .Text("id", change.Id)
            .Text("bill", change.Bill.Value)
            .Text("title", change.Title)
            .Word<ChangeKind>("kind", change.Kind)
            .Text("observed_at", Moment(change.ObservedAt))
            .Date("date", change.Date);
        Value(line, "before", change.Before);
        Value(line, "after", change.After);
        return line.Text("text", change.Text).Text("next", change.Next).Text("matched", change.Matched).ToString();
    }

    /// <summary>Reads a file; changes that cannot be read are problems, the others are kept.</summary>
    public static IReadOnlyList<BillChange> Read(string text, string file, ICollection<Problem> problems)
    {
        var list = CanonicalReader.ReadList(text, 1) ?? YamlReader.Read(text, file, 1, problems);
        return list is null ? [] : [.. list.Items.Select(item => Read(new(item, file, problems))).OfType<BillChange>()];
    }

    /// <summary>A moment as files write it: UTC, whole seconds.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A list item stands as itself, a scalar as a JSON string; both read back to the same text.
    private static void Value(OneLine line, string key, string? value)
    {
        if (value is not null && value.StartsWith('{') && CanonicalReader.ReadOneLine(value) is not null)
            line.Raw(key, value);
        else
            line.Text(key, value);
    }

    private static BillChange? Read(FactMap map)
    {
        var id = map.Required("id");
        var bill = map.Required("bill");
        var title = map.Required("title");
        var kind = map.Word<ChangeKind>("kind");
        var observed = map.Required("observed_at");
        var change = BillId.TryParse(bill, out var billId) && kind is { } known
            && DateTimeOffset.TryParseExact(observed, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new BillChange(id, billId, title, known, moment, map.Date("date"), Value(map, "before"), Value(map, "after"), map.Text("text"), map.Text("next"), map.Text("matched"))
            : null;
        if (change is null)
            map.Wrong(map.Fact, "This change cannot be read: it needs id, bill, title, kind and observed_at (such as 2026-01-31T06:00:00Z). Restore the line from Git.", "change");
        else
            map.Done();
        return change;
    }

    private static string? Value(FactMap map, string key) =>
        map.Ask(key) is { } value ? value.Kind == FactKind.Map ? value.ToString() : value.Value : null;
}
