using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads one govinfo BILLSTATUS document, of any of its schema versions, into a record.</summary>
/// <remarks>The status stays unknown here: the ladder derives it from the record.</remarks>
public static class UnitedStatesBill
{
    /// <summary>The root element of every BILLSTATUS document.</summary>
    public const string Root = "billStatus";

    /// <param name="address">Where the document was asked for; its measure must be the one inside.</param>
    /// <exception cref="ScrapeException">The document is not the status of that measure.</exception>
    public static Bill Read(XElement root, Uri address) =>
        Of(Measure(root, address), address, UnitedStates.OfBillStatusAddress(address), "BILLSTATUS");

    /// <summary>The same from the measure alone: Congress.gov gives the same facts under the same names.</summary>
    /// <param name="asked">The measure that was asked for; null when the address does not say.</param>
    /// <param name="source">The name of the source in the record.</param>
    internal static Bill Of(XElement bill, Uri address, BillId? asked, string source)
    {
        var id = Identity(bill, address, asked, out var type, out var number);
        var actions = UnitedStatesActions.Read(bill, type, address);
        var titles = UnitedStatesTitles.Read(bill);
        var title = UnitedStatesTitles.Display(bill, titles) ?? UnitedStates.Identifier(type.Code, number);
        return new()
        {
            Id = id,
            Identifier = UnitedStates.Identifier(type.Code, number),
            Title = title,
            Titles = [.. titles.Where(other => other.Kind != UnitedStatesTitles.DisplayKind || other.Title != title)],
            Classification = Classification(type, titles, title),
            Chamber = type.Chamber,
            Subjects = UnitedStatesTopics.Subjects(bill),
            Sponsors = UnitedStatesSponsors.Read(bill),
            Committees = UnitedStatesCommittees.Read(bill),
            Actions = [.. actions.Select(row => row.Action)],
            Votes = UnitedStatesVotes.Read(bill, actions),
            Versions = UnitedStatesVersions.Read(bill),
            Related = UnitedStatesRelations.Read(bill, id),
            Laws = UnitedStatesLaws.Read(bill),
            Sources = [new(address.AbsoluteUri, source)],
            Extras = Extra(bill, id, actions),
        };
    }

    private static XElement Measure(XElement root, Uri address) => root.At("bill")
        ?? throw new ScrapeException(address, "The document holds no <bill>, so it says nothing of a measure.", Excerpt(root));

    private static BillId Identity(XElement bill, Uri address, BillId? asked, out FederalBillType type, out int number)
    {
        var congress = Number(bill, "congress", address);
        number = Number(bill, "number", address, "billNumber");
        var code = bill.Value("type", "billType");
        type = UnitedStates.TypeOf(code) ?? throw new ScrapeException(
            address, $"The kind of measure is \"{code}\", which is none of the eight of Congress.", Excerpt(bill));
        var id = UnitedStates.Id(congress, type.Code, number);
        if (asked is not null && asked != id)
            throw new ScrapeException(address, $"The document is about {id}, and {asked} was asked for.", Excerpt(bill));
        return id;
    }

    private static int Number(XElement bill, string name, Uri address, params ReadOnlySpan<string> older)
    {
        var text = bill.Value([name, .. older]);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000
            ? number
            : throw new ScrapeException(address, $"The {name} of the measure is \"{text}\", which is no number.", Excerpt(bill));
    }

    private static BillClassification Classification(FederalBillType type, IReadOnlyList<BillTitle> titles, string title) =>
        type.Classification == BillClassification.JointResolution && titles.Select(other => other.Title).Append(title).Any(Amends)
            ? BillClassification.ConstitutionalAmendment
            : type.Classification;

    private static bool Amends(string title) => title.Contains(
        "proposing an amendment to the Constitution of the United States", StringComparison.OrdinalIgnoreCase)
        || title.StartsWith("Proposing an amendment to the Constitution", StringComparison.OrdinalIgnoreCase);

    private static Extras Extra(XElement bill, BillId id, IReadOnlyList<UnitedStatesAction> actions)
    {
        // Built, not read: the source names it only since August 2025.
        var page = UnitedStates.CongressUrl(id);
        var introduced = bill.Day("introducedDate") ?? actions
            .FirstOrDefault(row => row.Action.Is(ActionClassification.Introduction))?.Action.Date;
        var law = UnitedStatesRelations.ContainedIn(bill);
        return Extras.None
            .With("introduced", introduced?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("policy_area", UnitedStatesTopics.PolicyArea(bill))
            .With("congress_url", page)
            .With("summary_url", UnitedStatesTopics.HasSummary(bill) ? $"{page}/summary" : null)
            .With("reports", UnitedStatesCommittees.Reports(bill))
            .With("contained_in_law", law?.Law)
            .With("contained_in_law_on", law?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Excerpt(XElement element)
    {
        var text = element.ToString(SaveOptions.DisableFormatting);
        return text.Length > 200 ? text[..200] : text;
    }
}
