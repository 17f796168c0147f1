using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What the steps of a bill say, wherever they were read.</summary>
internal static partial class NewYorkHistory
{
    /// <summary>The steps as the record keeps them; capitals are the Senate's, small letters the Assembly's.</summary>
    /// <exception cref="ScrapeException">There are steps, and none has a day of the session.</exception>
    public static IReadOnlyList<BillAction> Actions(BillId id, IReadOnlyList<NewYorkStep> steps, Uri address, Action<Problem> tell)
    {
        var actions = new List<BillAction>();
        foreach (var step in steps)
            if (step.Day is { } day && IsNear(day, id))
                actions.Add(ActionTable.Of(NewYorkScraper.State).Action(day, ChamberOf(step.Text), step.Text));
            else
                tell(UndatedStep.Of(id, step.Date, step.Text));
        return actions.Count > 0 || steps.Count == 0
            ? [.. actions.OrderBy(action => action.Date)]
            : throw new ScrapeException(address, $"None of the {steps.Count} steps has a date that is a day of the session {id.Session}.", $"{steps[0].Date} {steps[0].Text}");
    }

    /// <summary>The number is reserved and nobody has used it.</summary>
    public static SourceException Blank(BillId id, Uri address) => new(
        address, SourceFailure.NotFound,
        $"{NewYorkNumber.Identifier(id)} has neither a title nor a step: the number is reserved, and no bill was introduced under it. It is left out.");

    /// <summary>The printed texts: each amendment has a step that gives its number.</summary>
    public static IReadOnlyList<BillVersion> Versions(BillId id, IReadOnlyList<BillAction> actions)
    {
        var number = NewYorkNumber.Identifier(id);
        return
        [
            new(null, number, actions.Count > 0 ? actions[0].Date : null),
            .. actions.Select(action => (action.Date, Letter: Print().Match(action.Text))).Where(print => print.Letter.Success)
                .DistinctBy(print => print.Letter.Groups["letter"].Value.ToUpperInvariant())
                .Select(print => print.Letter.Groups["letter"].Value.ToUpperInvariant() is var letter
                    ? new BillVersion(letter.ToLowerInvariant(), $"{number}-{letter}", print.Date) : throw new InvalidDataException()),
        ];
    }

    /// <summary>Companions in the other house; the one that took this bill's place on the floor is more than that.</summary>
    public static IReadOnlyList<RelatedBill> Related(BillId id, IEnumerable<BillId> sameAs, IReadOnlyList<BillAction> actions)
    {
        var by = actions.Select(action => Substitute().Match(action.Text)).Where(match => match.Success)
            .Select(match => NewYorkNumber.Id(id.Session, match.Groups["print"].Value)).OfType<BillId>().ToList();
        return
        [
            .. by.Distinct().Select(other => new RelatedBill(other.Value, BillRelation.SubstitutedBy))
                .Concat(sameAs.Distinct().Except(by).Select(other => new RelatedBill(other.Value, BillRelation.Companion)))
                .OrderBy(related => related.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>"SIGNED CHAP.348"; chapters are counted by year.</summary>
    public static IReadOnlyList<string> Laws(IReadOnlyList<BillAction> actions) =>
    [
        .. actions.Select(action => (action.Date, Chapter: Chapter().Match(action.Text))).Where(signed => signed.Chapter.Success)
            .Select(signed => string.Create(CultureInfo.InvariantCulture, $"Chapter {signed.Chapter.Groups["number"].Value} of {signed.Date.Year}")),
    ];

    public static Extras Extra(IReadOnlyList<BillAction> actions) =>
        Extras.None.With("introduced", actions.Count > 0 ? actions[0].Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    private static Chamber ChamberOf(string text) => text.Any(char.IsLower) ? Chamber.Lower : Chamber.Upper;

    private static bool IsNear(DateOnly date, BillId id) =>
        NewYorkNumber.YearOf(id.Session) is { } year && date.Year >= year - 2 && date.Year <= year + 3;

    [GeneratedRegex("^(?:PRINT NUMBER|AMENDED ON THIRD READING)(?: \\([A-Z]\\))? (?<print>[0-9]+)(?<letter>[A-Z])$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Print();

    [GeneratedRegex("^SUBSTITUTED BY (?<print>[A-Z][0-9]+[A-Z]?)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Substitute();

    [GeneratedRegex("^SIGNED CHAP\\. ?(?<number>[0-9]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Chapter();
}

/// <summary>A step as its source writes it.</summary>
/// <param name="Day">Null where <paramref name="Date"/> is no day.</param>
internal sealed record NewYorkStep(string Date, DateOnly? Day, string Text);
