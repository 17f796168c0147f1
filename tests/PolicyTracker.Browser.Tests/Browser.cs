using Microsoft.Playwright;

namespace PolicyTracker.Browser.Tests;

/// <summary>Where the browser is, and how it runs without a word to the outside.</summary>
public static class Browser
{
    /// <summary>Debian's chromium, or the one that POLICYTRACKER_CHROMIUM names.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("POLICYTRACKER_CHROMIUM") ?? "/usr/bin/chromium";

    public static string? Missing { get; } = File.Exists(Path)
        ? null
        : $"No browser at {Path}. Install Debian's chromium, or name one in POLICYTRACKER_CHROMIUM.";

    public static BrowserTypeLaunchOptions Options { get; } = new()
    {
        ExecutablePath = Path,
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    };
}

/// <summary>A test that needs a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Missing;
}
