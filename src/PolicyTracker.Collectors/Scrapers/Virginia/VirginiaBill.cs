using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One bill out of the files of its session.</summary>
internal static partial class VirginiaBill
{
    public const string SourceName = "Virginia LIS";

    private const int Texts = 6;

    public static Bill Read(BillId id, VirginiaFiles files, Action<Problem> tell)
    {
        var address = files.Session.File("BILLS.CSV");
        if (!files.Bills.TryGetValue(id, out var row))
            throw new SourceException(address, SourceFailure.NotFound, $"None of the {files.Bills.Count} bills of the file is {id.Number.ToUpperInvariant()}.");
        var number = VirginiaNumber.Of(row["Bill_id"], address);
        var actions = VirginiaHistory.Read(id, number, files, tell);
        var introduced = files.Session.Day(row["Introduction_date"]);
        return new()
        {
            Id = id,
            Identifier = number.Identifier,
            Title = Text.CleanOrNull(row["Bill_description"]) ?? number.Identifier,
            Classification = Classification(number, row),
            Chamber = number.Chamber,
            Sponsors = VirginiaPeople.Sponsors(row, files.Sponsors[id]),
            Committees = VirginiaPeople.Committees(row, actions, files.Committees),
            Actions = actions,
            ActionsWholeThrough = files.WholeThrough,
            Votes = VirginiaHistory.Votes(actions),
            Versions = [.. Enumerable.Range(1, Texts).Select(place => Version(row, place, number, files.Session)).OfType<BillVersion>()],
            Related = Related(id, number, files.Session, introduced, actions),
            Laws = number.IsResolution ? [] : Chapter(row) is { } chapter ? [chapter] : [],
            Aliases = number.IsJoint ? [BillId.From("va", files.Session.Name, number.Printed).Value] : [],
            Sources = [new(files.Session.Page(number.Printed), SourceName)],
            Extras = Extras.None
                .With("introduced", introduced?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("emergency", row["Emergency"] == "Y" ? "yes" : null)
                .With("chapter", number.IsResolution ? Chapter(row) : null)
                .With("url", files.Session.Page(number.Printed)),
        };
    }

    private static BillClassification Classification(VirginiaNumber number, VirginiaRow row) => number switch
    {
        { IsResolution: false } => BillClassification.Bill,
        { IsJoint: false } => BillClassification.Resolution,
        _ when row["Bill_description"].StartsWith("Constitutional amendment", StringComparison.OrdinalIgnoreCase) => BillClassification.ConstitutionalAmendment,
        _ => BillClassification.JointResolution,
    };

    // CHAP0663 is printed "Chapter 663".
    private static string? Chapter(VirginiaRow row) =>
        row["Chapter_id"] is { Length: > 4 } code && int.TryParse(code.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var chapter)
            ? string.Create(CultureInfo.InvariantCulture, $"Chapter {chapter}")
            : null;

    private static BillVersion? Version(VirginiaRow row, int place, VirginiaNumber number, VirginiaSession session)
    {
        var code = row[string.Create(CultureInfo.InvariantCulture, $"Full_text_doc{place}")];
        return code.Length == 0
            ? null
            : new(code, Note(code, number), session.Day(row[string.Create(CultureInfo.InvariantCulture, $"Full_text_date{place}")]));
    }

    // HB1, HB1H1, HB1S1, HB1E, HB1EH1, HB1ER, CHAP0663.
    private static string Note(string code, VirginiaNumber number) =>
        !code.StartsWith(number.Printed, StringComparison.Ordinal) ? code.StartsWith("CHAP", StringComparison.Ordinal) ? "Acts of Assembly chapter" : "Text"
        : code[number.Printed.Length..].TrimEnd("0123456789".ToCharArray()) switch
        {
            "" => "Introduced",
            "ER" => "Enrolled",
            "H" => "House substitute",
            "S" => "Senate substitute",
            ['E', ..] => "Engrossed",
            _ => "Text",
        };

    private static IReadOnlyList<RelatedBill> Related(
        BillId id, VirginiaNumber number, VirginiaSession session, DateOnly? introduced, IReadOnlyList<BillAction> actions)
    {
        var related = new List<RelatedBill>();
        foreach (var match in actions.Select(action => Incorporation().Match(action.Text)).Where(match => match.Success))
            if (VirginiaNumber.Find(match.Groups["number"].Value)?.Id(session) is { } other && other != id)
                related.Add(new(other.Value, match.Groups["by"].Success ? BillRelation.ContainedIn : BillRelation.Replaces));
        // An even year's bills keep their numbers when they are continued to the odd year, whose own begin in the summer before.
        if (session is { IsRegular: true, Year: var year } && year % 2 == 1 && introduced < new DateOnly(year - 1, 7, 1))
            related.Add(new(BillId.From("va", string.Create(CultureInfo.InvariantCulture, $"{year - 1}"), number.Identifier).Value, BillRelation.PriorSession));
        return [.. related.DistinctBy(other => other.Id)];
    }

    [GeneratedRegex(@"^Incorporate(?:d (?<by>by) .*\(|s )(?<number>[HS][BJR][0-9]{1,5})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Incorporation();
}
