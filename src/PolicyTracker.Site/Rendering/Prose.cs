using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Site.Rendering;

/// <summary>
/// What people wrote in Markdown, as markup that is safe to show: raw HTML off, named extensions only, and an
/// allow-list of elements, attributes and link schemes over the resulting tree.
/// </summary>
/// <remarks>
/// Markdig's own switch for HTML still lets <c>javascript:</c> links through, its "advanced extensions" let a writer
/// set attributes, and a few inputs cost it many seconds: hence the walk, the named extensions and the time limit.
/// </remarks>
public sealed class Prose
{
    private readonly Func<string, string> _convert;

    public Prose() : this(Convert)
    {
    }

    internal Prose(Func<string, string> convert) => _convert = convert;

    /// <summary>Longer texts are refused.</summary>
    public const int MostBytes = 64 * 1024;

    private const int DeepestNesting = 60;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseDefinitionLists().UseAutoLinks().DisableHtml().Build();

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "br", "hr",
        "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "del",
    ]);

    /// <summary>Every id that a view of <c>theme/</c> gives to a part of its page.</summary>
    internal static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
    [
        "content", "add", "bills", "changes", "cosponsors", "deadlines", "disputed", "events", "history", "law", "moved", "next",
        "recent", "recorded", "related", "rules", "sessions", "stages", "status", "texts", "titles", "votes",
    ]);

    // These can do harm as text as well: they go with all that they hold.
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(["script", "style", "iframe", "object", "template", "svg", "math"]);

    private readonly List<Problem> _problems = [];

    /// <summary>What was refused, with the file.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The text as markup; empty, with a problem, when it cannot be shown.</summary>
    public SafeHtml Of(string markdown, string file)
    {
        if (Encoding.UTF8.GetByteCount(markdown) > MostBytes)
            return Refuse(file, $"The text is longer than {MostBytes / 1024} kB. Split it into several pages.");
        if (Deepest(markdown) > DeepestNesting)
            return Refuse(file, $"Quotes or lists are nested more than {DeepestNesting} deep. Make the text flatter.");
        string? html = null;
        Exception? failure = null;
        var thread = new Thread(() => failure = Catch(() => html = _convert(markdown)), 1024 * 1024) { IsBackground = true, Name = "Markdown" };
        thread.Start();
        if (!thread.Join(MostTime))
            return Refuse(file, $"The Markdown takes more than {MostTime.TotalSeconds:0} seconds to read. Look for long runs of brackets, asterisks or backticks.");
        return failure switch
        {
            null => new(html!),
            // Markdig's way to say that its limit of nesting was passed.
            ArgumentException => Refuse(file, "The Markdown cannot be read: it nests too deeply. Make the text flatter."),
            _ => Refuse(file, $"The Markdown cannot be read ({failure.Message.TrimEnd('.')}). Look for the last thing that was added, and write it more simply."),
        };
    }

    private SafeHtml Refuse(string file, string sentence)
    {
        _problems.Add(Problem.Error("markdown", sentence, file));
        return SafeHtml.Empty;
    }

    // An exception that leaves a thread ends the whole program.
    private static Exception? Catch(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static string Convert(string markdown)
    {
        var document = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, Pipeline));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Clean(document.Body!, ids);
        return document.Body!.InnerHtml.Trim();
    }

    private static void Clean(IElement parent, HashSet<string> ids)
    {
        foreach (var node in parent.ChildNodes.ToArray())
        {
            if (node is IElement element)
                CleanElement(element, ids);
            else if (node is not IText)
                node.RemoveFromParent();
        }
    }

    private static void CleanElement(IElement element, HashSet<string> ids)
    {
        if (Dropped.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }

        Clean(element, ids);
        if (element.LocalName == "h1")
            Rename(element, "h2", ids);
        else if (element.LocalName == "img")
            element.Replace(element.Owner!.CreateTextNode(element.GetAttribute("alt") ?? ""));
        else if (!Elements.Contains(element.LocalName))
            element.Replace([.. element.ChildNodes]);
        else
            Attributes(element, ids);
    }

    private static void Rename(IElement element, string name, HashSet<string> ids)
    {
        var renamed = element.Owner!.CreateElement(name);
        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
        Attributes(renamed, ids);
    }

    private static void Attributes(IElement element, HashSet<string> ids)
    {
        var address = element.LocalName == "a" ? Address(element.GetAttribute("href")) : null;
        foreach (var name in element.Attributes.Select(attribute => attribute.Name).ToList())
            if (!(name == "scope" && element.LocalName == "th"))
                element.RemoveAttribute(name);
        if (address is not null)
            element.SetAttribute("href", address);
        else if (element.LocalName == "th")
            element.SetAttribute("scope", "col");
        else if (element.LocalName is ['h', _] and not "hr")
            element.SetAttribute("id", Unique(Slug(element.TextContent), ids));
    }

    /// <summary>http, https, mailto or a path of this site; anything else is no link.</summary>
    internal static string? Address(string? href)
    {
        if (string.IsNullOrWhiteSpace(href) || href.Any(char.IsControl) || href.Contains('\\') || href.StartsWith("//", StringComparison.Ordinal))
            return null;
        if (href[0] is '/' or '#')
            return href;
        if (!Uri.TryCreate(href, UriKind.Absolute, out var address))
            return href.Contains(':') ? null : href;
        return address.Scheme is "http" or "https" or "mailto" ? address.AbsoluteUri : null;
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
        }

        return slug.ToString().Trim('-') is { Length: > 0 } found ? found : "section";
    }

    // A heading gives way to the views: their ids stand on the same page, and the skip link leads to "content".
    private static string Unique(string slug, HashSet<string> ids)
    {
        var id = Reserved.Contains(slug) ? slug + "-1" : slug;
        for (var again = 2; !ids.Add(id); again++)
            id = $"{slug}-{again}";
        return id;
    }

    private static int Deepest(string markdown)
    {
        var deepest = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var marks = 0;
            foreach (var letter in line)
            {
                if (letter is '>' or '-' or '*' or '+')
                    marks++;
                else if (letter is not (' ' or '\t'))
                    break;
            }

            if (line.IndexOf('>') >= 0 || line.IndexOf(' ') >= 0)
                deepest = Math.Max(deepest, marks);
        }

        return deepest;
    }
}
