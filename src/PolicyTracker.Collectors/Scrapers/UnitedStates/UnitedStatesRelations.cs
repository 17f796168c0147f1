using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Other measures that have to do with this one, and the law that carried its text when it never became one itself.</summary>
internal static partial class UnitedStatesRelations
{
    // The strongest first: one measure stands once, with what says most.
    private static readonly BillRelation[] Strength =
        [BillRelation.ContainedIn, BillRelation.ReplacedBy, BillRelation.Identical, BillRelation.Related];

    public static IReadOnlyList<RelatedBill> Read(XElement bill, BillId self) =>
    [
        .. bill.All("relatedBills/item").SelectMany(Listed).Concat(Noted(bill, self))
            .Where(found => found.Id != self)
            .GroupBy(found => found.Id)
            .OrderBy(found => found.Key)
            .Select(found => new RelatedBill(found.Key.Value, Strength.First(relation => found.Any(item => item.Relation == relation)))),
    ];

    /// <summary>The law that contains this measure, and the day that it became one where the source says so.</summary>
    public static (string Law, DateOnly? Date)? ContainedIn(XElement bill)
    {
        foreach (var item in bill.All("relatedBills/item").Where(item => Relations(item).Contains(BillRelation.ContainedIn)))
            if (BecameLaw().Match(item.Value("latestAction/text") ?? "") is { Success: true } match)
                return (Citation(match), item.Day("latestAction/actionDate"));
        foreach (var note in Notes(bill).Where(IsContained))
            if (BecameLaw().Match(note) is { Success: true } match)
                return (Citation(match), null);
        return null;
    }

    private static IEnumerable<(BillId Id, BillRelation Relation)> Listed(XElement item) =>
        Id(item.Value("congress"), item.Value("type"), item.Value("number")) is { } id
            ? Relations(item).Select(relation => (id, relation))
            : [];

    private static IEnumerable<BillRelation> Relations(XElement item) =>
        item.All("relationshipDetails/item").Select(detail => Relation(detail.Value("type"))).DefaultIfEmpty(BillRelation.Related);

    private static BillRelation Relation(string? type) => type switch
    {
        not null when type.StartsWith("Contained in", StringComparison.OrdinalIgnoreCase) => BillRelation.ContainedIn,
        not null when type.StartsWith("Identical", StringComparison.OrdinalIgnoreCase) => BillRelation.Identical,
        _ => BillRelation.Related,
    };

    // "The text of H.J.Res.92 is contained in the text of S.J.Res.13, which became Public Law 119-19."
    // "For further action, see S.2328, which became Public Law 114-187 on 6/30/2016." names the measure that took over.
    private static IEnumerable<(BillId Id, BillRelation Relation)> Noted(XElement bill, BillId self)
    {
        foreach (var note in Notes(bill))
            if (Vehicle().Match(note) is { Success: true } match
                && Id(self.Session, match.Groups["type"].Value, match.Groups["number"].Value) is { } id)
                yield return (id, IsContained(note) ? BillRelation.ContainedIn : BillRelation.ReplacedBy);
    }

    private static IEnumerable<string> Notes(XElement bill) =>
        bill.All("notes/item", "notes/note").Select(note => SourceText.Plain(note.Value("text"))).Where(note => note.Length > 0);

    private static bool IsContained(string note) => note.Contains("contained in", StringComparison.OrdinalIgnoreCase);

    private static string Citation(Match match) =>
        $"{(match.Groups["private"].Success ? "Pvt.L." : "P.L.")} {match.Groups["law"].Value}";

    private static BillId? Id(string? congress, string? type, string? number) =>
        UnitedStates.TypeOf(type) is { } known
        && int.TryParse(congress, NumberStyles.None, CultureInfo.InvariantCulture, out var term) && term > 0
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1_000_000
            ? UnitedStates.Id(term, known.Code, count)
            : null;

    [GeneratedRegex(@"became (?:Public|(?<private>Private)) Law(?: No)?[:.]? *(?<law>[0-9]+-[0-9]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BecameLaw();

    [GeneratedRegex(
        @"(?:contained in (?:the text of )?|further action,? see ) *(?<type>H\. ?R\.|S\.|[HS]\. ?(?:J\.|Con\.) ?Res\.|[HS]\. ?Res\.) ?(?<number>[0-9]+),? which became",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Vehicle();
}
