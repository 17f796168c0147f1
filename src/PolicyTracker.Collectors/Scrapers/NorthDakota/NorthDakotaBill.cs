using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One measure in the file of its assembly.</summary>
internal sealed partial class NorthDakotaBill
{
    private readonly NorthDakotaAssembly _assembly;
    private readonly JsonElement _entry;
    private readonly string _identifier;

    private NorthDakotaBill(NorthDakotaAssembly assembly, string identifier, JsonElement entry)
    {
        (_assembly, _identifier, _entry) = (assembly, identifier, entry);
        Id = BillId.From("nd", assembly.Session, identifier);
    }

    public BillId Id { get; }

    /// <summary>Null where the number is of no known kind.</summary>
    public static NorthDakotaBill? Of(NorthDakotaAssembly assembly, string number, JsonElement entry) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && TypeOf(count) is { } type
            ? new(assembly, $"{type} {count}", entry)
            : null;

    public DiscoveredBill Discovered(DateTimeOffset now) => new(Id, Touched(now), Title);

    /// <exception cref="ScrapeException">The entry is not that of this measure, or lacks what every measure has.</exception>
    public Bill Read(string voice, ScrapeContext context)
    {
        var actions = Actions(context);
        var page = Page();
        return new()
        {
            Id = Id,
            Identifier = _identifier,
            Title = Title,
            Classification = _identifier.StartsWith("HCR", StringComparison.Ordinal) || _identifier.StartsWith("SCR", StringComparison.Ordinal)
                ? BillClassification.ConcurrentResolution
                : BillClassification.Bill,
            Chamber = _identifier[0] == 'H' ? Chamber.Lower : Chamber.Upper,
            Sponsors = [.. _entry.Each("sponsors").Select(Sponsor).OfType<Sponsorship>()],
            Committees = [.. Committees(actions)],
            Actions = actions,
            Votes = [.. actions.Select(Vote).OfType<VoteEvent>()],
            Events = [.. _entry.Each("hearings").Select(Hearing).OfType<BillEvent>()],
            TellsEvents = _entry.Field("hearings") is not null,
            Versions = [.. _entry.Each("versions").Select(Version).OfType<BillVersion>()],
            Sources = [new(page, voice)],
            Extras = Extras.None
                .With("introduced", actions.FirstOrDefault(action => action.Is(ActionClassification.Introduction))?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("url", page),
        };
    }

    private string Title => _entry.Words("title") ?? _entry.Words("summary") ?? _identifier;

    private List<BillAction> Actions(ScrapeContext context)
    {
        // The name proves that the entry under the number is that of the number.
        if (_entry.Words("name") is { } name && !name.Contains(_identifier.Split(' ')[1], StringComparison.Ordinal))
            throw new ScrapeException(_assembly.Address, $"The field \"name\" of the entry of {Id} names another measure.", name);
        var rows = _entry.Each("actions");
        return rows.Count > 0
            ? [.. rows.Dated(row => (row.Words("date"), row.Words("description")), NorthDakotaAssembly.Zone, _assembly.Years, _assembly.Address, context).Select(Action).OrderBy(action => action.Date)]
            : throw new ScrapeException(_assembly.Address, $"The list \"actions\" of {Id} is missing or empty.", _entry.GetRawText());
    }

    private BillAction Action(JsonElement row)
    {
        var text = row.Required("description", _assembly.Address);
        var date = CapitolDates.DayOf(row.Words("date"), NorthDakotaAssembly.Zone, _assembly.Years, _assembly.Address, text);
        return ActionTable.Of("nd").Action(date, ChamberOf(row), text);
    }

    private static Chamber? ChamberOf(JsonElement row) => row.Words("chamber")?.ToUpperInvariant() switch
    {
        ['H', ..] => Chamber.Lower,
        ['S', ..] => Chamber.Upper,
        _ => null,
    };

    private static Sponsorship? Sponsor(JsonElement sponsor) => sponsor.Words("name") is { } name
        ? new(name, Role: sponsor.IsTrue("primary") ? SponsorRole.Primary : SponsorRole.Cosponsor)
        : null;

    private static IEnumerable<BillCommittee> Committees(IReadOnlyList<BillAction> actions) => actions
        .Select(action => Referred().Match(action.Text)).Where(match => match.Success)
        .Select(match => new BillCommittee(match.Groups["name"].Value)).Distinct();

    // The totals stand in the sentence; the votes of persons only on the page.
    private static VoteEvent? Vote(BillAction action)
    {
        var counts = Counts().Match(action.Text);
        if (!counts.Success)
            return null;
        var isPassed = action.Is(ActionClassification.Passage);
        return new(
            action.Date, action.Chamber, counts.Groups["motion"].Value, Count(counts, "yeas"), Count(counts, "nays"),
            Result: isPassed ? VoteResult.Pass : action.Is(ActionClassification.Failure) ? VoteResult.Fail : null);
    }

    private static int Count(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static BillEvent? Hearing(JsonElement hearing)
    {
        var at = hearing.Words("date");
        return CapitolDates.Day(at, NorthDakotaAssembly.Zone) is { } date
            ? new(
                date, CapitolDates.Time(at, NorthDakotaAssembly.Zone), NorthDakotaAssembly.Zone, "hearing",
                hearing.Words("committee") is { } committee ? $"Committee hearing: {committee}" : "Committee hearing", hearing.Words("room"), "confirmed")
            : null;
    }

    private static BillVersion? Version(JsonElement version) => version.Words("lc_number") is { } number
        ? new(number, version.Words("description") ?? number, Url: version.Words("document_url"))
        : null;

    private DateTimeOffset Touched(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(NorthDakotaAssembly.Zone);
        var last = _entry.Each("actions").Select(row => CapitolDates.Day(row.Words("date"), NorthDakotaAssembly.Zone)).OfType<DateOnly>().DefaultIfEmpty().Max();
        var midnight = last.ToDateTime(TimeOnly.MinValue);
        return last == default || midnight >= now.UtcDateTime ? now : new(midnight, zone.GetUtcOffset(midnight));
    }

    private string Page() => _entry.Words("url") is { } url && url.StartsWith("https://", StringComparison.Ordinal)
        ? url
        : $"https://{NorthDakotaAssembly.Host}/assembly/{_assembly.Name}/regular/bill-overview/bo{_identifier.Split(' ')[1]}.html";

    private static string? TypeOf(int number) => (number / 1000) switch
    {
        1 => "HB",
        2 => "SB",
        3 => "HCR",
        4 => "SCR",
        _ => null,
    };

    [GeneratedRegex("first reading, referred (?<name>.+?)( Committee)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 500)]
    private static partial Regex Referred();

    [GeneratedRegex("^(?<motion>.+), yeas (?<yeas>[0-9]{1,3}) nays (?<nays>[0-9]{1,3})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counts();
}
