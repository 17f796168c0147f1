using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The directories of printed texts of a session: whatever is printed for a measure (its text, a report, an amendment)
/// gets a file with its number and a time.
/// </summary>
internal static partial class NewMexicoDirectories
{
    private static readonly string[] Kinds = ["bills", "memorials", "resolutions"];

    // A file's time is that of its making, and it may lie in the directory a little later.
    private const int DaysOfGrace = 2;

    public static async Task<Discovery> FindAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        foreach (var special in context.Sessions.Where(session => session.Length != 4))
            problems.Add(Problem.Warning("source-session", $"Where the texts of the special session {special} lie is not known here, so its bills are not looked for; those that are followed are read. Watch its numbers on the legislature's site.", NewMexicoNumber.Host));
        var found = await EachSession.FindAsync(context.Sessions.Where(session => session.Length == 4), session => OfSessionAsync(session, context, problems, cancellation), context);
        var since = context.Since.AddDays(-DaysOfGrace);
        return found with
        {
            Bills = [.. found.Bills.GroupBy(bill => bill.Id).Select(same => same.MaxBy(bill => bill.Seen)!).Where(bill => bill.Seen >= since).OrderBy(bill => bill.Seen).ThenBy(bill => bill.Id)],
            Problems = [.. problems, .. found.Problems],
        };
    }

    private static async Task<IReadOnlyList<DiscoveredBill>> OfSessionAsync(string session, ScrapeContext context, List<Problem> problems, CancellationToken cancellation)
    {
        var found = new List<DiscoveredBill>();
        SourceException? absent = null;
        foreach (var kind in Kinds)
            foreach (var chamber in new[] { "house", "senate" })
                try
                {
                    found.AddRange(await ReadAsync(new($"https://{NewMexicoNumber.Host}/Sessions/{session[2..]}%20Regular/{kind}/{chamber}/"), session, context, cancellation));
                }
                catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
                {
                    absent = failure;
                    problems.Add(Problem.Warning("source-part", $"The {chamber}'s {kind} of {session} were not looked through: {failure.Sentence}", failure.Address.ToString()));
                }

        return found.Count > 0 || absent is null ? found : throw absent;
    }

    private static async Task<IReadOnlyList<DiscoveredBill>> ReadAsync(Uri address, string session, ScrapeContext context, CancellationToken cancellation)
    {
        var (document, page) = await SourcePage.GetAsync(address, context, cancellation);
        if (!Uri.UnescapeDataString(address.AbsolutePath).Equals(SourcePage.TextOf(page.Find("title")).Split(" - ")[^1], StringComparison.OrdinalIgnoreCase))
            throw new ScrapeException(address, "The page is no listing of this directory.", SourcePage.TextOf(page.Find("title")));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");
        var found = new List<DiscoveredBill>();
        foreach (var entry in Entry().Matches(SourcePage.TextOf(page.Required("pre"))).Cast<Match>())
            if (DateTime.TryParseExact(entry.Groups["time"].Value, "M/d/yyyy h:mm tt", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                && NewMexicoNumber.Of(BillId.From("nm", session, $"{entry.Groups["kind"].Value}{entry.Groups["number"].Value.TrimStart('0')}")) is { } number)
                found.Add(new(number.Id, new(time, zone.GetUtcOffset(time))));
        document.Keep();
        return found;
    }

    [GeneratedRegex(@"(?<time>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4} [0-9]{1,2}:[0-9]{2} [AP]M) [0-9]{1,12} (?<kind>[HS](?:B|R|M|JR|JM|CR))(?<number>[0-9]{1,4})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();
}
