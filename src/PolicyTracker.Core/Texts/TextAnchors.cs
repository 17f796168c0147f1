using System.Text;
using System.Text.RegularExpressions;

namespace PolicyTracker.Core.Texts;

/// <summary>
/// Names for the places of a text that stay when other places come and go: made of numbers, and of the containing part
/// only where a number occurs again.
/// </summary>
internal static partial class TextAnchors
{
    private const int Longest = 60;

    // Numbered anew in each part that contains them, so they always carry its name.
    private static readonly string[] Restarting = ["subtitle", "chapter", "subchapter", "part", "subpart"];

    public static IReadOnlyList<TextSection> Named(IReadOnlyList<TextSection> sections)
    {
        var names = sections.Select(Short).ToList();
        var paths = Paths(sections, names);
        var often = names.Select((name, at) => Wanted(name, paths[at], sections[at])).GroupBy(name => name, StringComparer.Ordinal)
            .Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new List<TextSection>(sections.Count);
        for (var at = 0; at < sections.Count; at++)
        {
            var wanted = Wanted(names[at], paths[at], sections[at]);
            named.Add(sections[at] with { Anchor = Unique(often.Contains(wanted) ? Struck(paths[at], sections[at]) : wanted, taken) });
        }

        return named;
    }

    private static string Wanted(string name, string path, TextSection section) =>
        Struck(Array.Exists(Restarting, kind => name.StartsWith(kind + "-", StringComparison.Ordinal)) ? path : name, section);

    private static string Struck(string name, TextSection section) => section.Mark == TextMark.Struck ? "struck-" + name : name;

    private static string Unique(string name, Dictionary<string, int> taken)
    {
        var count = taken[name] = taken.GetValueOrDefault(name) + 1;
        return count == 1 ? name : Unique($"{name}-{count}", taken);
    }

    // A section's path is its own name behind those of the numbered parts above it.
    private static List<string> Paths(IReadOnlyList<TextSection> sections, List<string> names)
    {
        var above = new Stack<(int Depth, string Path)>();
        var paths = new List<string>(sections.Count);
        for (var at = 0; at < sections.Count; at++)
        {
            while (above.Count > 0 && above.Peek().Depth >= sections[at].Depth)
                above.Pop();
            paths.Add(above.Count == 0 ? names[at] : $"{above.Peek().Path}-{names[at]}");
            if (sections[at].Number is not null)
                above.Push((sections[at].Depth, paths[at]));
        }

        return paths;
    }

    private static string Short(TextSection section)
    {
        if (section.Anchor.Length > 0)
            return section.Anchor;
        if (section.Number is { } number)
            return Numbered(number);
        return Slug(section.Heading ?? "") is { Length: > 0 } heading ? heading : "text";
    }

    private static string Numbered(string number)
    {
        var match = Kind().Match(number);
        var kind = match.Groups["kind"].Value.ToLowerInvariant() is var word && word is "" or "section" or "sec" or "s" or "§" ? "sec" : word;
        var digits = Slug(number[match.Length..]);
        return digits.Length == 0 ? kind : $"{kind}-{digits}";
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == Longest)
                break;
        }

        return slug.ToString().Trim('-');
    }

    [GeneratedRegex(@"\A\W*(?<kind>sec(?:tion|s)?|s|title|subtitle|division|chapter|subchapter|part|subpart|article|appendix)?(?:\b|§)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();
}
