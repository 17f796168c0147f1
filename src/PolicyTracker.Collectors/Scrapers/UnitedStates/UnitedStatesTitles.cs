using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The titles of a measure, each with what kind of title it is in words.</summary>
internal static partial class UnitedStatesTitles
{
    /// <summary>The kind of the title that congress.gov shows.</summary>
    public const string DisplayKind = "display";

    /// <summary>The title to show: the source's own choice, else the official one.</summary>
    public static string? Display(XElement bill, IReadOnlyList<BillTitle> titles) =>
        bill.Value("title")
        ?? titles.FirstOrDefault(title => title.Kind == DisplayKind)?.Title
        ?? titles.FirstOrDefault(title => title.Kind?.StartsWith("official", StringComparison.Ordinal) == true)?.Title
        ?? (titles is [var first, ..] ? first.Title : null);

    /// <summary>Sorted by kind, then title: the source's own order changes as titles are touched.</summary>
    public static IReadOnlyList<BillTitle> Read(XElement bill) =>
    [
        .. bill.All("titles/item")
            .Select(item => (Title: item.Value("title"), Kind: Kind(item.Value("titleType"))))
            .Where(title => title.Title is not null)
            .Select(title => new BillTitle(title.Title!, title.Kind))
            .Distinct()
            .OrderBy(title => title.Kind, StringComparer.Ordinal).ThenBy(title => title.Title, StringComparer.Ordinal),
    ];

    // "Short Title(s) as Introduced for portions of this bill" -> "short as introduced for portions"
    // "Official Titles from EH (Engrossed in House) bill text" -> "official as engrossed in house"
    private static string? Kind(string? titleType)
    {
        if (titleType is null)
            return null;
        var kind = FromText().Replace(titleType.Replace("(Extracted from GPO)", "", StringComparison.OrdinalIgnoreCase), "as $1");
        kind = TitleWord().Replace(kind, " ").Replace("of this bill", "", StringComparison.OrdinalIgnoreCase);
        kind = Text.Clean(kind).ToLowerInvariant();
        return kind == "override display" ? DisplayKind : Text.CleanOrNull(kind);
    }

    [GeneratedRegex(@"from [A-Z]+ \(([^)]*)\) bill text", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FromText();

    [GeneratedRegex(@"\bTitle(?:\(s\)|s)?(?:\s|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TitleWord();
}
