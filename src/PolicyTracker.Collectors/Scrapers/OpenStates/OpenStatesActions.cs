using System.Text.Json;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The history: oldest first, duplicates kept, classified by the words and only then by upstream.</summary>
internal static class OpenStatesActions
{
    /// <param name="session">When it is known, a day more than two years away from it is refused.</param>
    /// <param name="doubt">Hears of rows that are left out.</param>
    public static IReadOnlyList<BillAction> Read(JsonElement bill, BillId id, Session? session, Action<string> doubt)
    {
        var rows = new List<BillAction>();
        foreach (var row in bill.Each("actions").Select((row, at) => (Row: row, Order: row.Whole("order") ?? at)).OrderBy(row => row.Order).Select(row => row.Row))
            if (Action(row, id.Jurisdiction, session, doubt) is { } action)
                rows.Add(action);
        if (IsNewestFirst(rows, id.Jurisdiction))
            rows.Reverse();
        return [.. rows.OrderBy(action => action.Date).ThenBy(action => IsBeforeTheFloor(action, id.Jurisdiction) ? 0 : 1)];
    }

    private static BillAction? Action(JsonElement row, string jurisdiction, Session? session, Action<string> doubt)
    {
        var text = Text.Clean(SourceText.Plain(row.Words("description")));
        if (text.Length == 0)
            return null;
        if (OpenStatesDates.Day(row.Words("date"), Capitols.Zone(jurisdiction)) is { } day && IsPossible(day, session))
            return ActionTable.Of(jurisdiction).Action(day, OpenStatesLists.Chamber(row.Part("organization")), text, Upstream(row));
        doubt($"The action \"{text}\" is dated \"{row.Words("date")}\", which cannot be. It is left out until the date is right.");
        return null;
    }

    private static bool IsPossible(DateOnly day, Session? session) =>
        day.Year > 1800 && !(day < session?.Start?.AddYears(-2)) && !(day > session?.End?.AddYears(2));

    private static IReadOnlyList<ActionClassification> Upstream(JsonElement row) =>
    [
        .. row.Each("classification").Where(word => word.ValueKind == JsonValueKind.String)
            .Select(word => Vocabulary<ActionClassification>.TryParse(word.GetString()!, out var known) ? known : (ActionClassification?)null)
            .OfType<ActionClassification>().Distinct(),
    ];

    // North Carolina's feed is upside down; where all steps are of one day, nothing but the state tells.
    private static bool IsNewestFirst(List<BillAction> rows, string jurisdiction)
    {
        var falls = rows.Zip(rows.Skip(1)).Count(pair => pair.First.Date > pair.Second.Date);
        var rises = rows.Zip(rows.Skip(1)).Count(pair => pair.First.Date < pair.Second.Date);
        return falls > rises || (falls == rises && falls == 0 && jurisdiction == "nc");
    }

    // Maine's joint committees stand behind the floor, although a report comes before the debate of the day.
    private static bool IsBeforeTheFloor(BillAction action, string jurisdiction) => jurisdiction == "me" && action.Chamber == Chamber.Legislature;
}
