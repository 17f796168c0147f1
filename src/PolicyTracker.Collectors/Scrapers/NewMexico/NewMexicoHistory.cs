using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The list of steps in words, which alone has calendar days, held against the coded line.</summary>
/// <param name="Actions">Oldest first.</param>
internal sealed partial record NewMexicoHistory(IReadOnlyList<BillAction> Actions, IReadOnlyList<VoteEvent> Votes)
{
    private const string List = "[id^=MainContent_tabContainerLegislation_tabPanelActions_dataListActions_lblAction_]";

    public static NewMexicoHistory Read(
        NewMexicoNumber number, SourcePage page, IReadOnlyList<NewMexicoStep> steps, DateOnly? introduced, Action<Problem> tell)
    {
        var rows = page.All(List).ToList();
        if (rows.Count == 0)
            throw page.Missing(List);
        NewMexicoBill.Counted(page, "Actions", rows.Count);
        var read = rows.ConvertAll(row => Row.Read(row, page));
        var codes = Paired(read, steps);
        foreach (var problem in Doubts(number, read, steps, codes is not null))
            tell(problem);
        var actions = new List<BillAction>();
        // A measure that was filed ahead has no day for that but the one of its printed text.
        foreach (var (at, row) in read.Index())
            if ((row.Day ?? row.SignedIn(number.Year) ?? (at == 0 ? introduced : null)) is { } day && Math.Abs(day.Year - number.Year) <= 2)
                actions.Add(ActionTable.Of("nm").Action(day, codes?[at].Chamber ?? row.Chamber, row.Text, codes?[at].Classification));
            else
                tell(Problem.Warning("source-date", $"The page gives no calendar day for a step of {number.Identifier}, and a legislative day alone is none; the step is left out: \"{row.Text}\".", number.Id.Path));
        return actions.Count > 0
            ? new([.. actions.OrderBy(action => action.Date)], Count(actions, page))
            : throw new ScrapeException(page.Address, $"None of the {rows.Count} steps has a calendar day.", read[0].Text);
    }

    // The words leave out that a measure was found germane.
    private static List<NewMexicoStep>? Paired(List<Row> rows, IReadOnlyList<NewMexicoStep> steps)
    {
        var told = steps.Where(step => step.Kind is not NewMexicoCode.Note).ToList();
        if (told.Count != rows.Count)
            told = [.. told.Where(step => step.Kind is not NewMexicoCode.Germane)];
        return told.Count == rows.Count && told.Zip(rows).All(pair => pair.Second.LegislativeDay is null || pair.First.LegislativeDay == pair.Second.LegislativeDay) ? told : null;
    }

    private static IEnumerable<Problem> Doubts(NewMexicoNumber number, List<Row> rows, IReadOnlyList<NewMexicoStep> steps, bool isPaired)
    {
        foreach (var unknown in steps.Where(step => !step.IsDecoded))
            yield return Problem.Warning("source-code", $"The coded history of {number.Identifier} has the code \"{unknown.Code}\", which is not known here. It stays in action_string; tell us what it means.", number.Id.Path);
        if (!isPaired)
            yield return Problem.Warning("source-contradiction", $"{number.Identifier}: the coded history has {steps.Count} steps and the list in words {rows.Count}, or other legislative days. The list in words is shown; look at the measure's page.", number.Id.Path);
    }

    private static IReadOnlyList<VoteEvent> Count(List<BillAction> actions, SourcePage page) =>
    [
        .. from action in actions
           let tally = Tally().Match(action.Text)
           where tally.Success
           let chamber = action.Chamber == Chamber.Upper ? "Senate" : "House"
           let link = page.All("[id*=tabPanelVotes_dataListVotes_linkPDF_]").FirstOrDefault(link => SourcePage.TextOf(link).Contains($"Final {chamber} Vote", StringComparison.Ordinal))
           select new VoteEvent(
               action.Date, action.Chamber, action.Text[..tally.Index].TrimEnd(' ', '-'),
               int.Parse(tally.Groups["yeas"].Value, CultureInfo.InvariantCulture), int.Parse(tally.Groups["nays"].Value, CultureInfo.InvariantCulture),
               Result: action.Text.StartsWith("Failed", StringComparison.OrdinalIgnoreCase) ? VoteResult.Fail : VoteResult.Pass, Url: page.Link(link)?.AbsoluteUri),
    ];

    [GeneratedRegex(@"Y:(?<yeas>[0-9]{1,3}) N:(?<nays>[0-9]{1,3})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tally();

    [GeneratedRegex(@"\ALegislative Day: (?<legislative>[0-9]{1,3}) ?Calendar Day: (?<calendar>[0-9]{2}/[0-9]{2}/[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?:Governor|Gov\.).* - (?<day>[A-Z][a-z]{2,8}\.? [0-9]{1,2})\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Governor();

    [GeneratedRegex(@"(?:\ASent to |\A)(?<chamber>[HS])[A-Z]{2,5}\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Committee();

    private sealed record Row(int? LegislativeDay, DateOnly? Day, string Text)
    {
        public Chamber? Chamber =>
            Governor().IsMatch(Text) ? Core.Bills.Chamber.Executive
            : Committee().Match(Text) is { Success: true } match ? (match.Groups["chamber"].Value == "H" ? Core.Bills.Chamber.Lower : Core.Bills.Chamber.Upper)
            : Text.StartsWith("House", StringComparison.Ordinal) || Text.Contains("in the House", StringComparison.Ordinal) ? Core.Bills.Chamber.Lower
            : Text.StartsWith("Senate", StringComparison.Ordinal) || Text.Contains("in the Senate", StringComparison.Ordinal) ? Core.Bills.Chamber.Upper
            : null;

        public static Row Read(IElement row, SourcePage page)
        {
            var words = row.QuerySelector("strong, b") is { } told && !SourcePage.HoldsBlocks(row) ? SourcePage.TextOf(told) : "";
            if (words.Length == 0)
                throw page.Broken(List, row);
            var days = Days().Match(SourcePage.TextOf(row));
            return days.Success
                ? new(int.Parse(days.Groups["legislative"].Value, CultureInfo.InvariantCulture), Calendar(days.Groups["calendar"].Value), words)
                : new(null, null, words);
        }

        /// <summary>"Signed by Governor - Chapter 44 - Feb. 28": after the session, in its year.</summary>
        public DateOnly? SignedIn(int year) =>
            Governor().Match(Text) is { Success: true } match
            && DateOnly.TryParseExact($"{match.Groups["day"].Value.Replace(".", "", StringComparison.Ordinal)} {year}", ["MMM d yyyy", "MMMM d yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;

        private static DateOnly? Calendar(string text) =>
            DateOnly.TryParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
