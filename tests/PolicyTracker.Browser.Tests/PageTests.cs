using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicyTracker.Browser.Tests;

/// <summary>Every template, as a browser sees it under the headers of production.</summary>
public sealed class PageTests(SmallSiteFixture site) : IClassFixture<SmallSiteFixture>
{
    private static readonly string[] Paths =
    [
        "/", "/bills/", "/bills/stage/enacted/", "/bills/us/119/hr4323/", "/bills/us/119/hr504/", "/bills/us/119/s2255/", "/topics/",
        "/topics/vacatur/", "/jurisdictions/", "/jurisdictions/as/", "/jurisdictions/ca/", "/bills/as/39/hb12/", "/bills/us/119/s99/", "/bills/us/119/hr41/", "/bills/us/119/hr42/", "/bills/us/rules/1615-aa59/",
        "/bills/kind/rule/", "/calendar/", "/changes/", "/method/", "/method/status/", "/freshness/", "/about/", "/data/", "/404.html",
    ];

    private const string BeyondTheEdge =
        "() => [...document.querySelectorAll('body *:not(.skip)')]"
        + ".filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 200))";

    public static TheoryData<string, ColorScheme, int> Looks()
    {
        var looks = new TheoryData<string, ColorScheme, int>();
        foreach (var path in Paths)
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                foreach (var width in new[] { 320, 1280 })
                    looks.Add(path, scheme, width);
        return looks;
    }

    public static TheoryData<string> Pages() => [.. Paths];

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_and_nothing_runs_over_the_edge(string path, ColorScheme scheme, int width)
    {
        await using var context = await site.Chromium.NewContextAsync(new()
        {
            ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 }, BypassCSP = true,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);

        var result = await page.RunAxe(new AxeRunOptions { Rules = new() { ["target-size"] = new() { Enabled = true } } });

        result.Passes.ShouldNotBeEmpty();
        result.Violations.Select(found => $"{found.Id}: {found.Help}: {string.Join(" | ", found.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        (await page.EvaluateAsync<string[]>(BeyondTheEdge)).ShouldBeEmpty();
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Asks_no_other_host_sets_no_cookie_and_logs_no_error(string path)
    {
        await using var context = await site.Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var errors = new List<string>();
        var hosts = new HashSet<string>();
        page.Console += (_, message) => errors.Add(message.Text);
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);

        await page.GotoAsync(site.Address + path);

        errors.ShouldBeEmpty();
        hosts.ShouldBe([new Uri(site.Address).Authority]);
        (await context.CookiesAsync()).ShouldBeEmpty();
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Reads_without_scripts(string path)
    {
        await using var context = await site.Chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);

        (await page.Locator("h1").CountAsync()).ShouldBe(1);
        (await page.Locator("main").InnerTextAsync()).Length.ShouldBeGreaterThan(20);
        (await page.Locator("script").CountAsync()).ShouldBe(0);
    }
}
