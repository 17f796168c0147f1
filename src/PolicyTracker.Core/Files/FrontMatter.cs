using PolicyTracker.Core.Checks;

namespace PolicyTracker.Core.Files;

/// <summary>A Markdown file split into its front matter and its body.</summary>
/// <param name="Facts">The map between the lines of three hyphens.</param>
/// <param name="Body">What follows them.</param>
/// <param name="BodyLine">1-based line on which the body begins.</param>
public sealed record FrontMatter(Fact Facts, string Body, int BodyLine)
{
    private const string Fence = "---\n";

    /// <summary>Reads a file; the canonical form is read fast, anything else by YAML's rules.</summary>
    /// <returns>Null when there is no front matter that can be read; <paramref name="problems"/> says why.</returns>
    public static FrontMatter? Read(string text, string file, ICollection<Problem> problems)
    {
        text = text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            return Missing("The file must begin with a line of three hyphens (---), then the facts.", file, 1, problems);
        var end = text.IndexOf("\n---\n", Fence.Length - 1, StringComparison.Ordinal);
        if (end < 0)
            return Missing("The second line of three hyphens (---), which ends the facts, is missing.", file, 1, problems);
        var facts = text.AsSpan(Fence.Length, end + 1 - Fence.Length);
        var bodyLine = facts.Count('\n') + 3;
        var map = CanonicalReader.ReadMap(facts, 2) ?? YamlReader.Read(facts.ToString(), file, 2, problems);
        if (map is not { Kind: FactKind.Map })
            return Missing("Between the two lines of three hyphens there must be lines of the form key: value.", file, 2, problems);
        return new(map, text[(end + 5)..], bodyLine);
    }

    private static FrontMatter? Missing(string message, string file, int line, ICollection<Problem> problems)
    {
        problems.Add(Problem.Error("front-matter", message, file, line));
        return null;
    }
}
