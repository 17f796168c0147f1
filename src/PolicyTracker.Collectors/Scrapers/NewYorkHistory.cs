using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What the steps of a bill say, wherever they were read.</summary>
internal static partial class NewYorkHistory
{
    /// <summary>The steps as the record keeps them; capitals are the Senate's, small letters the Assembly's.</summary>
    public static IReadOnlyList<BillAction> Actions(BillId id, IEnumerable<(DateOnly Date, string Text)> rows, Uri address) =>
    [
        .. rows.Select(row => ActionTable.Of(NewYorkScraper.State).Action(Near(row.Date, id, row.Text, address), ChamberOf(row.Text), row.Text))
            .OrderBy(action => action.Date),
    ];

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

    private static DateOnly Near(DateOnly date, BillId id, string text, Uri address) =>
        NewYorkNumber.YearOf(id.Session) is { } year && date.Year >= year - 2 && date.Year <= year + 3
            ? date
            : throw new ScrapeException(address, string.Create(CultureInfo.InvariantCulture, $"A step has the date {date:yyyy-MM-dd}, years away from the session {id.Session}."), text);

    [GeneratedRegex("^(?:PRINT NUMBER|AMENDED ON THIRD READING)(?: \\([A-Z]\\))? (?<print>[0-9]+)(?<letter>[A-Z])$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Print();

    [GeneratedRegex("^SUBSTITUTED BY (?<print>[A-Z][0-9]+[A-Z]?)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Substitute();

    [GeneratedRegex("^SIGNED CHAP\\. ?(?<number>[0-9]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Chapter();
}
