using System.Globalization;
using System.Text;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The meetings still to come that the last good list had, so that half a list cancels none of them. Losing the file
/// costs one comparison.
/// </summary>
/// <param name="what">What the list is of: <c>meetings</c>.</param>
internal sealed class MeetingMemory(ScrapeContext context, string what)
{
    // One meeting can always be called off; a chamber that calls off more says so in a list that has others.
    private const int AlwaysAllowed = 1;

    // A list that says in words that it is empty is believed further.
    private const int AllowedWhenEmpty = 5;

    // A meeting whose day is not known counts as one to come for so long after it was listed.
    private const int DaysWithoutDay = 7;

    private readonly string _file = Path.Combine(context.StateFolder, $"{what}.txt");

    /// <summary>Holds a list against the last one, and remembers it.</summary>
    /// <param name="listed">Number and day of each; one whose day is not known is one to come.</param>
    /// <exception cref="ScrapeException">Half of what was still to come is missing.</exception>
    public void Hold(IReadOnlyDictionary<string, DateOnly?> listed, bool saysItIsEmpty, Uri address)
    {
        var today = context.Today(UnitedStates.Zone);
        var expected = Known().Where(meeting => meeting.Day > today).Select(meeting => meeting.Number).ToList();
        var there = expected.Count(listed.ContainsKey);
        var missing = expected.Count - there;
        if (!context.Accept && missing > (saysItIsEmpty ? AllowedWhenEmpty : AlwaysAllowed) && 2 * there <= expected.Count)
            throw new ScrapeException(address, string.Create(CultureInfo.InvariantCulture,
                $"The list has {there} of the {expected.Count} {what} that it listed before and that are still to come, so part of it is missing. Nothing was called off. Look at the page; when they are really off, run \"policytracker collect {Path.GetFileName(context.StateFolder)} --accept\"."));
        Remember(listed, today);
    }

    private void Remember(IReadOnlyDictionary<string, DateOnly?> listed, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var (number, day) in listed.OrderBy(meeting => meeting.Key, StringComparer.Ordinal))
            if ((day ?? today.AddDays(DaysWithoutDay)) is var known && known > today)
                text.Append(CultureInfo.InvariantCulture, $"{number} {known:yyyy-MM-dd}\n");
        AtomicFile.WriteIfChanged(_file, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private IEnumerable<(string Number, DateOnly Day)> Known()
    {
        foreach (var line in File.Exists(_file) ? File.ReadAllLines(_file) : [])
            if (line.Split(' ') is [var number, var written] && DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                yield return (number, day);
    }
}
