using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The terms that the Congressional Research Service gives a measure. Its summaries are linked, never copied.</summary>
internal static class UnitedStatesTopics
{
    public static IReadOnlyList<string> Subjects(XElement bill) =>
    [
        .. bill.All(
                "subjects/legislativeSubjects/item", "subjects/billSubjects/legislativeSubjects/item",
                "subjects/billSubjects/otherSubjects/item")
            .Select(item => item.Value("name")).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    public static string? PolicyArea(XElement bill) => bill.Value(
        "policyArea/name", "subjects/policyArea/name", "subjects/billSubjects/policyArea/name",
        "primarySubject/name", "subjects/billSubjects/primarySubject/name");

    public static bool HasSummary(XElement bill) =>
        bill.At("summaries/summary", "summaries/billSummaries/item", "summaries/item") is not null;
}

/// <summary>The laws that a measure became, as they are cited.</summary>
internal static class UnitedStatesLaws
{
    public static IReadOnlyList<string> Read(XElement bill) =>
    [
        .. bill.All("laws/item", "laws/law").Select(Citation).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    private static string? Citation(XElement law) => law.Value("number") is not { } number
        ? null
        : law.Value("type")?.StartsWith("Private", StringComparison.OrdinalIgnoreCase) == true
            ? $"Pvt.L. {number}"
            : $"P.L. {number}";
}

/// <summary>The committees and subcommittees that have or had a measure, and the reports they filed.</summary>
internal static class UnitedStatesCommittees
{
    public static IReadOnlyList<BillCommittee> Read(XElement bill) =>
    [
        .. bill.All("committees/item", "committees/billCommittees/item")
            .SelectMany(Panels)
            .Distinct()
            .OrderBy(panel => panel.Code, StringComparer.Ordinal).ThenBy(panel => panel.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Reports(XElement bill) =>
    [
        // "H. Rept. 119-347,Part 2"
        .. bill.All("committeeReports/committeeReport", "committeeReports/item")
            .Select(report => Text.CleanOrNull(report.Value("citation")?.Replace(",", ", ", StringComparison.Ordinal)))
            .OfType<string>().Distinct(),
    ];

    // A subcommittee's own name does not say whose it is. Where the source leaves a name out, the code stands in its
    // place, because a committee without a name cannot be recorded; comparison keeps an older name over such a code.
    private static IEnumerable<BillCommittee> Panels(XElement committee)
    {
        var code = committee.Value("systemCode");
        var name = committee.Value("name") ?? code;
        if (name is not null)
            yield return new(name, code);
        foreach (var part in committee.All("subcommittees/item"))
        {
            var partCode = part.Value("systemCode");
            if ((part.Value("name") ?? partCode) is { } partName)
                yield return new(name is null ? partName : $"{name}: {partName}", partCode);
        }
    }
}
