using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One measure of Oregon with the rows of the other entity sets that belong to it.</summary>
internal sealed partial class OregonBill(OregonMeasure measure, ScrapeContext context)
{
    public required OregonRows History { get; init; }

    public required OregonRows Sponsors { get; init; }

    public required OregonRows Documents { get; init; }

    /// <summary>Null where the service does not have the list.</summary>
    public OregonRows? Agenda { get; init; }

    public Bill Read(string voice)
    {
        foreach (var row in History.Rows.Concat(Sponsors.Rows).Concat(Documents.Rows).Concat(Agenda?.Rows ?? []))
            RefuseOther(row);
        var actions = History.Rows
            .Dated(row => (row.Words("ActionDate"), row.Words("ActionText")), OregonService.Zone, measure.Years, History.Address, context)
            .Select(Action).OrderBy(action => action.Action.Date).ToList();
        return new()
        {
            Id = measure.Id,
            Identifier = measure.Identifier,
            Title = measure.Title,
            Titles = measure.RelatingTo is { } relating && relating != measure.Title ? [new(relating, "relating to")] : [],
            Classification = measure.Classification,
            Chamber = measure.Prefix[0] == 'H' ? Chamber.Lower : Chamber.Upper,
            Sponsors = [.. Sponsors.Rows.OrderBy(row => Order(row)).Select(Sponsor).OfType<Sponsorship>().DistinctBy(sponsor => sponsor.Name)],
            Committees = [.. Committees(actions.Select(action => action.Action))],
            Actions = [.. actions.Select(action => action.Action)],
            Votes = [.. actions.Select(action => Vote(action.Action, action.Count)).OfType<VoteEvent>()],
            Events = Agenda is null ? [] : OregonAgenda.Read(Agenda),
            TellsEvents = Agenda is not null,
            Versions = [.. Documents.Rows.Select(Version).OfType<BillVersion>()],
            Laws = [.. actions.Select(action => Chapter().Match(action.Action.Text)).Where(match => match.Success).Select(match => match.Groups["law"].Value).Distinct(StringComparer.Ordinal)],
            Effective = Effective(actions.Select(action => action.Action)),
            Sources = [new(measure.Page, voice)],
            Extras = Extras.None
                .With("introduced", actions.Find(action => action.Action.Is(ActionClassification.Reading1)).Action?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("emergency", measure.RelatingTo?.Contains("declaring an emergency", StringComparison.OrdinalIgnoreCase) == true ? "yes" : null)
                .With("url", measure.Page),
        };
    }

    // A filter that the service does not understand gives the rows of every measure.
    private void RefuseOther(JsonElement row)
    {
        var said = $"{row.Words("SessionKey")} {row.Words("MeasurePrefix")} {row.Words("MeasureNumber")}";
        if (!said.Equals($"{measure.Session} {measure.Identifier}", StringComparison.OrdinalIgnoreCase))
            throw new ScrapeException(History.Address, $"A row's SessionKey, MeasurePrefix and MeasureNumber are \"{said}\", and those of {measure.Id} were asked for.", row.GetRawText());
    }

    private (BillAction Action, string Count) Action(JsonElement row)
    {
        var text = row.Required("ActionText", History.Address);
        var date = CapitolDates.DayOf(row.Words("ActionDate"), OregonService.Zone, measure.Years, History.Address, text);
        Chamber? chamber = row.Words("Chamber") switch { "H" => Chamber.Lower, "S" => Chamber.Upper, _ => null };
        return (ActionTable.Of("or").Action(date, chamber, text), row.Words("VoteText") ?? text);
    }

    private static VoteEvent? Vote(BillAction action, string count)
    {
        var ayes = Ayes().Match(count);
        if (!ayes.Success)
            return null;
        var others = Others().Matches(count).Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));
        var motion = ResultBegins().Match(action.Text) is { Success: true } end ? action.Text[..end.Index] : action.Text;
        return new(
            action.Date, action.Chamber, motion.TrimEnd('.', ' '), Number(ayes, "ayes"), Nays().Match(count) is { Success: true } nays ? Number(nays, "nays") : 0, others,
            action.Is(ActionClassification.Passage) ? VoteResult.Pass : action.Is(ActionClassification.Failure) ? VoteResult.Fail : null);
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    private static int Order(JsonElement row) =>
        int.TryParse(row.Words("PrintOrder"), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue;

    // The service misspells the field of the member's code.
    private static Sponsorship? Sponsor(JsonElement row) =>
        (row.Words("LegislatoreCode") ?? row.Words("LegislatorCode") ?? row.Words("CommitteeCode")) is { } name
            ? new(name, Role: row.Words("SponsorLevel") == "Chief" ? SponsorRole.Primary : SponsorRole.Cosponsor)
            : null;

    private static BillVersion? Version(JsonElement row) => row.Words("VersionDescription") is { } note
        ? new(null, note, Url: row.Words("DocumentUrl"))
        : null;

    private static IEnumerable<BillCommittee> Committees(IEnumerable<BillAction> actions) => actions
        .Select(action => Referred().Match(action.Text)).Where(match => match.Success)
        .SelectMany(match => match.Groups["name"].Value.Split(", then ")).Distinct(StringComparer.Ordinal)
        .Select(name => new BillCommittee(name));

    private static EffectiveDate? Effective(IEnumerable<BillAction> actions) => actions
        .Select(action => Chapter().Match(action.Text)).Where(match => match.Success)
        .Select(match => CapitolDates.Day(match.Groups["day"].Value, OregonService.Zone)).OfType<DateOnly>()
        .Select(day => new EffectiveDate(day)).LastOrDefault();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    [GeneratedRegex("^Referred to (?<name>[^.]+)\\.", Options)]
    private static partial Regex Referred();

    [GeneratedRegex("\\bAyes, (?<ayes>[0-9]{1,3})", Options)]
    private static partial Regex Ayes();

    [GeneratedRegex("\\bNays, (?<nays>[0-9]{1,3})", Options)]
    private static partial Regex Nays();

    [GeneratedRegex("\\b(Excused|Absent|Not voting)( for Business of the (House|Senate))?, (?<count>[0-9]{1,3})", Options)]
    private static partial Regex Others();

    [GeneratedRegex("\\bAyes, ", Options)]
    private static partial Regex ResultBegins();

    [GeneratedRegex("^(?<law>Chapter [0-9]+, \\([0-9]{4} Laws\\))(: Effective date (?<day>[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}))?", Options)]
    private static partial Regex Chapter();
}
