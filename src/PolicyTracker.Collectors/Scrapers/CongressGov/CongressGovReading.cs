using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads one measure with all its parts, each of which is an answer of its own.</summary>
internal sealed class CongressGovReading(CongressGovApi api, BillId id, ScrapeContext context)
{
    private const string ActionsName = "actions";

    // The name of a part in the measure and in its own answer, and in the address.
    private static readonly (string Name, string Path)[] Parts =
    [
        (ActionsName, ActionsName), ("committees", "committees"), ("cosponsors", "cosponsors"), ("relatedBills", "relatedbills"),
        ("subjects", "subjects"), ("textVersions", "text"), ("titles", "titles"),
    ];

    private readonly string _path = PathOf(id);
    private bool _hasAllActions = true;

    /// <exception cref="SourceException">The measure could not be had; a part that is missing is told instead.</exception>
    public async Task<Bill> ReadAsync(CancellationToken cancellation)
    {
        var address = CongressGovApi.Address(_path);
        var answer = await api.GetAsync(address, "bill", id, cancellation);
        var bill = answer.GetProperty("bill");
        var whole = CongressGovXml.Of("bill", bill);
        foreach (var (name, path) in Parts)
            Replace(whole, name, IsGiven(bill, name) ? await PartAsync(bill, name, path, cancellation) : null);
        // Their words are linked and never copied, so that there are some is all that matters.
        if (CountOf(bill, "summaries") > 0)
            whole.Add(new XElement("summaries", new XElement("item", "yes")));
        return UnitedStatesBill.Of(whole, address, id, CongressGovScraper.SourceName) with
        {
            // The API's own address turns away whoever has no key.
            Sources = [new(UnitedStates.CongressUrl(id)!, CongressGovScraper.SourceName)],
            ActionsWholeThrough = _hasAllActions ? null : DateOnly.MinValue,
        };
    }

    private static string PathOf(BillId id) => UnitedStates.TryParts(id, out var congress, out var type, out var number)
        ? string.Create(CultureInfo.InvariantCulture, $"bill/{congress}/{type.Code}/{number}")
        : throw new ArgumentException($"{id} is not a measure of Congress, so Congress.gov has no data of it.", nameof(id));

    // What has no entries is not asked for: the steps of a reserved number, which has none, are answered with a fault.
    private static bool IsGiven(JsonElement bill, string name) =>
        CountOf(bill, name) > 0 || (name == ActionsName && bill.Field("latestAction") is not null);

    // The count of cosponsors leaves out those that withdrew, which the list has.
    private static int? CountOf(JsonElement bill, string name) => bill.Field(name) is not { } part ? null
        : Whole(part, "countIncludingWithdrawnCosponsors") is { } all && !(Whole(part, "count") > all) ? all : Whole(part, "count");

    private static int? Whole(JsonElement part, string name) =>
        int.TryParse(part.Words(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private async Task<XElement?> PartAsync(JsonElement bill, string name, string path, CancellationToken cancellation)
    {
        var list = await ListAsync(bill, name, path, cancellation).OrWhenAbsent(null, id, $"The list \"{name}\"", context);
        if (list is { IsWhole: false })
            context.Tell(Problem.Warning("source-part", string.Create(CultureInfo.InvariantCulture,
                $"The list \"{name}\" of {id} gave {list.Rows.Count} entries where Congress.gov itself counts {list.Expected}. What came was read; nothing was taken away."), CongressGovApi.Address($"{_path}/{path}").AbsoluteUri));
        if (name == ActionsName)
            _hasAllActions = list is { IsWhole: true };
        return list is null ? null : Part(name, list);
    }

    private async Task<CongressGovList?> ListAsync(JsonElement bill, string name, string path, CancellationToken cancellation) =>
        await CongressGovList.ReadAsync(api, $"{_path}/{path}", "", name, id, CountOf(bill, name), cancellation);

    private static XElement Part(string name, CongressGovList list) =>
        name == "subjects" ? new(name, CongressGovXml.Of("legislativeSubjects", list.Rows)) : CongressGovXml.Of(name, list.Rows);

    private static void Replace(XElement bill, string name, XElement? part)
    {
        bill.Elements(name).Remove();
        bill.Add(part);
    }
}
