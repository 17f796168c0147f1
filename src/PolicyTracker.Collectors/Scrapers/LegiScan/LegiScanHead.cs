using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Which measure a LegiScan bill is, and what it is called.</summary>
/// <param name="Body">The letter of the chamber of origin.</param>
internal sealed record LegiScanHead(
    BillId Id, string Identifier, string State, LegiScanSession Session, string Body, string Title, string Description)
{
    /// <summary>Everything that topics are matched with, for a list.</summary>
    public string Words => Description.Length == 0 || Description == Title ? Title : $"{Title} | {Description}";

    /// <exception cref="ScrapeException">It says of no measure that we can name.</exception>
    public static LegiScanHead Read(JsonElement bill, Uri address, LegiScanSessions sessions)
    {
        var session = SessionOf(bill, address);
        var state = session.State;
        var number = bill.Text("bill_number");
        var identifier = LegiScanNumber.Identifier(state, number)
            ?? throw new ScrapeException(address, $"The bill number is \"{number}\"; letters and a number were expected, such as SB0206.");
        if (sessions.Slug(session) is not { } slug)
            throw new ScrapeException(address, session.Missing());
        return new(
            LegiScanNumber.Id(state, slug, number)!, identifier, state, session, BodyOf(bill, identifier), bill.Text("title"), bill.Text("description"));
    }

    /// <exception cref="ScrapeException">It is of no legislature that LegiScan covers, or does not say of which session.</exception>
    public static LegiScanSession SessionOf(JsonElement bill, Uri address)
    {
        var state = bill.Text("state").ToLowerInvariant();
        if (!LegiScanStates.Covers(state))
            throw new ScrapeException(address, $"The bill says that its state is \"{state}\", which is none that LegiScan covers.", bill.GetRawText());
        return bill.Object("session") is { } about
            ? LegiScanSession.Read(about, state)
            : throw new ScrapeException(address, "The bill does not say which session it is of.", bill.GetRawText());
    }

    // The CSV files do not say it; the number's first letter does in all states with two chambers.
    private static string BodyOf(JsonElement bill, string identifier) =>
        bill.TextOrNull("body") ?? (identifier[0] switch
        {
            'H' => "H",
            'S' => "S",
            'A' => "A",
            _ => "",
        });
}
