using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The recorded votes on a measure: the source names the roll call, and the action's words give its result.</summary>
internal static partial class UnitedStatesVotes
{
    public static IReadOnlyList<VoteEvent> Read(XElement bill, IReadOnlyList<UnitedStatesAction> actions) =>
    [
        .. Rolls(bill, actions)
            .GroupBy(roll => (roll.Chamber, roll.Number, roll.Date.Year))
            .Select(same => Vote([.. same]))
            .OrderBy(vote => vote.Date).ThenBy(vote => vote.Chamber).ThenBy(vote => vote.Url, StringComparer.Ordinal),
    ];

    // Since 3.0.0 votes stand in their action; before, beside the actions, whose words name the roll call.
    private static IEnumerable<Roll> Rolls(XElement bill, IReadOnlyList<UnitedStatesAction> actions)
    {
        var within = actions.SelectMany(action => action.Rows
            .SelectMany(row => row.All("recordedVotes/recordedVote"))
            .Select(vote => RollCall(vote, action.Action)));
        var beside = bill.All("recordedVotes/recordedVote").SelectMany(vote => Beside(vote, actions));
        return within.Concat(beside).OfType<Roll>();
    }

    private static List<Roll> Beside(XElement vote, IReadOnlyList<UnitedStatesAction> actions)
    {
        if (RollCall(vote, null) is not { } roll)
            return [];
        var said = actions.Select(action => action.Action)
            .Where(action => action.Date == roll.Date && RollNumber().Match(action.Text) is { Success: true } match
                && match.Groups["roll"].Value.TrimStart('0') == roll.Number)
            .Select(action => roll with { Action = action }).ToList();
        return said.Count > 0 ? said : [roll];
    }

    private static Roll? RollCall(XElement vote, BillAction? action)
    {
        var number = vote.Value("rollNumber")?.TrimStart('0');
        var date = vote.Day("date") ?? action?.Date;
        if (string.IsNullOrEmpty(number) || date is null)
            return null;
        Chamber? chamber = vote.Value("chamber") switch
        {
            "House" => Chamber.Lower,
            "Senate" => Chamber.Upper,
            _ => action?.Chamber,
        };
        return new(chamber, number, date.Value, vote.Value("sessionNumber"), vote.Link("url"), vote.Value("fullActionName"), action);
    }

    // A doubled vote has the wrong session or an address without its zeros; the Library's sentence repeats the chamber's.
    private static VoteEvent Vote(IReadOnlyList<Roll> same)
    {
        var best = same.OrderByDescending(roll => roll.IsOfItsSession).ThenByDescending(roll => roll.Url?.Length ?? 0).First();
        var action = same.Select(roll => roll.Action).OfType<BillAction>()
            .OrderByDescending(said => Counts().IsMatch(said.Text))
            .ThenBy(said => TwinPrefix().IsMatch(said.Text)).FirstOrDefault();
        var counts = Counts().Match(action?.Text ?? "");
        return new(
            best.Date, best.Chamber, Motion(action?.Text) ?? best.Name ?? "Vote",
            Count(counts, "yeas"), Count(counts, "nays"), Count(counts, "present"), Result(action?.Text), best.Url);
    }

    private static string? Motion(string? text)
    {
        if (text is null)
            return null;
        var said = TwinPrefix().Replace(text, "");
        var end = ResultBegins().Match(said);
        return Text.CleanOrNull(end.Success ? said[..end.Index] : said);
    }

    private static VoteResult? Result(string? text) => text switch
    {
        null => null,
        _ when Lost().IsMatch(text) => VoteResult.Fail,
        _ when Won().IsMatch(text) => VoteResult.Pass,
        _ => null,
    };

    private static int? Count(Match match, string name) =>
        int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private sealed record Roll(
        Chamber? Chamber, string Number, DateOnly Date, string? Session, string? Url, string? Name, BillAction? Action)
    {
        /// <summary>The first session of a Congress is its odd year.</summary>
        public bool IsOfItsSession => Session == (Date.Year % 2 == 1 ? "1" : "2");
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\(Roll no\. *(?<roll>[0-9]+)\)|Record Vote (?:Number|No)[.:]+ *(?<roll>[0-9]+)", Options)]
    private static partial Regex RollNumber();

    // "by the Yeas and Nays: (2/3 required): 411 - 1, 1 Present (Roll no. 123)", "by Yea-Nay Vote. 68 - 32."
    [GeneratedRegex(@"(?:Nays:|vote[:.])(?: \([^)]*\):?)? *(?<yeas>[0-9]+) *- *(?<nays>[0-9]+)(?:, (?<present>[0-9]+) Present)?", Options)]
    private static partial Regex Counts();

    [GeneratedRegex(@"^(?:Passed/agreed to in|Failed of passage/not agreed to in|Failed of passage in|Passed|Resolving differences --) (?:House|Senate)(?: actions| over veto)?:? +(?=On |Passed |Resolution |Senate |House )|^Conference report agreed to in (?:House|Senate): ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwinPrefix();

    [GeneratedRegex(@" (?-i:Passed|Agreed to|Failed)\b[^.]* by | by (?:the )?(?:Yeas and Nays|Yea-Nay Vote|recorded vote)", Options)]
    private static partial Regex ResultBegins();

    [GeneratedRegex(@"\b(?:Failed|rejected|not invoked|not agreed to|not having achieved|not sustained)\b", Options)]
    private static partial Regex Lost();

    [GeneratedRegex(@"\b(?:Passed|Agreed to|invoked|sustained|concurred|ordered|waived|tabled)\b", Options)]
    private static partial Regex Won();
}
