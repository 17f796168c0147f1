using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The feeds of filed bills, one for each chamber of a session: number, short title and kind of each. Built to their
/// description, without a recording to prove it.
/// </summary>
internal static partial class NorthCarolinaFeed
{
    public static async Task<Discovery> FindAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var found = new List<DiscoveredBill>();
        var problems = new List<Problem>();
        // Sessions before the feeds are over: nothing is filed in them any more.
        var sessions = context.Sessions.Where(session => NorthCarolinaNumber.Of(BillId.From("nc", session, "H1")) is { IsOldLayout: false }).ToList();
        foreach (var session in sessions)
            try
            {
                foreach (var chamber in "HS")
                    found.AddRange(await ReadAsync(new($"https://www.ncleg.gov/Legislation/Bills/FiledBillsFeed/{session.ToUpperInvariant()}/{chamber}"), session, context, cancellation));
            }
            catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound && sessions.Count > 1)
            {
                // A session has its feed from its first bills on.
                problems.Add(Problem.Warning("source-session", $"Bills of the session {session} were not looked for: {failure.Sentence}", failure.Address.ToString()));
            }

        return found.Count > 0 || sessions.Count == 0
            ? new([.. found.DistinctBy(bill => bill.Id).OrderBy(bill => bill.Id)], context.Now, problems)
            : throw new SourceException(new("https://www.ncleg.gov/"), SourceFailure.NotFound, $"None of the sessions {string.Join(", ", sessions)} has a feed of filed bills.");
    }

    private static async Task<IReadOnlyList<DiscoveredBill>> ReadAsync(Uri address, string session, ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(address) { MediaTypes = ["application/rss+xml", "application/xml", "text/xml"] }, cancellation);
        var items = SafeXml.Read(document, "rss").Descendants("item").ToList();
        if (items.Count == 0)
            throw new ScrapeException(address, "The feed of filed bills has no <item>; a session without bills is not asked for.", document.Text);
        var bills = items.ConvertAll(item => Found(item, address, session, context.Now));
        document.Keep();
        return bills;
    }

    private static DiscoveredBill Found(XElement item, Uri address, string session, DateTimeOffset now)
    {
        var words = Text.Clean(string.Join(' ', item.Elements().Select(element => element.Value)));
        var link = LinkForm().Match(words);
        var id = link.Success && string.Equals(link.Groups["session"].Value, session, StringComparison.OrdinalIgnoreCase)
            ? NorthCarolinaNumber.Of(BillId.From("nc", session, link.Groups["number"].Value)) : null;
        if (id is null)
            throw new ScrapeException(address, $"An <item> of the feed has no link to a bill of session {session}.", words);
        var kind = words.Contains("Joint Resolution", StringComparison.Ordinal) ? "JR" : words.Contains("Resolution", StringComparison.Ordinal) ? "R" : "B";
        var title = Text.Clean(item.Element("title")?.Value);
        return new(id.Id(kind), now, Prefix().Replace(title, "") is { Length: > 0 } rest ? rest : title);
    }

    [GeneratedRegex(@"/BillLookUp/(?<session>[0-9]{4}(?:E[1-9])?)/(?<number>[HS][0-9]{1,5})\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LinkForm();

    // "H5: Short title", "House Bill 5 - Short title".
    [GeneratedRegex(@"\A(?:[HS][0-9]{1,5}|(?:House|Senate) (?:Bill|Resolution|Joint Resolution) [0-9]{1,5})\s*[:\-]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();
}
