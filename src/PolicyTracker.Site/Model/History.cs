using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Pages;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Site.Model;

/// <summary>The whole history, latest first, by year and day; rows that tell one event in other words stand together.</summary>
internal static partial class History
{
    /// <summary>The permanent address of an action on its page, by its 1-based number in the record.</summary>
    public static string Anchor(int number) => string.Create(CultureInfo.InvariantCulture, $"action-{number}");

    public static IReadOnlyList<HistoryYear> Of(Bill bill)
    {
        // Every document of a rulemaking is an agency's; the page names the agency once.
        var place = bill.Classification == BillClassification.Rule ? null : bill.Id.Jurisdiction;
        var years = new List<HistoryYear>();
        var numbered = bill.Actions.Select((action, at) => (Action: action, Number: at + 1)).Reverse();
        foreach (var year in numbered.GroupBy(row => row.Action.Date.Year).OrderByDescending(group => group.Key))
        {
            var days = year.GroupBy(row => row.Action.Date).OrderByDescending(group => group.Key)
                .Select(day => new HistoryDay(Days.Of(day.Key), Entries(place, [.. day])));
            years.Add(new(year.Key.ToString(CultureInfo.InvariantCulture), [.. days]));
        }

        return years;
    }

    private static List<HistoryEntry> Entries(string? place, IReadOnlyList<(BillAction Action, int Number)> day)
    {
        var groups = new List<List<(BillAction Action, int Number)>>();
        foreach (var row in day)
        {
            var twin = groups.Find(group => group.Exists(other => AreTwins(row.Action, other.Action))
                && !group.Exists(other => HaveOtherNumbers(row.Action.Text, other.Action.Text)));
            if (twin is null)
                groups.Add([row]);
            else
                twin.Add(row);
        }

        return groups.ConvertAll(group => Entry(place, group));
    }

    private static HistoryEntry Entry(string? place, List<(BillAction Action, int Number)> group)
    {
        var (main, number) = group.MaxBy(row => row.Action.Text.Length);
        var marks = group.SelectMany(row => row.Action.Classification).ToList();
        return new(
            Anchor(number), Words("#", number), Words("Link to action ", number), main.Text, place is null ? null : Places.Chamber(place, main.Chamber), Mark(marks),
            [.. group.Where(row => !IsSame(row.Action, main)).Select(row => new HistoryTwin(Anchor(row.Number), row.Action.Text))],
            [.. group.Where(row => row.Number != number && IsSame(row.Action, main)).Select(row => Anchor(row.Number))]);
    }

    // Two sources of one measure, or two lists of one legislature, give the same row with other points and capitals.
    private static bool IsSame(BillAction one, BillAction main) => Letters(one.Text).Equals(Letters(main.Text), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Words(string before, int number) => string.Create(CultureInfo.InvariantCulture, $"{before}{number}");

    private static bool AreTwins(BillAction one, BillAction other)
    {
        if (one.Chamber != other.Chamber && one.Chamber is not null && other.Chamber is not null)
            return false;
        var a = Core(one.Text);
        var b = Core(other.Text);
        var shorter = a.Length < b.Length ? a : b;
        return a == b || IsSame(one, other) || (shorter.Length >= 24 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)));
    }

    // Rows that name different votes or amendments tell of different events, however alike their words are.
    private static bool HaveOtherNumbers(string one, string other)
    {
        var theirs = Numbers(other);
        return Numbers(one).Any(mine => theirs.Contains(mine.Key) && !theirs[mine.Key].SequenceEqual(mine));
    }

    private static ILookup<string, string> Numbers(string text) => Numbered().Matches(text)
        .Select(match => (Kind: char.ToLowerInvariant(match.Value[0]) is 'r' or 'v' ? "vote" : "amendment", match.Groups["number"].Value))
        .Distinct().OrderBy(pair => pair.Value, StringComparer.Ordinal).ToLookup(pair => pair.Kind, pair => pair.Value);

    [GeneratedRegex(
        @"\b(roll( call)?( vote)?|record(ed)? vote|vote|amendments?|amdt|sa)\.? *(no\.?|numbers?:?|numbered|#)? *\(?(?<number>[a-z]?\d+)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    // The Library of Congress repeats a chamber's row with "Passed/agreed to in House: " before it, and either may end
    // in a citation in parentheses.
    private static string Core(string text)
    {
        var core = text.AsSpan();
        var colon = core.IndexOf(": ");
        if (colon > 0 && core[..colon].EndsWith(["House", "Senate"]) && core.Contains("agreed to in", StringComparison.OrdinalIgnoreCase))
            core = core[(colon + 2)..];
        if (core.EndsWith(")") && core.LastIndexOf(" (") is > 0 and var open)
            core = core[..open];
        return core.Trim(" .").ToString();
    }

    private static bool EndsWith(this ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    // Strongest first: a day's row may do several things.
    private static string? Mark(List<ActionClassification> marks) => Marks
        .Where(mark => marks.Contains(mark.Key)).Select(mark => mark.Value).FirstOrDefault();

    private static readonly KeyValuePair<ActionClassification, string>[] Marks =
    [
        new(BecameLaw, "Became law"),
        new(ExecutiveSignature, "Signed"),
        new(VetoOverridePassage, "Veto overridden"),
        new(VetoOverrideFailure, "Override failed"),
        new(ExecutiveVeto, "Vetoed"),
        new(ExecutiveVetoLineItem, "Line-item veto"),
        new(ExecutiveReceipt, "Presented"),
        new(Passage, "Passed"),
        new(Failure, "Failed"),
        new(Withdrawal, "Withdrawn"),
        new(CommitteePassageFavorable, "Out of committee, favorably"),
        new(CommitteePassageUnfavorable, "Out of committee, unfavorably"),
        new(CommitteePassage, "Out of committee"),
        new(CommitteeFailure, "Failed in committee"),
        new(AmendmentPassage, "Amended"),
        new(Substitution, "Substituted"),
        new(Receipt, "Received"),
        new(ReferralCommittee, "Referred"),
        new(Referral, "Referred"),
        new(Introduction, "Introduced"),
        new(Filing, "Filed"),
    ];
}
