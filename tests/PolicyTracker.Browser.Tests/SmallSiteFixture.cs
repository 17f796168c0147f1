using Microsoft.Playwright;
using PolicyTracker.Site;
using PolicyTracker.Site.Tests;
using PolicyTracker.Testing;

namespace PolicyTracker.Browser.Tests;

/// <summary>The full site, built, served and open in a browser.</summary>
public sealed class SmallSiteFixture : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private SiteServer? _server;
    private IPlaywright? _playwright;

    public string Address => _server!.Address;

    public IBrowser Chromium { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Browser.Missing is not null)
            return;
        var report = await SiteBuilder.BuildAsync(FullSite.Inputs(), new()
        {
            Workspace = _folder.Path, Output = _folder.File("site"), Now = new FixedTime(SmallSite.Now),
        });
        report.Problems.ShouldBeEmpty();
        _server = await SiteServer.StartAsync(_folder.File("site"));
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(Browser.Options);
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();
}
