using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads one meeting of the Senate's list.</summary>
internal static partial class SenateMeeting
{
    /// <summary>Null for a meeting without a day.</summary>
    public static CommitteeMeeting? Read(XElement row, string number)
    {
        if (!DateOnly.TryParseExact(Field(row, "date_iso_8601"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return null;
        var (type, matter, room) = (Field(row, "type"), Field(row, "matter"), Field(row, "room"));
        return new(number, date, TimeOf(row), KindOf(type), $"{CommitteeOf(row)}: {What(type)}", PlaceOf(room), MeetingWords.IsOff(matter, type, room), matter)
        {
            Agenda = AgendaOf(row, matter, UnitedStates.CongressOf(date)),
        };
    }

    // Beside a list of documents, words that only speak of a law by its old number add nothing.
    private static IReadOnlyList<AgendaItem> AgendaOf(XElement row, string matter, int congress)
    {
        var documents = row.Elements("Documents").Elements("AssociatedDocument").ToList();
        var named = documents.Count == 0 || BillMentions.IsList(matter) ? BillMentions.In(matter, congress) : [];
        return [.. documents.Select(document => Document(document, congress)).OfType<AgendaItem>().Concat(named).DistinctBy(item => item.Id)];
    }

    // Nominations (PN) and treaties (TD) are no bills.
    private static AgendaItem? Document(XElement document, int congress)
    {
        var prefix = ((string?)document.Attribute("document_prefix"))?.Trim().ToUpperInvariant();
        var type = prefix switch
        {
            "SN" => "s",
            "SJ" or "SJR" => "sjres",
            "SC" or "SCR" => "sconres",
            "SE" or "SR" => "sres",
            "HJ" or "HJR" => "hjres",
            "HC" or "HCR" => "hconres",
            "HE" or "HRE" => "hres",
            _ => UnitedStates.TypeOf(prefix)?.Code,
        };
        var term = int.TryParse((string?)document.Attribute("congress"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
            && stated >= UnitedStates.FirstOnRecord && stated <= congress ? stated : congress;
        return type is not null && int.TryParse((string?)document.Attribute("document_num"), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000
            ? new(UnitedStates.Id(term, type, number), Text.Clean((string?)document.Attribute("document_description")))
            : null;
    }

    // Midnight, and words such as "TBA", stand for a time that is not fixed yet.
    private static string? TimeOf(XElement row) =>
        TimeOnly.TryParse(Field(row, "time_iso_8601") is { Length: > 0 } iso ? iso : Field(row, "time"), CultureInfo.InvariantCulture, out var time) && time != TimeOnly.MinValue
            ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;

    private static string KindOf(string type) =>
        MeetingWords.Names(type, "hearing") ? EventKinds.Hearing
        : MeetingWords.Names(type, "business meeting") || MeetingWords.Names(type, "markup") ? EventKinds.Markup
        : EventKinds.Meeting;

    // "Open" is what meetings are unless they say otherwise.
    private static string What(string type)
    {
        var words = MeetingWords.WithoutNotice(type).ToLowerInvariant();
        words = words.StartsWith("open ", StringComparison.Ordinal) ? words["open ".Length..] : words;
        return words.Length == 0 ? "meeting" : words;
    }

    private static string CommitteeOf(XElement row)
    {
        var name = Field(row, "committee");
        var special = Special().Match(name);
        var committee = special.Success ? $"Senate {special.Groups[2].Value} Committee on {special.Groups[1].Value}"
            : name.Length == 0 ? "Senate"
            : OfBothChambers().IsMatch(name) ? name
            : name.EndsWith("Committee", StringComparison.Ordinal) ? $"Senate {name}" : $"Senate {name} Committee";
        return Field(row, "sub_cmte") is not { Length: > 0 } part ? committee
            : MeetingWords.Names(part, "subcommittee") ? $"{committee}, {part}" : $"{committee}, {part} Subcommittee";
    }

    private static string? PlaceOf(string room) => room.Length == 0 || room is "TBA" or "TBD" ? null : room;

    private static string Field(XElement row, string name) => Text.Clean((string?)row.Element(name));

    [GeneratedRegex(@"\A(.+) \((Special|Select)\)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Special();

    [GeneratedRegex(@"\A(Joint|Commission|Conferees|United States)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OfBothChambers();
}
