using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A page made for people, which must be whole before a word of it is believed.</summary>
internal sealed class SourcePage
{
    private readonly IParentNode _document;

    private SourcePage(Uri address, IParentNode document)
    {
        Address = address;
        _document = document;
    }

    public Uri Address { get; }

    public static async Task<(SourceDocument Document, SourcePage Page)> GetAsync(Uri address, ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(address) { MediaTypes = ["text/html"] }, cancellation);
        return (document, Read(address, document.Text));
    }

    /// <exception cref="ScrapeException">The page was cut off on its way.</exception>
    public static SourcePage Read(Uri address, string html) =>
        html.AsSpan().TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase)
            ? new(address, new HtmlParser().ParseDocument(html))
            : throw new ScrapeException(address, "The page does not end with </html>, so it was cut off or is no page.", html.Length > 80 ? html[^80..] : html);

    public IEnumerable<IElement> All(string selector) => _document.QuerySelectorAll(selector);

    public IElement? Find(string selector) => _document.QuerySelector(selector);

    public IElement Required(string selector) => Find(selector) ?? throw Missing(selector);

    /// <summary>The words of an element that holds words and no tables of its own.</summary>
    public string RequiredText(string selector)
    {
        var element = Required(selector);
        if (HoldsBlocks(element))
            throw Broken(selector, element);
        return TextOf(element) is { Length: > 0 } text ? text : throw new ScrapeException(Address, $"The element \"{selector}\" is empty.", element.OuterHtml);
    }

    public ScrapeException Missing(string selector) =>
        new(Address, $"The page has no element \"{selector}\": it is another page, or its layout has changed.", TextOf(Find("body")));

    public ScrapeException Broken(string selector, IElement element) =>
        new(Address, $"The element \"{selector}\" holds other parts of the page: the page is damaged, or its layout has changed.", TextOf(element));

    /// <summary>Where tags are not closed, cells swallow the tables behind them.</summary>
    public static bool HoldsBlocks(IElement element) => element.QuerySelector("table, tr, form, hr, script") is not null;

    public static string TextOf(INode? node) => Text.Clean(node?.TextContent);

    /// <summary>An address in the page, absolute.</summary>
    public Uri? Link(IElement? anchor) =>
        anchor?.GetAttribute("href") is { Length: > 0 } href && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(Address, href, out var link) ? link : null;
}
