using System.Globalization;
using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Feeds;

/// <summary>A year's changes as an array with the keys of their files, oldest first.</summary>
internal static class ChangesJson
{
    public static byte[] Write(IEnumerable<BillChange> changes)
    {
        using var bytes = new MemoryStream();
        bytes.Write("[\n"u8);
        var first = true;
        using (var json = new Utf8JsonWriter(bytes, BillJson.Options))
        {
            foreach (var change in changes)
            {
                if (!first)
                    bytes.Write(",\n"u8);
                first = false;
                One(json, change);
                json.Flush();
                json.Reset(bytes);
            }
        }

        bytes.Write("\n]\n"u8);
        return bytes.ToArray();
    }

    private static void One(Utf8JsonWriter json, BillChange change)
    {
        json.WriteStartObject();
        var day = change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (key, value) in new[]
        {
            ("id", change.Id), ("bill", change.Bill.Value), ("title", change.Title), ("kind", change.Kind.Word()),
            ("observed_at", ChangeRows.Instant(change.ObservedAt)), ("date", day), ("before", change.Before),
            ("after", change.After), ("text", change.Text), ("next", change.Next), ("matched", change.Matched),
        })
            if (value is not null)
                json.WriteString(key, value);
        json.WriteEndObject();
    }
}
