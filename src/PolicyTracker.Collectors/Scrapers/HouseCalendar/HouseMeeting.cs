using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads the page of one meeting of a House committee.</summary>
internal static partial class HouseMeeting
{
    private const string Panel = "#previewPanel";

    public static CommitteeMeeting Read(SourcePage page, string number)
    {
        var heading = (IElement)page.Required($"{Panel} h1").Clone();
        var committee = SourcePage.TextOf(heading.QuerySelector("small"));
        heading.QuerySelector("small")?.Remove();
        var matter = SourcePage.TextOf(heading);
        var (date, time) = When(page);
        var place = SourcePage.TextOf(page.Find($"{Panel} .location strong"));
        var notice = SourcePage.TextOf(page.Find($"{Panel} .status-alert"));
        var kind = KindOf(matter);
        return new(number, date, time, kind, $"{CommitteeOf(committee)}: {kind}", Text.CleanOrNull(place), MeetingWords.IsOff(matter, notice), matter)
        {
            Agenda = [.. BillMentions.In(Text.Clean($"{matter} {string.Join("; ", Legislation(page))}"), UnitedStates.CongressOf(date))],
        };
    }

    // "Wednesday, September 16, 2026 (9:30 AM)"
    private static (DateOnly Date, string? Time) When(SourcePage page)
    {
        var text = SourcePage.TextOf(page.Required($"{Panel} .meetingTime"));
        var (day, hour) = text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var at ? (text[..at].Trim(), text[(at + 1)..].Trim(' ', ')')) : (text, "");
        if (!DateOnly.TryParseExact(day, "dddd, MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new ScrapeException(page.Address, "The meeting has no day that can be read, such as \"Wednesday, September 16, 2026 (9:30 AM)\".", text);
        return (date, TimeOnly.TryParseExact(hour, "h:mm tt", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null);
    }

    // Other lists are of statements and letters, which may name any bill.
    private static IEnumerable<string> Legislation(SourcePage page) =>
        from heading in page.All($"{Panel} h2")
        where MeetingWords.Names(SourcePage.TextOf(heading), "legislation") && heading.NextElementSibling is { LocalName: "ul" }
        from item in heading.NextElementSibling!.Children
        select SourcePage.TextOf(item);

    private static string KindOf(string matter) => Kind().Match(matter).Groups[1].Value.ToLowerInvariant() switch
    {
        "hearing" => EventKinds.Hearing,
        "markup" => EventKinds.Markup,
        _ => EventKinds.Meeting,
    };

    // "Subcommittee on Defense (Committee on Appropriations)"
    private static string CommitteeOf(string written)
    {
        var match = Committees().Match(written);
        if (!match.Success)
            return written.Length == 0 ? "House" : $"House {written}";
        var committee = $"House {match.Groups["committee"].Value} Committee";
        return match.Groups["part"] is { Success: true } part ? $"{committee}, {part.Value} Subcommittee" : committee;
    }

    [GeneratedRegex(@"\A(?:Full Committee |Subcommittee |Field |Joint |Business )*(Hearing|Markup|Meeting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\A(?:Subcommittee on (?:the )?(?<part>[^()]+) \()?Committee on (?:the )?(?<committee>[^()]+)\)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Committees();
}
