using System.Collections.Concurrent;
using System.Net;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Site.Outputs;

/// <summary>
/// Every link of every page, looked at as the page is made: each must lead to a file of the build, and each fragment
/// to an id of its page.
/// </summary>
internal sealed class LinkCheck
{
    private readonly ConcurrentDictionary<string, Origin> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Problem> _problems = new();

    /// <summary>Takes the links of one page.</summary>
    /// <param name="file">The file that a person wrote for the page; problems name it.</param>
    public void Add(string page, string? file, string html)
    {
        var origin = new Origin(page, file);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in new Attributes(html))
        {
            if (name is "id" && !ids.Add(value))
                _problems.Enqueue(Problem.Error("duplicate-id", $"The page {page} has two elements with the id \"{value}\".", file ?? page));
            else if (name is "href" or "src" && Internal(page, value) is { } link)
                links.Add(link);
        }

        foreach (var link in links)
            Add(origin, link, ids);
    }

    /// <summary>What is broken, once all pages are made.</summary>
    public IReadOnlyList<Problem> Check(OutputFolder folder)
    {
        foreach (var group in _targets.OrderBy(entry => entry.Key, StringComparer.Ordinal).GroupBy(entry => entry.Key.Split('#')[0]))
        {
            if (!folder.Has(group.Key))
                Broken(group.First().Value, group.Key, "there is no such page");
            else if (group.Any(entry => entry.Key.Contains('#')))
                Fragments(folder, group);
        }

        return [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Message, StringComparer.Ordinal)];
    }

    private void Fragments(OutputFolder folder, IGrouping<string, KeyValuePair<string, Origin>> group)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in new Attributes(folder.Read(group.Key)))
            if (name is "id")
                ids.Add(value);
        foreach (var (link, origin) in group)
            if (link.IndexOf('#') is > 0 and var at && !ids.Contains(link[(at + 1)..]))
                Broken(origin, link, "the page has no such place");
    }

    private void Add(Origin origin, string link, HashSet<string> ids)
    {
        if (link[0] != '#')
            _targets.AddOrUpdate(link, origin, (_, other) => origin.IsBefore(other) ? origin : other);
        else if (!ids.Contains(link[1..]))
            Broken(origin, link, "the page has no such place");
    }

    // "other/" on /a/b/ is /a/b/other/; an address with a scheme leads away from here.
    private static string? Internal(string page, string link)
    {
        if (link.Length > 0 && (link[0] == '#' || (link[0] == '/' && !link.StartsWith("//", StringComparison.Ordinal))))
            return link;
        var here = new Uri("site://here" + page);
        return Uri.TryCreate(here, link, out var address) && address.Scheme == here.Scheme ? address.AbsolutePath + address.Fragment : null;
    }

    private void Broken(Origin origin, string link, string why) => _problems.Enqueue(Problem.Error(
        "broken-link", $"The page {origin.Page} links to {link}, but {why}. Mend the link, or add what it leads to.", origin.File ?? origin.Page));

    /// <summary>Where a link stands. Of several places, the one that a person can mend is told, whichever came first.</summary>
    private sealed record Origin(string Page, string? File)
    {
        public bool IsBefore(Origin other) => (File is null) == (other.File is null)
            ? string.CompareOrdinal(Page, other.Page) < 0
            : File is not null;
    }

    /// <summary>The attributes of a document that our own renderer wrote: quoted, and with no raw &lt; in text.</summary>
    private readonly struct Attributes(string html)
    {
        public IEnumerator<(string Name, string Value)> GetEnumerator()
        {
            var at = 0;
            while ((at = html.IndexOf('<', at)) >= 0 && ++at < html.Length)
            {
                if (!char.IsAsciiLetter(html[at]))
                    continue;
                while (at < html.Length && html[at] != '>')
                {
                    var equals = html.AsSpan(at).IndexOfAny('>', '=');
                    if (equals < 0 || html[at + equals] == '>')
                    {
                        at += Math.Max(equals, 0);
                        break;
                    }

                    var name = Name(html, at + equals);
                    var open = at + equals + 1;
                    var close = open < html.Length && html[open] == '"' ? html.IndexOf('"', open + 1) : -1;
                    if (close < 0)
                        yield break;
                    if (name is "href" or "src" or "id")
                        yield return (name, Decoded(html[(open + 1)..close]));
                    at = close + 1;
                }
            }
        }

        private static string Name(string html, int equals)
        {
            var start = equals;
            while (start > 0 && (char.IsAsciiLetterOrDigit(html[start - 1]) || html[start - 1] == '-'))
                start--;
            return html[start..equals];
        }

        private static string Decoded(string value) => value.Contains('&') ? WebUtility.HtmlDecode(value) : value;
    }
}
