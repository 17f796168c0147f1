using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
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
        // Sessions before the feeds are over: nothing is filed in them any more.
        var sessions = context.Sessions.Where(session => NorthCarolinaNumber.Of(BillId.From("nc", session, "H1")) is { IsOldLayout: false });
        var found = await EachSession.FindAsync(sessions, session => OfSessionAsync(session, context, cancellation), context);
        return found with { Bills = [.. found.Bills.DistinctBy(bill => bill.Id).OrderBy(bill => bill.Id)] };
    }

    private static async Task<IReadOnlyList<DiscoveredBill>> OfSessionAsync(string session, ScrapeContext context, CancellationToken cancellation)
    {
        var found = new List<DiscoveredBill>();
        foreach (var chamber in "HS")
            found.AddRange(await ReadAsync(new($"https://www.ncleg.gov/Legislation/Bills/FiledBillsFeed/{session.ToUpperInvariant()}/{chamber}"), session, context, cancellation));
        return found;
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
        var title = Text.Clean(item.Element("title")?.Value);
        return new(id.Id(Kind(item, title)), now, Prefix().Replace(title, "") is { Length: > 0 } rest ? rest : title);
    }

    // Of an element of its own or of the words before a title; a title itself may be of a "Resolution". Bills are the most.
    private static string Kind(XElement item, string title) => item.Elements().Where(element => element.Name.LocalName != "title")
        .Select(element => KindForm().Match(Text.Clean(element.Value))).Append(Prefix().Match(title))
        .Select(match => NorthCarolinaNumber.KindOf(match.Groups["kind"].Value)).FirstOrDefault(kind => kind is not null) ?? "B";

    [GeneratedRegex(@"/BillLookUp/(?<session>[0-9]{4}(?:E[1-9])?)/(?<number>[HS][0-9]{1,5})\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LinkForm();

    // "H5: Short title", "House Bill 5 - Short title".
    [GeneratedRegex(@"\A(?:[HS][0-9]{1,5}|(?:House|Senate) (?<kind>Bill|Resolution|Joint Resolution) [0-9]{1,5})\s*[:\-]\s*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    // "House Joint Resolution", "Senate Bill 5", "Resolution".
    [GeneratedRegex(@"\A(?:(?:House|Senate) )?(?<kind>Joint Resolution|Resolution|Bill)(?: [0-9]{1,5})?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex KindForm();
}
