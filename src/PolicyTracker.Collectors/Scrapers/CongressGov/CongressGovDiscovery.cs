using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Measures of the current Congress that the source touched since, which is no date of legislation. The list gives titles
/// and no subjects: what only its subjects tell is found by BILLSTATUS.
/// </summary>
internal sealed class CongressGovDiscovery(CongressGovApi api, ScrapeContext context)
{
    private readonly int _congress = UnitedStates.CongressOf(context.Today(UnitedStates.Zone));

    public async Task<Discovery> FindAsync(CancellationToken cancellation)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"bill/{_congress}");
        var query = $"{CongressGovApi.Between(context.Since, context.Now)}&sort=updateDate+desc";
        var list = await CongressGovList.ReadAsync(api, path, query, "bills", null, null, cancellation);
        var address = CongressGovApi.Address(path);
        // A row without a title is read to judge it, which for all that was touched would take thousands of requests.
        if (list.Rows.Count > 0 && list.Rows.All(row => row.Words("title") is null))
            throw new ScrapeException(address, "The list of changed bills has no titles, by which it is judged what is about a topic.", list.Rows[0].GetRawText());
        var found = list.Rows.Select(row => Bill(row, address)).Where(bill => bill.Seen.AddDays(1) > context.Since)
            .GroupBy(bill => bill.Id).Select(same => same.MaxBy(bill => bill.Seen)!).OrderBy(bill => bill.Seen).ToList();
        // What moved from page to page while they were read is found by the next search from the same moment.
        return new(found, list.IsWhole ? context.Now : context.Since, list.IsWhole ? [] : [Gap(list, address)]) { IsOfChanges = true };
    }

    private DiscoveredBill Bill(JsonElement row, Uri address)
    {
        if (CongressGovApi.Id(row.Words("congress"), row.Words("type"), row.Words("number")) is not { } id)
            throw new ScrapeException(address, "A row of the list names no measure of Congress.", row.GetRawText());
        if (!UnitedStates.TryParts(id, out var congress, out _, out _) || congress != _congress)
            throw new ScrapeException(address, string.Create(CultureInfo.InvariantCulture, $"The list of the {_congress}th Congress holds {id}."));
        // A bare day, of which the measure may have been touched at any hour.
        return DateTimeOffset.TryParse(row.Words("updateDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var seen)
            ? new(id, seen < context.Now ? seen : context.Now, row.Words("title"))
            : throw new ScrapeException(address, $"{id} was touched at \"{row.Words("updateDate")}\", which is no day.");
    }

    private static Problem Gap(CongressGovList list, Uri address) => Problem.Warning("discovery-gap", string.Create(CultureInfo.InvariantCulture,
        $"The list of changed bills gave {list.Rows.Count} where Congress.gov itself counts {list.Expected}. Those were looked at, and the next run looks from the same day again."), address.ToString());
}
