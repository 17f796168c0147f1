using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Feeds;

/// <summary>One record for programs: the keys of its file, then its address, its topics, the stage shown and who names it.</summary>
internal static class BillJson
{
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    public static void Write(Utf8JsonWriter json, Bill bill, BillCard card, IReadOnlyList<RelatedBill> from, string baseUrl)
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("id", bill.Id.Value);
        json.WriteString("identifier", bill.Identifier);
        json.WriteString("title", bill.Title);
        List(json, "titles", bill.Titles, (item, to) => Pairs(to, ("title", item.Title), ("kind", item.Kind)));
        json.WriteString("jurisdiction", bill.Id.Jurisdiction);
        json.WriteString("session", bill.Id.Session);
        json.WriteString("classification", bill.Classification.Word());
        Pairs(json, ("chamber", bill.Chamber?.Word()));
        Texts(json, "subjects", bill.Subjects);
        Status(json, bill.Status);
        List(json, "sponsors", bill.Sponsors, (item, to) => Pairs(to, ("name", item.Name), ("party", item.Party),
            ("district", item.District), ("role", item.Role.Word()), ("id", item.Id), ("date", Date(item.Date)), ("withdrawn", Date(item.Withdrawn))));
        List(json, "committees", bill.Committees, (item, to) => Pairs(to, ("name", item.Name), ("code", item.Code)));
        List(json, "actions", bill.Actions, Action);
        List(json, "votes", bill.Votes, Vote);
        List(json, "events", bill.Events, (item, to) => Pairs(to, ("date", Date(item.Date)), ("time", item.Time), ("zone", item.Zone),
            ("kind", item.Kind), ("title", item.Title), ("place", item.Place), ("status", item.Status), ("id", item.Id)));
        List(json, "versions", bill.Versions, (item, to) => Pairs(to, ("code", item.Code), ("note", item.Note),
            ("date", Date(item.Date)), ("url", item.Url), ("sha256", item.Sha256)));
        List(json, "related", bill.Related, Related);
        Texts(json, "laws", bill.Laws);
        if (bill.Effective is { } effective)
            Object(json, "effective", () => Pairs(json, ("date", Date(effective.Date)), ("note", effective.Note)));
        Texts(json, "aliases", bill.Aliases);
        List(json, "sources", bill.Sources, (item, to) => Pairs(to, ("url", item.Url), ("note", item.Note)));
        Extras(json, bill.Extras);
        json.WriteString("url", baseUrl + bill.Id.Url);
        Texts(json, "topics", [.. card.Topics.Select(match => match.Slug)], always: true);
        json.WriteString("stage_shown", card.Stage.Word());
        List(json, "related_from", from, Related);
        json.WriteEndObject();
    }

    private static void Status(Utf8JsonWriter json, BillStatus status) => Object(json, "status", () =>
    {
        Pairs(json, ("stage", status.Stage.Word()), ("since", Date(status.Since)));
        if (status.Action is { } action)
            json.WriteNumber("action", action);
        Pairs(json, ("evidence", status.Evidence));
        if (status.Inferred)
            json.WriteBoolean("inferred", true);
    });

    private static void Related(RelatedBill item, Utf8JsonWriter json) => Pairs(json, ("id", item.Id), ("relation", item.Relation.Word()));

    private static void Action(BillAction action, Utf8JsonWriter json)
    {
        Pairs(json, ("date", Date(action.Date)), ("chamber", action.Chamber?.Word()), ("text", action.Text));
        Texts(json, "classification", [.. action.Classification.Select(word => word.Word())]);
    }

    private static void Vote(VoteEvent vote, Utf8JsonWriter json)
    {
        Pairs(json, ("date", Date(vote.Date)), ("chamber", vote.Chamber?.Word()), ("motion", vote.Motion));
        foreach (var (key, count) in new[] { ("yeas", vote.Yeas), ("nays", vote.Nays), ("other", vote.Other) })
            if (count is { } number)
                json.WriteNumber(key, number);
        Pairs(json, ("result", vote.Result?.Word()));
        Texts(json, "parties", vote.Parties);
        Pairs(json, ("url", vote.Url));
    }

    private static void Extras(Utf8JsonWriter json, Extras extras)
    {
        if (extras.Entries.Count == 0)
            return;
        Object(json, "extras", () =>
        {
            foreach (var (key, values) in extras.Entries)
            {
                if (values is [var only])
                    json.WriteString(key, only);
                else
                    Texts(json, key, values);
            }
        });
    }

    private static void List<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> items, Action<T, Utf8JsonWriter> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string key, IReadOnlyList<string> texts, bool always = false)
    {
        if (texts.Count == 0 && !always)
            return;
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter json, string key, Action write)
    {
        json.WriteStartObject(key);
        write();
        json.WriteEndObject();
    }

    private static void Pairs(Utf8JsonWriter json, params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        foreach (var (key, value) in pairs)
            if (!string.IsNullOrEmpty(value))
                json.WriteString(key, value);
    }

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
