using System.Globalization;
using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Site.Model;

/// <summary>One change in words, from the frozen facts alone: an entry of a feed never changes afterwards.</summary>
internal static class ChangeText
{
    public static string Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.BillAdded => "New on the tracker",
        ChangeKind.Status => "Status",
        ChangeKind.Action => "Action",
        ChangeKind.Title => "Title",
        ChangeKind.SponsorAdded => "Sponsor",
        ChangeKind.SponsorWithdrawn => "Sponsor withdrew",
        ChangeKind.Version => "New text",
        ChangeKind.Vote => "Vote",
        ChangeKind.EventAdded => "Event",
        ChangeKind.EventChanged => "Event changed",
        ChangeKind.EventCancelled => "Event off",
        ChangeKind.Committee => "Committee",
        ChangeKind.Related => "Related measure",
        ChangeKind.Law => "Law",
        ChangeKind.Correction => "Correction by the source",
        ChangeKind.SourceGap => "No longer listed by the source",
        _ => kind.Word(),
    };

    public static string Of(BillChange change) => change.Kind switch
    {
        ChangeKind.BillAdded => Sentences(change.Text, change.Matched is { } why ? $"Followed from now on ({why})." : "Followed from now on."),
        ChangeKind.Status => Sentences(Arrow(StageLabel(change.Before), StageLabel(change.After)) + ".", change.Text),
        ChangeKind.Action or ChangeKind.Version => change.Text ?? Item(change.After) ?? Kind(change.Kind),
        ChangeKind.SourceGap => Sentences(change.Text, Item(change.Before)),
        ChangeKind.Correction when change.After is null => Sentences(change.Text, Item(change.Before)),
        ChangeKind.EventAdded or ChangeKind.EventChanged or ChangeKind.EventCancelled when EventText.Of(change) is { } happening => happening,
        ChangeKind.Correction or ChangeKind.EventChanged => Arrow(Item(change.Before), Item(change.After), change.Text),
        ChangeKind.SponsorWithdrawn or ChangeKind.EventCancelled =>
            Item(change.Before) ?? Item(change.After) ?? change.Text ?? "A value.",
        ChangeKind.Title => Arrow(change.Before, change.After),
        _ => Item(change.After) ?? change.Text ?? Item(change.Before) ?? Kind(change.Kind),
    };

    private static string Sentences(string? one, string? other) => string.Join(' ', new[] { one, other }.Where(sentence => sentence is not null));

    private static string Arrow(string? before, string? after, string? otherwise = null) => (before, after) switch
    {
        ({ } from, { } to) => $"{from} → {to}",
        (null, { } to) => to,
        ({ } from, null) => $"{from} → nothing",
        _ => otherwise ?? "",
    };

    private static string? StageLabel(string? word) => word is null
        ? null
        : Vocabulary<Stage>.TryParse(word, out var stage) ? StageWords.Of(stage).Short : word;

    // A list item stands in its one-line form: its telling values in the order of this list.
    private static readonly string[] Telling =
        ["name", "party", "district", "note", "date", "time", "kind", "title", "motion", "yeas", "nays", "result", "text", "relation", "id", "status"];

    private static string? Item(string? value)
    {
        if (value is null || !value.StartsWith('{'))
            return value;
        try
        {
            using var json = JsonDocument.Parse(value);
            var words = Telling.Where(key => json.RootElement.TryGetProperty(key, out _))
                .Where(key => key != "id" || json.RootElement.TryGetProperty("relation", out _))
                .Where(key => key != "status" || json.RootElement.GetProperty(key).ValueEquals(EventStatuses.Unconfirmed))
                .Select(key => Word(key, json.RootElement.GetProperty(key)));
            var text = string.Join(", ", words);
            return text.Length == 0 ? value : text;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static string Word(string key, JsonElement value) => key switch
    {
        "status" => Rows.Unconfirmed,
        "yeas" or "nays" => $"{value.GetRawText()} {key}",
        "date" when DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            Days.Of(day).Words,
        _ => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(),
    };
}
