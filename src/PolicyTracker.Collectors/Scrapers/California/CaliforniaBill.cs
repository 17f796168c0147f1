using System.Globalization;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Makes the record of one measure from its rows.</summary>
internal sealed class CaliforniaBill(CaliforniaSession session, CaliforniaMeasure measure, CaliforniaDetails details)
{
    private readonly IReadOnlyList<CaliforniaRow> _versions = details.Versions(measure.Key);

    private string Page => $"https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id={measure.Key}";

    public async Task<Bill> ReadAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var history = new CaliforniaHistory(session, measure, context.Tell).Read(details);
        var bill = new Bill
        {
            Id = measure.Id,
            Identifier = measure.Identifier,
            Title = measure.Title.Length > 0 ? measure.Title : throw Missing("title: no version has a subject"),
            Titles = await CaliforniaText.OfficialTitleAsync(session, _versions, cancellation) is { } official ? [new(official, "official")] : [],
            Classification = measure.Classification,
            Chamber = measure.Chamber,
            Sponsors = _versions is [var newest, ..] ? Sponsors(details.Authors(newest.Key(0, "bill_version_id"))) : [],
            Committees = CaliforniaHistory.Committees(details.History(measure.Key)),
            Actions = history,
            Votes = CaliforniaVotes.Read(measure.Id, details.Votes(measure.Key), history, session.Year, context.Tell),
            Events = CaliforniaVotes.Hearings(details.Hearings(measure.Key), session.Year),
            TellsEvents = details.HasHearings,
            Versions = [.. _versions.Reverse().Select(Version)],
            Laws = LawOf(history),
            Sources = [new(Page, new CaliforniaScraper().Voice.Name)],
            Extras = Extra(history),
        };
        CaliforniaCrossCheck.Check(bill, measure, details.HasVetoMessage(measure.Key), session.Address, context);
        return bill;
    }

    // A chaptered resolution has been adopted and is no law; only where nothing else is known is its number the proof.
    private IReadOnlyList<string> LawOf(IReadOnlyList<BillAction> history) =>
        measure.Law is { } law && (measure.Classification == BillClassification.Bill || history.Count == 0) ? [law] : [];

    private BillVersion Version(CaliforniaRow row)
    {
        var id = row.Key(0, "bill_version_id");
        var code = $"{row[2]}{id[^3..]}".ToLowerInvariant();
        return new(code, row[4] ?? code, row.Day(3));
    }

    private static IReadOnlyList<Sponsorship> Sponsors(IReadOnlyList<CaliforniaRow> authors) =>
    [
        .. authors.Where(row => row[3] is not null)
            .Select(row => new Sponsorship(row[3]!, Role: IsAuthor(row[4]) ? SponsorRole.Primary : SponsorRole.Cosponsor))
            .Distinct()
            .OrderBy(person => person.Role).ThenBy(person => person.Name, StringComparer.Ordinal),
    ];

    private static bool IsAuthor(string? contribution) => contribution?.Contains("COAUTHOR", StringComparison.OrdinalIgnoreCase) != true;

    private Extras Extra(IReadOnlyList<BillAction> history)
    {
        var first = _versions.LastOrDefault(row => row[0]!.EndsWith("INT", StringComparison.Ordinal));
        var introduced = first?.Day(3) ?? history.FirstOrDefault(action => action.Is(ActionClassification.Introduction))?.Date;
        return Extras.None
            .With("introduced", introduced?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("emergency", _versions is [var newest, ..] && newest[12] == "Yes" ? "yes" : null)
            .With("url", Page);
    }

    private ScrapeException Missing(string what) => new(session.Address, $"{measure.Key} has no {what}.");
}
