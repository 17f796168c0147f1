using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The steps of one bill: HISTORY.CSV, and what BILLS.CSV already knows beyond it.</summary>
internal static partial class VirginiaHistory
{
    private static readonly (string Column, Chamber Chamber)[] Latest =
    [
        ("Last_house_action", Chamber.Lower), ("Last_senate_action", Chamber.Upper),
        ("Last_conference_action", Chamber.Legislature), ("Last_governor_action", Chamber.Executive),
    ];

    /// <param name="tell">Hears of rows that cannot be dated.</param>
    public static IReadOnlyList<BillAction> Read(BillId id, VirginiaNumber number, VirginiaFiles files, Action<Problem> tell)
    {
        var steps = files.History[id].Select(row => Recorded(row, number, files.Session)).ToList();
        // Rows that HISTORY.CSV itself repeats stay.
        steps.AddRange([.. LatestOf(files.Bills[id], number, files.Session).Where(step => !steps.Contains(step))]);
        foreach (var step in steps.Where(step => step.Day is null))
            tell(UndatedStep.Of(id, step.Date, step.Text));
        return [.. steps.Where(step => step.Day is not null).Select(step => step.Action()).OrderBy(action => action.Date)];
    }

    /// <summary>The votes that the steps count.</summary>
    public static IReadOnlyList<VoteEvent> Votes(IReadOnlyList<BillAction> actions) =>
    [
        .. from action in actions
           let tally = Tally().Match(action.Text)
           // "VOTE: Passage (85-Y 11-N)" stands behind a sentence with the same numbers.
           where tally.Success && !action.Text.StartsWith("VOTE", StringComparison.Ordinal)
           select new VoteEvent(
               action.Date, action.Chamber, action.Text.Remove(tally.Index, tally.Length).Replace("  ", " ", StringComparison.Ordinal).Trim(),
               Count(tally, "yeas"), Count(tally, "nays"), tally.Groups["other"].Success ? Count(tally, "other") : null,
               Lost().IsMatch(action.Text) ? VoteResult.Fail : VoteResult.Pass),
    ];

    private static Step Recorded(VirginiaRow row, VirginiaNumber number, VirginiaSession session)
    {
        var text = row["History_description"];
        Chamber? chamber = text.Length > 2 && text[1] == ' '
            ? text[0] switch { 'H' => Chamber.Lower, 'S' => Chamber.Upper, 'G' => Chamber.Executive, 'C' => Chamber.Legislature, _ => null }
            : null;
        return new(row["History_date"], chamber is null ? text : text[2..].Trim(), session, number, chamber);
    }

    private static IEnumerable<Step> LatestOf(VirginiaRow bill, VirginiaNumber number, VirginiaSession session) =>
        from latest in Latest
        let text = bill[latest.Column]
        where text.Length > 0
        select new Step(bill[$"{latest.Column}_date"], text, session, number, latest.Chamber);

    private static int Count(Match tally, string name) => int.Parse(tally.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((?<yeas>[0-9]{1,3})-Y (?<nays>[0-9]{1,3})-N(?: (?<other>[0-9]{1,3})-A)?\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tally();

    [GeneratedRegex(@"\b(?:failed|defeated|rejected|refused|not ordered)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lost();

    private sealed record Step(string Date, string Text, VirginiaSession Session, VirginiaNumber Number, Chamber? Chamber)
    {
        public DateOnly? Day { get; } = Session.Day(Date);

        public BillAction Action()
        {
            var action = ActionTable.Of("va").Action(Day!.Value, Chamber, Text);
            return action with { Classification = Meaning(action) };
        }

        private IReadOnlyList<ActionClassification> Meaning(BillAction action)
        {
            // The row has the numbers and not the outcome.
            if (action.Is(ActionClassification.Passage) && Tally().Match(Text) is { Success: true } tally && Count(tally, "yeas") <= Count(tally, "nays"))
                return [];
            // A resolution that is written out for signature or printed as a chapter has been agreed to; it becomes no law.
            return Number.IsResolution && (action.Is(ActionClassification.Enrolled) || action.Is(ActionClassification.BecameLaw))
                ? [ActionClassification.Passage]
                : action.Classification;
        }
    }
}
