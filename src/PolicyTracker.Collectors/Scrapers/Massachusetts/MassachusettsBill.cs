using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One document of the General Court.</summary>
internal sealed partial class MassachusettsBill
{
    private readonly MassachusettsCourt _court;
    private readonly JsonElement _document;
    private readonly BillId _id;

    /// <exception cref="SourceException">The document is not the one that was asked for, or no docket any more.</exception>
    public MassachusettsBill(MassachusettsCourt court, BillId asked, JsonElement document)
    {
        (_court, _document) = (court, document);
        var address = court.Document(asked);
        var general = document.Required("GeneralCourtNumber", address);
        if (general != court.Number.ToString(CultureInfo.InvariantCulture))
            throw new ScrapeException(address, $"The field \"GeneralCourtNumber\" is {general}, and {asked} was asked for.", document.GetRawText());
        var (bill, docket) = (court.IdOf(document.Words("BillNumber")), court.IdOf(document.Words("DocketNumber")));
        if (bill != asked && docket != asked)
            throw new ScrapeException(address, $"The fields \"BillNumber\" and \"DocketNumber\" are {document.Words("BillNumber")} and {document.Words("DocketNumber")}, and {asked} was asked for.", document.GetRawText());
        if (bill is { } numbered && numbered != asked)
            throw new SourceException(
                address, SourceFailure.NotFound, $"{asked} has the number {numbered} now: put {numbered} in its place in the watch list, and delete its record {asked.Path} if there is one.");
        _id = asked;
        Docket = docket;
    }

    /// <summary>As the court writes it: <c>H1867</c>.</summary>
    public string Number => _id.Number.ToUpperInvariant();

    private BillId? Docket { get; }

    public Bill Read(IReadOnlyList<JsonElement> history, Uri address, string voice, ScrapeContext context)
    {
        var actions = history
            .Dated(row => (row.Words("Date"), row.Words("Action")), MassachusettsCourt.Zone, _court.Years, address, context)
            .Select(row => Action(row, address)).OrderBy(action => action.Date).ToList();
        var page = _court.Page(Number);
        var identifier = Letters().Replace(Number, "$0 ");
        return new()
        {
            Id = _id,
            Identifier = identifier,
            Title = _document.Words("Title") ?? identifier,
            Classification = Classification(),
            Chamber = Number[0] == 'H' ? Chamber.Lower : Chamber.Upper,
            Sponsors = [.. Sponsors()],
            Committees = Committees(actions),
            Actions = actions,
            Related = [.. Related(actions)],
            Laws = [.. actions.Select(action => Chapter().Match(action.Text)).Where(match => match.Success).Select(match => match.Value).Distinct(StringComparer.Ordinal)],
            // A docket that is followed may have a record of its own.
            Aliases = Docket is { } docket && docket != _id && !context.Followed.Contains(docket) ? [docket.Value] : [],
            Sources = [new(page, voice)],
            Extras = Extras.None.With("url", page),
        };
    }

    private BillClassification Classification() => _document.Words("LegislationTypeName") switch
    {
        "Resolution" or "Order" => BillClassification.Resolution,
        { } name when name.Contains("Amendment", StringComparison.OrdinalIgnoreCase) => BillClassification.ConstitutionalAmendment,
        _ => BillClassification.Bill,
    };

    private BillAction Action(JsonElement row, Uri address)
    {
        var text = row.Required("Action", address);
        var date = CapitolDates.DayOf(row.Words("Date"), MassachusettsCourt.Zone, _court.Years, address, text);
        Chamber? chamber = row.Words("Branch") switch { "House" => Chamber.Lower, "Senate" => Chamber.Upper, "Executive" => Chamber.Executive, _ => null };
        return ActionTable.Of("ma").Action(date, chamber, text);
    }

    // The list of cosponsors begins with the sponsor.
    private IEnumerable<Sponsorship> Sponsors()
    {
        var primary = _document.Field("PrimarySponsor") is { } sponsor ? Sponsor(sponsor, SponsorRole.Primary) : null;
        return new[] { primary }.OfType<Sponsorship>()
            .Concat(_document.Each("Cosponsors").Select(person => Sponsor(person, SponsorRole.Cosponsor)).OfType<Sponsorship>())
            .DistinctBy(person => person.Id ?? person.Name);
    }

    private static Sponsorship? Sponsor(JsonElement person, SponsorRole role) => person.Words("Name") is { } name
        ? new(name, Role: role, Id: person.Words("Id") is { } id ? $"ma:{id}" : null)
        : null;

    private List<BillCommittee> Committees(IReadOnlyList<BillAction> actions) => _document.Each("ReportedOut")
        .Append(_document.Field("BeforeCommittee") ?? default)
        .Select(committee => committee.Words("FullName") is { } name ? new BillCommittee(name, committee.Words("CommitteeCode")) : null)
        .OfType<BillCommittee>()
        .Concat(actions.Select(action => Referred().Match(action.Text)).Where(match => match.Success).Select(match => new BillCommittee(match.Groups["name"].Value)))
        .Aggregate(new List<BillCommittee>(), (known, next) => known.Exists(other => other.Name.EndsWith(next.Name, StringComparison.OrdinalIgnoreCase)) ? known : [.. known, next]);

    // A document that accompanied a new draft lives on under the draft's number; one that accompanied a study is over.
    private IEnumerable<RelatedBill> Related(IReadOnlyList<BillAction> actions) => actions
        .SelectMany(action => Numbers().Matches(action.Text), (action, match) => (Id: _court.IdOf(match.Groups["number"].Value), Relation: RelationOf(action.Text)))
        .Where(found => found.Id is not null && found.Id != _id)
        .DistinctBy(found => found.Id).Select(found => new RelatedBill(found.Id!.Value, found.Relation));

    private static BillRelation RelationOf(string text) => text switch
    {
        _ when Says(text, "study order") => BillRelation.Related,
        _ when Says(text, "new draft, see") || Says(text, "as amended") => BillRelation.ReplacedBy,
        _ when Says(text, "accompanied") => BillRelation.SubstitutedBy,
        _ when Says(text, "reported on a part of") || Says(text, "new draft of") => BillRelation.Replaces,
        _ => BillRelation.Related,
    };

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[HS]D?", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex("\\b(?<number>[HS][0-9]{1,5})\\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex("^Referred to the committee on (the )?(?<name>.+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Referred();

    [GeneratedRegex("Chapter [0-9]+ of the Acts of [0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Chapter();
}
