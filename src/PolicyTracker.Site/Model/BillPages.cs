using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>Composes the page of one measure from its record and what the site knows beside it.</summary>
internal static class BillPages
{
    /// <summary>Lists of people longer than this are folded.</summary>
    private const int FoldAbove = 24;

    public static BillPage Of(Bill record, SiteModel model)
    {
        var card = model.Card(record.Id)!;
        var bill = Carriage.Shown(record, card);
        EventRow Event(BillEvent one) => Rows.Event(one, EventMoves.Of(one, model.ChangesOf(bill.Id)), card.IsRule);
        var cosponsors = bill.Sponsors.Where(sponsor => sponsor.Role == SponsorRole.Cosponsor).Select(Sponsor).ToList();
        return new()
        {
            Path = bill.Id.Url,
            Title = $"{bill.Identifier}: {Shorten(bill.Title, 90)}",
            Description = $"{bill.Identifier}, {card.Session}. {StatusSentence.Of(bill)} {Shorten(bill.Title, 120)}",
            Section = "/bills/",
            Crumbs = [new("Bills", "/bills/"), new(Places.Name(bill.Id.Jurisdiction), Places.Url(bill.Id.Jurisdiction) ?? Lists.JurisdictionUrl(bill.Id.Jurisdiction))],
            Feeds = [new($"Changes of {bill.Identifier}", bill.Id.Url + "feed.xml")],
            Json = bill.Id.Url + "index.json",
            LastModified = card.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Identifier = bill.Identifier,
            BillTitle = bill.Title,
            Place = Place(bill, card),
            Status = Status(bill, card, model),
            Steps = JourneySteps.Of(bill, card.Stage, model.Clock.DayIn(SiteClock.Eastern)),
            Facts = BillFacts.Of(bill, card, model),
            Upcoming = [.. bill.Events.Where(one => !Agenda.IsPast(one, model.Clock)).Select(Event)],
            PastEvents = [.. bill.Events.Where(one => Agenda.IsPast(one, model.Clock)).Reverse().Select(Event)],
            History = History.Of(bill),
            HistoryCount = Days.Count(bill.Actions.Count, card.IsRule ? "document" : "action"),
            Sponsors = [.. bill.Sponsors.Where(sponsor => sponsor.Role == SponsorRole.Primary).Select(Sponsor)],
            Cosponsors = cosponsors,
            CosponsorSummary = cosponsors.Count == 0 ? null : Parties(bill),
            FoldCosponsors = cosponsors.Count > FoldAbove,
            Versions = VersionRows.Of(bill, model.Inputs),
            TextsHeading = card.IsRule ? "Documents" : "Texts",
            Votes = [.. bill.Votes.Reverse().Select(vote => VoteRows.Of(vote, bill.Id.Jurisdiction))],
            Related = RelatedRows.Of(card, model),
            OtherTitles = [.. bill.Titles.Where(title => title.Title != bill.Title)
                .Select(title => new MaybeLink(title.Title, Note: title.Kind is null ? null : Rows.Sentence(title.Kind)))],
            Changes = ChangeRows.Days(model.ChangesOf(bill.Id), withBill: false),
            Sources = [.. bill.Sources.Select(Source)],
            Age = Age(bill, model),
            FeedUrl = bill.Id.Url + "feed.xml",
            Citation = Cite(bill, card, model),
        };
    }

    private static List<MaybeLink> Place(Bill bill, BillCard card)
    {
        var kind = bill.Classification == BillClassification.Rule ? "Rulemaking" : Rows.Sentence(bill.Classification.Word());
        List<MaybeLink> place =
        [
            new(Places.Name(bill.Id.Jurisdiction), Places.Url(bill.Id.Jurisdiction)),
            .. card.IsRule ? Array.Empty<MaybeLink>() : [new(card.Session)],
            new(kind),
        ];
        if (!card.IsRule && Places.Chamber(bill.Id.Jurisdiction, bill.Chamber) is { } chamber)
            place.Add(new($"From the {chamber}"));
        return place;
    }

    private static StatusBox Status(Bill bill, BillCard card, SiteModel model)
    {
        var status = bill.Status;
        var sentence = StatusSentence.Of(bill);
        var words = StageWords.Of(card.Stage);
        var proof = status.Action is { } number && number >= 1 && number <= bill.Actions.Count
            ? new Proof(Days.Of(bill.Actions[number - 1].Date), bill.Actions[number - 1].Text, History.Anchor(number))
            : null;
        return new(
            Rows.Tag(card.Stage), sentence, words.Meaning == sentence ? null : words.Meaning, words.Next,
            $"/method/status/#{card.Stage.Word()}", proof, proof is null ? Evidence(bill, sentence, card) : null, Days.Of(card.LastDay), Silence.Quiet(bill, card, model), Silence.Stale(bill, model))
        {
            Disputed = card.Disputed,
            Carrier = card.Carried is { } carried ? new(carried.Identifier, carried.Carrier.Url) : null,
        };
    }

    // The end of a session is both the sentence and its evidence; once is enough, but the label stays.
    private static string? Evidence(Bill bill, string sentence, BillCard card) => card.Carried is not null
        ? "no action of this record says so; the record of the measure that took up its text does."
        : bill.Status.Evidence != sentence ? bill.Status.Evidence
        : card.IsRule ? "no document on record says where the matter stands."
        : "no single action says so; the calendar of the session does.";

    private static SponsorRow Sponsor(Sponsorship one) => new(
        new(one.Name, People.Url(one)),
        (one.Party, one.District) switch
        {
            (null, null) => null,
            ({ } party, null) => party,
            (null, { } district) => district,
            var (party, district) => $"{party}, {district}",
        },
        Days.Of(one.Date),
        Days.Of(one.Withdrawn));

    private static string Parties(Bill bill)
    {
        var standing = bill.Sponsors.Where(one => one is { Role: SponsorRole.Cosponsor, Withdrawn: null }).ToList();
        var parties = standing.Where(one => one.Party is not null).GroupBy(one => one.Party!)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()}"));
        var count = Days.Count(standing.Count, "cosponsor");
        var list = string.Join(", ", parties);
        return list.Length == 0 ? count : $"{count}: {list}";
    }

    // The licence of LegiScan asks for its name and a link wherever its data stands.
    private static MaybeLink Source(SourceLink source) => source.Note switch
    {
        "LegiScan" => new("LegiScan (CC BY 4.0)", Web(source.Url) ?? "https://legiscan.com/", Host(source.Url)),
        "Open States" => new("Open States", Web(source.Url) ?? "https://openstates.org/", Host(source.Url)),
        var note => new(note ?? Host(source.Url), Web(source.Url), Host(source.Url)),
    };

    private static DataAge Age(Bill bill, SiteModel model)
    {
        var source = SourceNames.Of(bill);
        var known = source is null ? null : model.Inputs.Freshness.GetValueOrDefault(source);
        return new(source is null ? "the official source" : SourceNames.Words(source), Days.Of(known?.LastSuccess));
    }

    private static string Cite(Bill bill, BillCard card, SiteModel model) =>
        $"{bill.Identifier}, {card.Session}, “{bill.Title}”. {model.Frame.SiteName}, "
        + $"{model.Frame.BaseUrl}{bill.Id.Url}"
        + (Age(bill, model).AsOf is { } day ? $" (data as of {day.Words})." : ".");

    /// <summary>An address of the web, or null: what a source sends is never trusted as a link.</summary>
    internal static string? Web(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : url;

    /// <summary>Cut at a blank, with an ellipsis.</summary>
    internal static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var cut = text.LastIndexOf(' ', most - 1);
        return text[..(cut < most / 2 ? most - 1 : cut)].TrimEnd(' ', ',', ';') + "…";
    }
}
