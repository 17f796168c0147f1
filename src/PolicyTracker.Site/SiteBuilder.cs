using System.Diagnostics;
using System.Runtime.ExceptionServices;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Model;
using PolicyTracker.Site.Outputs;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site;

/// <summary>
/// Builds the site: inputs become a model, the model becomes pages, pages become files. A pure function of what is
/// written in the workspace and of the clock: twice gives equal bytes.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Builds from inputs that are already read.</summary>
    public static Task<BuildReport> BuildAsync(
        SiteInputs inputs, SiteOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default) =>
        Task.Run(() => Unwrapped(inputs, options, progress, cancel), cancel);

    /// <summary>Reads the workspace and builds.</summary>
    public static Task<BuildReport> BuildAsync(
        SiteOptions options, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default) =>
        Task.Run(() => Unwrapped(SiteInputs.Read(options.Workspace), options, progress, cancel), cancel);

    // What fails on one of several threads is told as itself: its message is the sentence for the person who builds.
    private static BuildReport Unwrapped(
        SiteInputs inputs, SiteOptions options, IProgress<BuildProgress>? progress, CancellationToken cancel)
    {
        try
        {
            return Run(inputs, options, progress, cancel);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static BuildReport Run(SiteInputs inputs, SiteOptions options, IProgress<BuildProgress>? progress, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        List<Problem> problems = [];
        var assets = Assets.Of(options.Workspace, problems);
        var model = SiteModel.Of(inputs, new(options.Now.GetUtcNow()), FrameOf(inputs.Content, options, assets), Build.Workers(options), problems, cancel);
        if (problems.Exists(problem => problem.Severity == Severity.Error))
            return new(model.Cards.Count, 0, 0, 0, 0, 0, clock.Elapsed, [.. inputs.Problems, .. problems]);
        var folder = OutputFolder.Open(options.Output, options.Workspace, options.Clean);
        try
        {
            using var build = new Build(model, options, folder, progress, cancel);
            assets.Write(folder);
            foreach (var (_, write) in SiteOutputs.All)
                write(build);
            problems.AddRange([.. inputs.Problems, .. build.Prose.Problems]);
            problems.AddRange(build.IsWhole ? build.Links.Check(folder) : []);
            var removed = 0;
            if (problems.All(problem => problem.Severity != Severity.Error))
                removed = folder.Publish(build.IsWhole);
            else
                folder.Abandon();
            return new(model.Cards.Count, build.Pages, folder.Files, folder.Written, removed, folder.Bytes, clock.Elapsed, problems);
        }
        catch
        {
            folder.Abandon();
            throw;
        }
    }

    private static Frame FrameOf(ContentTree content, SiteOptions options, Assets assets)
    {
        var written = content.Pages.Where(page => page.Slug is not ("about" or "method"));
        var frame = FrameOf(content.Site, options, assets);
        return frame with { Footer = [.. frame.Footer, .. written.Select(page => new Link(page.Title, $"/{page.Slug}/"))] };
    }

    private static Frame FrameOf(SiteSettings site, SiteOptions options, Assets assets) => new()
    {
        SiteName = site.Name,
        BaseUrl = (options.BaseUrl ?? site.BaseUrl).TrimEnd('/'),
        Stylesheet = assets["site.css"],
        Icon = assets["icon.svg"],
        Menu = [new("Bills", "/bills/"), new("Topics", "/topics/"), new("Jurisdictions", "/jurisdictions/"), new("Calendar", "/calendar/"), new("Changes", "/changes/"), new("Method", "/method/"), new("About", "/about/")],
        Footer = [new("What each status means", "/method/status/"), new("How fresh the data is", "/freshness/"), new("Data", "/data/"), new("Feed of all changes", "/feed.xml")],
        Repository = site.Repository is null ? null : new(site.Repository, $"https://github.com/{site.Repository}"),
        HelpLine = site.HelpLine is { } line
            ? new(line.Name, line.Phone, PhoneAddress.Of(line.Phone), BillPages.Web(line.Url))
            : null,
    };
}
