using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The record of a page, whichever layout it had.</summary>
internal static partial class NorthCarolinaBill
{
    // Keywords that say where the bill stands, and not what it is about.
    private static readonly string[] StatusWords =
        ["CHAPTERED", "RATIFIED", "PRESENTED", "ADOPTED", "VETOED", "PUBLIC", "LOCAL", "TITLE CHANGE", "SESSION LAWS", "BECAME LAW W/O SIGNATURE"];

    public static Bill Read(NorthCarolinaNumber number, NorthCarolinaFacts facts)
    {
        var actions = facts.Steps.Select(step => ActionTable.Of("nc").Action(step.Date, step.Chamber, step.Text)).ToList();
        return new()
        {
            Id = number.Id(facts.Kind),
            Identifier = number.Identifier(facts.Kind),
            Title = facts.Title,
            Classification = facts.Kind switch { "B" => BillClassification.Bill, "R" => BillClassification.Resolution, _ => BillClassification.JointResolution },
            Chamber = number.Chamber == 'H' ? Chamber.Lower : Chamber.Upper,
            Subjects = Keywords(facts),
            Sponsors = facts.Sponsors,
            Committees = Committees(actions),
            Actions = actions,
            Votes = [.. Votes(facts)],
            Versions = facts.Versions,
            Related = [.. facts.Companions.Select(other => number.Other(other, facts.Kind)).OfType<BillId>().Select(id => new RelatedBill(id.Value, BillRelation.Companion))],
            Laws = facts.Law is { } law ? [law] : [],
            Sources = [new(number.Page.AbsoluteUri, NorthCarolinaScraper.SourceName)],
            Extras = Extras.None
                .With("introduced", actions[0].Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("statutes", Label(facts, "Statutes", "No affected General Statutes"))
                .With("counties", Label(facts, "Counties", "No counties specifically cited"))
                .With("attributes", Label(facts, "Attributes", null)?.TrimEnd(';'))
                .With("url", number.Page.AbsoluteUri),
        };
    }

    private static string? Label(NorthCarolinaFacts facts, string label, string? none) =>
        facts.Labels.GetValueOrDefault(label) is { Length: > 0 } text && text != none ? text : null;

    private static string[] Keywords(NorthCarolinaFacts facts) =>
    [
        .. (Label(facts, "Keywords", null) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Except(StatusWords, StringComparer.OrdinalIgnoreCase).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static IReadOnlyList<BillCommittee> Committees(IReadOnlyList<BillAction> actions) =>
    [
        .. from action in actions
           let match = Referral().Match(action.Text)
           where match.Success
           let name = match.Groups["name"].Value
           select new BillCommittee(name.EndsWith(" of the House", StringComparison.Ordinal) || name.EndsWith(" of the Senate", StringComparison.Ordinal)
               ? name : $"{(action.Chamber == Chamber.Upper ? "Senate" : "House")} {name}") into committee
           group committee by committee.Name into named
           select named.First(),
    ];

    // The history has every vote; the table counts those who did not vote, and the ayes where the history has none.
    private static IEnumerable<VoteEvent> Votes(NorthCarolinaFacts facts)
    {
        var counted = facts.Votes.DistinctBy(vote => vote.RollCall.Query).ToDictionary(vote => vote.RollCall.Query, StringComparer.Ordinal);
        foreach (var step in facts.Steps.Where(step => step.RollCall is not null))
        {
            var row = counted.GetValueOrDefault(step.RollCall!.Query);
            counted.Remove(step.RollCall.Query);
            var tally = Tally().Match(step.Vote);
            int? Count(string name) => tally.Success ? int.Parse(tally.Groups[name].Value, CultureInfo.InvariantCulture) : null;
            yield return new(
                step.Date, step.Chamber, step.Text, row?.Yeas ?? Count("yeas"), row?.Nays ?? Count("nays"), row?.Other, Result(step.Vote), step.RollCall.AbsoluteUri);
        }

        foreach (var row in counted.Values)
            yield return new(
                row.Date, row.RollCall.Query.Contains("sChamber=S", StringComparison.Ordinal) ? Chamber.Upper : Chamber.Lower,
                row.Subject, row.Yeas, row.Nays, row.Other, Result(row.Result), row.RollCall.AbsoluteUri);
    }

    private static VoteResult? Result(string words) =>
        words.StartsWith("PASS", StringComparison.OrdinalIgnoreCase) ? VoteResult.Pass
        : words.StartsWith("FAIL", StringComparison.OrdinalIgnoreCase) ? VoteResult.Fail : null;

    [GeneratedRegex(@"(?<yeas>[0-9]{1,3})-(?<nays>[0-9]{1,3})", RegexOptions.NonBacktracking)]
    private static partial Regex Tally();

    [GeneratedRegex(
        @"\A(?:Re-ref|Ref)(?: to)?(?: the)?(?: Com)?(?: on)? (?<name>[A-Z].*?)(?:\.? *(?:, if favorable|If fav).*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Referral();
}
