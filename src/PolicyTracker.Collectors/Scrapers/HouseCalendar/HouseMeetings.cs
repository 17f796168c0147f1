using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The meetings of House committees on some days: which there are, from the page of each day; then each from its own.</summary>
internal sealed partial class HouseMeetings(ScrapeContext context)
{
    private const string Calendar = "https://docs.house.gov/Committee/Calendar";

    private const string Nothing = "No meetings found";

    public async Task<(IReadOnlyList<CommitteeMeeting> Meetings, IReadOnlySet<string> Unread)> LoadAsync(IReadOnlyList<DateOnly> days, CancellationToken cancellation)
    {
        var listed = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        foreach (var day in days)
            foreach (var number in await NumbersAsync(day, cancellation))
                listed.TryAdd(number, day);
        new MeetingMemory(context, "meetings").Hold(listed, saysItIsEmpty: listed.Count == 0, new($"{Calendar}/ByDay.aspx"));
        var (meetings, unread) = (new List<CommitteeMeeting>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var number in listed.Keys)
            if (await MeetingAsync(number, IsTooMany(unread.Count, listed.Count), cancellation) is { } meeting)
                meetings.Add(meeting);
            else
                unread.Add(number);
        return (meetings, unread);
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(DateOnly day, CancellationToken cancellation)
    {
        var name = day.ToString("MMddyyyy", CultureInfo.InvariantCulture);
        var (document, page) = await SourcePage.GetAsync(new($"{Calendar}/ByDay.aspx?DayID={name}"), context, cancellation);
        IsAbout(page, "DayID", name);
        var table = page.Required("#MainContent_GridViewMeetings");
        List<string> numbers = [.. page.All("#MainContent_GridViewMeetings a[href*='EventID=' i]").Select(link => Number().Match(link.GetAttribute("href")!))
            .Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];
        if (numbers.Count == 0 && !SourcePage.TextOf(table).Contains(Nothing, StringComparison.OrdinalIgnoreCase))
            throw new ScrapeException(page.Address, $"The page of a day has no meeting and does not say \"{Nothing}\", so it proves nothing.", SourcePage.TextOf(table));
        document.Keep();
        return numbers;
    }

    /// <returns>Null for a page that could not be read, which is said.</returns>
    private async Task<CommitteeMeeting?> MeetingAsync(string number, bool isLastStraw, CancellationToken cancellation)
    {
        try
        {
            var (document, page) = await SourcePage.GetAsync(new($"{Calendar}/ByEvent.aspx?EventID={number}"), context, cancellation);
            IsAbout(page, "EventID", number);
            var meeting = HouseMeeting.Read(page, number);
            document.Keep();
            return meeting;
        }
        catch (SourceException failure) when (!isLastStraw && failure.Kind is SourceFailure.Unexpected or SourceFailure.NotFound)
        {
            context.Tell(Problem.Warning("source-row", $"Meeting {number} is listed and could not be read: {failure.Sentence} What is recorded of it stays.", failure.Address.ToString()));
            return null;
        }
    }

    private static bool IsTooMany(int unread, int listed) => unread > 0 && 2 * (unread + 1) > listed;

    // The form of a page names what it was asked for.
    private static void IsAbout(SourcePage page, string key, string asked)
    {
        var action = page.Find("form[action]")?.GetAttribute("action") ?? "";
        var at = action.IndexOf($"{key}=", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && !action.AsSpan(at + key.Length + 1).StartsWith(asked, StringComparison.Ordinal))
            throw new ScrapeException(page.Address, $"The page is not the one of {key} {asked}.", action);
    }

    [GeneratedRegex("EventID=([0-9]{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
