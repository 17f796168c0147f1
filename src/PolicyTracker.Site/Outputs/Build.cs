using System.Collections.Concurrent;
using System.Text;
using PolicyTracker.Site.Feeds;
using PolicyTracker.Site.Model;
using PolicyTracker.Site.Pages;
using PolicyTracker.Site.Rendering;

namespace PolicyTracker.Site.Outputs;

/// <summary>What the outputs of one build share.</summary>
internal sealed class Build(SiteModel model, SiteOptions options, OutputFolder folder, IProgress<BuildProgress>? progress, CancellationToken cancel)
    : IDisposable
{
    private readonly ThreadLocal<PageRenderer> _renderers = new(() => new(model.Frame), trackAllValues: true);
    private int _pages;

    public SiteModel Model { get; } = model;

    public OutputFolder Folder { get; } = folder;

    public LinkCheck Links { get; } = new();

    public Prose Prose { get; } = new();

    public AtomFeed Feed { get; } = new(model.Frame.SiteName, model.Frame.BaseUrl, model.Inputs.Content.Site.FeedAuthority);

    /// <summary>Pages for the site map.</summary>
    public ConcurrentBag<(string Path, string? LastModified)> Indexed { get; } = [];

    public int Pages => _pages;

    /// <summary>Whether no part is left out.</summary>
    public bool IsWhole => options.Only.Count == 0;

    public bool Wants(SitePart part) => IsWhole || options.Only.Contains(part);

    /// <summary>Renders pages on all cores.</summary>
    public void Render(IEnumerable<Page> pages) => InOrder(pages, Render);

    /// <summary>Renders one page on this thread and puts it out.</summary>
    public void Render(Page page)
    {
        var html = _renderers.Value!.Render(page);
        Links.Add(page.Path, page.File, html);
        Folder.Write(page.Path, Encoding.UTF8.GetBytes(html));
        if (page.Indexed)
            Indexed.Add((page.Path, page.LastModified));
        Interlocked.Increment(ref _pages);
    }

    /// <summary>Does something with each item on all cores, handing items out one at a time in their order.</summary>
    public void InOrder<T>(IEnumerable<T> items, Action<T> work) => Parallel.ForEach(
        Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering),
        new() { MaxDegreeOfParallelism = Workers(options), CancellationToken = cancel },
        work);

    public void Report(string step, int done, int total) => progress?.Report(new(step, done, total));

    public static int Workers(SiteOptions options) => options.Workers > 0 ? options.Workers : Environment.ProcessorCount;

    public void Dispose()
    {
        foreach (IDisposable renderer in _renderers.Values)
            renderer.Dispose();
        _renderers.Dispose();
    }
}
