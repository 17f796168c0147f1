using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Site.Model;

/// <summary>What the changes of a measure tell of its events.</summary>
internal static class EventMoves
{
    /// <summary><c>moved from Mar 3, 2026, 10:00 a.m. Eastern</c>; null for what stands where it always stood.</summary>
    public static string? Of(BillEvent one, IReadOnlyList<BillChange> changes)
    {
        if (!changes.Any(change => change.Kind == ChangeKind.EventChanged))
            return null;
        var line = Core.Bills.BillFacts.Of(one);
        return changes.LastOrDefault(change => change.Kind == ChangeKind.EventChanged && change.After == line) is { } change
            && Read(change.Before) is { } before && IsMoved(before, one)
            ? $"moved from {EventWording.When(before)}"
            : null;
    }

    public static bool IsMoved(BillEvent before, BillEvent after) => (before.Date, before.Time) != (after.Date, after.Time);

    /// <summary>An event as the log of changes holds it; null when it is none.</summary>
    public static BillEvent? Read(string? line)
    {
        if (line is null || !line.StartsWith('{'))
            return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string? Text(string key) => root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return Days.TryRead(Text("date")) is { } day && Text("kind") is { } kind && Text("title") is { } title
                ? new(day, Text("time"), Text("zone"), kind, title, Text("place"), Text("status"), Text("id"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
