using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One daily issue in the XML of the Government Publishing Office: its rules, proposed rules and notices.</summary>
internal static partial class RegisterIssue
{
    public const string Root = "FEDREG";

    /// <summary>The address of the issue of a day.</summary>
    public static Uri Address(DateOnly day) =>
        new(string.Create(CultureInfo.InvariantCulture, $"https://www.govinfo.gov/bulkdata/FR/{day:yyyy}/{day:MM}/FR-{day:yyyy-MM-dd}.xml"));

    /// <exception cref="ScrapeException">It is the issue of another day, or holds no documents.</exception>
    public static IReadOnlyList<RegisterDocument> Read(XElement issue, DateOnly day, Uri address)
    {
        var printed = issue.Elements("DATE").Select(Clean).FirstOrDefault() ?? "";
        if (!DateOnly.TryParseExact(printed, "dddd, MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date != day)
            throw new ScrapeException(address, $"The issue should be that of {OneLine.Iso(day)}.", printed);
        var volume = issue.Elements("VOL").Select(Clean).FirstOrDefault() ?? throw new ScrapeException(address, "The issue has no volume.");
        var (documents, page) = (new List<RegisterDocument>(), "");
        foreach (var element in issue.Descendants())
            if (element.Name.LocalName == "PRTPAGE")
                page = element.Attribute("P")?.Value ?? page;
            else if (Section(element) is { } section && Document(element, section, day, volume, page) is { } document)
                documents.Add(document);
        return documents.Count > 0 ? documents : throw new ScrapeException(address, "The issue holds no rules, proposed rules or notices.");
    }

    private static RegisterSection? Section(XElement element) => element.Name.LocalName switch
    {
        "RULE" => RegisterSection.Rule,
        "PRORULE" => RegisterSection.ProposedRule,
        "NOTICE" => RegisterSection.Notice,
        _ => null,
    };

    // A document without number or title is a page of the printer's, such as one that was left blank.
    private static RegisterDocument? Document(XElement element, RegisterSection section, DateOnly day, string volume, string pageBefore)
    {
        var head = element.Element("PREAMB") ?? element;
        if (Number().Match(RegisterDockets.Fold(element.Descendants("FRDOC").Select(Clean).LastOrDefault() ?? "")) is not { Success: true } number
            || Text.CleanOrNull(head.Descendants("SUBJECT").Select(Clean).FirstOrDefault()) is not { } title)
            return null;
        var page = head.Elements().FirstOrDefault() is { Name.LocalName: "PRTPAGE" } first ? first.Attribute("P")?.Value ?? pageBefore : pageBefore;
        return new()
        {
            Number = number.Groups[1].Value,
            Section = section,
            Title = title,
            Published = day,
            Action = Part(head, "ACT"),
            Abstract = Part(head, "SUM"),
            Dates = Part(head, "EFFDATE") ?? Part(head, "DATES"),
            Citation = page.All(char.IsAsciiDigit) && page.Length > 0 ? $"{volume} FR {page}" : null,
            Agencies = RegisterAgencies.Read(head.Elements().Where(part => part.Name.LocalName is "AGENCY" or "SUBAGY").Select(Clean).Where(name => name.Length > 0)),
            Dockets = RegisterDockets.Read(head.Elements("DEPDOC").Select(Clean)),
            Rins = [.. head.Elements("RIN").SelectMany(rin => Rin().Matches(RegisterDockets.Fold(Clean(rin)).ToUpperInvariant())).Select(rin => rin.Value).Distinct(StringComparer.Ordinal)],
            Cfr = [.. head.Elements("CFR").SelectMany(cfr => Parts(Clean(cfr))).Distinct(StringComparer.Ordinal)],
        };
    }

    // What stands under a heading such as "ACTION:", without the heading.
    private static string? Part(XElement head, string name) => head.Elements(name).FirstOrDefault() is { } part
        ? Text.CleanOrNull(string.Join(' ', part.Elements().Where(line => line.Name.LocalName != "HD").Select(Clean)))
        : null;

    // "42 CFR Parts 405, 410 and 600" names three parts.
    private static IEnumerable<string> Parts(string printed) => Cfr().Match(printed) is { Success: true } cfr
        ? PartNumber().Matches(cfr.Groups[2].Value).Select(part => $"{cfr.Groups[1].Value} CFR {part.Value}")
        : [];

    private static string Clean(XElement element) => SpaceBefore().Replace(Text.Clean(element.Value), "$1");

    [GeneratedRegex(@"FR Doc\.? ?([A-Z0-9]+(?:-[A-Z0-9]+){1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]{4}-[A-Z]{2}[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Rin();

    [GeneratedRegex(@"\A([0-9]{1,2}) CFR (?:Parts?|Ch(?:apter|\.)?) ([0-9].*)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Cfr();

    [GeneratedRegex("[0-9]+[a-z]?", RegexOptions.NonBacktracking)]
    private static partial Regex PartNumber();

    // Words in italics leave blanks before the punctuation that follows them.
    [GeneratedRegex(@" ([.,;:)\]])", RegexOptions.NonBacktracking)]
    private static partial Regex SpaceBefore();
}
