using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One measure of Washington from five answers: its versions, history, sponsors, roll calls and hearings.</summary>
internal sealed class WashingtonBill(BillId id, Biennium biennium, ScrapeContext context, CancellationToken cancellation)
{
    public static Task<Bill> ReadAsync(BillId id, ScrapeContext context, string voice, CancellationToken cancellation) =>
        Biennium.OfSession(id.Session) is { } biennium
            ? new WashingtonBill(id, biennium, context, cancellation).ReadAsync(voice)
            : throw new ScrapeException(
                WashingtonService.Address("GetLegislation"), $"The session of {id} is no biennium such as 2025-2026.");

    private async Task<Bill> ReadAsync(string voice)
    {
        var versions = await VersionsAsync();
        var latest = versions[^1];
        var actions = await HistoryAsync(latest);
        var hearings = await ListOrNullAsync("GetHearings", "Hearing", Numbered(latest));
        var page = $"https://app.leg.wa.gov/billsummary/?BillNumber={latest.Number.Number}&Year={biennium.First}&Initiative=false";
        return new()
        {
            Id = id,
            Identifier = latest.Number.Identifier,
            Title = latest.Title ?? latest.Number.Identifier,
            Titles = [.. OtherTitles(latest)],
            Classification = latest.Number.Classification,
            Chamber = latest.Number.Chamber,
            Sponsors = WashingtonSponsors.Read(await ListAsync("GetSponsors", "Sponsor", $"billId={latest.Number.Identifier}"), latest.Element),
            Committees = WashingtonHistory.Committees(actions),
            Actions = actions,
            Votes = WashingtonVotes.Read(await ListAsync("GetRollCalls", "RollCall", Numbered(latest)), biennium, actions),
            Events = WashingtonHearings.Read(hearings ?? []),
            TellsEvents = hearings is not null,
            Versions = [.. versions.Select(version => new BillVersion(version.Number.Version, version.Number.VersionNote(), Url: version.Number.TextUrl(biennium)))],
            Related = [.. Companions(versions)],
            Laws = WashingtonHistory.Laws(actions),
            Effective = WashingtonHistory.Effective(actions),
            Sources = [new(page, voice)],
            Extras = Extras.None.With("introduced", Introduced(versions)).With("url", page),
        };
    }

    // The list of the biennium holds the same entries, should the answer for the one measure be absent.
    private async Task<IReadOnlyList<WashingtonEntry>> VersionsAsync()
    {
        var address = WashingtonService.Address("GetLegislation", $"biennium={biennium.Name}", $"billNumber={Digits(id.Number)}");
        var listed = await ListOrNullAsync("GetLegislation", "Legislation", $"billNumber={Digits(id.Number)}");
        var entries = listed?.Select(WashingtonEntry.Of).OfType<WashingtonEntry>()
            ?? await WashingtonService.IntroducedAsync(context, biennium, cancellation);
        var own = entries.Where(entry => entry.Id == id).OrderBy(entry => entry.Order).ToList();
        return own.Count > 0
            ? own
            : throw new SourceException(address, SourceFailure.NotFound, $"The answer holds no <Legislation> whose BillId is that of {id}.");
    }

    // Without a history, the entry still says what happened last.
    private async Task<IReadOnlyList<BillAction>> HistoryAsync(WashingtonEntry latest)
    {
        var address = WashingtonService.Address(
            "GetLegislativeStatusChangesByBillNumber", $"biennium={biennium.Name}", $"billNumber={latest.Number.Number}",
            string.Create(CultureInfo.InvariantCulture, $"beginDate={biennium.Begins:yyyy-MM-dd}"),
            string.Create(CultureInfo.InvariantCulture, $"endDate={biennium.First + 2}-12-31"));
        var rows = await WashingtonService.ListAsync(context, address, "LegislativeStatus", mayBeEmpty: false, cancellation)
            .OrWhenAbsent([.. latest.Element.All("CurrentStatus")], id, "The history", context);
        return new WashingtonHistory(latest.Number, biennium, address, context).Read(rows);
    }

    private async Task<IReadOnlyList<XElement>> ListAsync(string operation, string item, string parameter) =>
        await ListOrNullAsync(operation, item, parameter) ?? [];

    private async Task<IReadOnlyList<XElement>?> ListOrNullAsync(string operation, string item, string parameter)
    {
        Task<IReadOnlyList<XElement>?> list = AskAsync();
        return await list.OrWhenAbsent(null, id, $"The answer of {operation}", context);

        async Task<IReadOnlyList<XElement>?> AskAsync() => await WashingtonService.ListAsync(
            context, WashingtonService.Address(operation, $"biennium={biennium.Name}", parameter), item, mayBeEmpty: true, cancellation);
    }

    private static string Numbered(WashingtonEntry entry) => $"billNumber={entry.Number.Number}";

    private static IEnumerable<BillTitle> OtherTitles(WashingtonEntry latest) =>
        from title in new[] { new BillTitle(latest.Element.Value("ShortDescription") ?? "", "short"), new(latest.Element.Value("LegalTitle") ?? "", "legal") }
        where title.Title.Length > 0 && title.Title != latest.Title
        select title;

    private IEnumerable<RelatedBill> Companions(IReadOnlyList<WashingtonEntry> versions) => versions
        .SelectMany(version => version.Element.All("Companions/Companion"))
        .Select(companion => Companion(companion))
        .OfType<BillId>().Where(other => other != id).Distinct().Order()
        .Select(other => new RelatedBill(other.Value, BillRelation.Companion));

    // One of a biennium that cannot be read is left out: numbers begin anew in each.
    private BillId? Companion(XElement companion)
    {
        var named = companion.Value("Biennium");
        return (named is null ? biennium : Biennium.OfSession(named)) is { } session ? WashingtonNumber.Of(companion.Value("BillId"))?.Id(session) : null;
    }

    private static string? Introduced(IReadOnlyList<WashingtonEntry> versions) => versions
        .Select(version => CapitolDates.Day(version.Element.Value("IntroducedDate"), WashingtonService.Zone))
        .Min()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Digits(string number) => number.TrimStart("abcdefghijklmnopqrstuvwxyz".ToCharArray());
}
