using System.Security.Cryptography;
using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

/// <summary>A workspace without topics, and so without discovery, that follows what it is told to: records of bills, without their texts and hearings.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly TempFolder _folder = new();

    public Workspace(params string[] bills)
    {
        Write("content/site.yml", "name: Test Tracker\nbase_url: https://tracker.example.org\nfeed_authority: tracker.example.org,2026\n"
            + "repository: example-coalition/policy-tracker\nquick_exit: \"off\"\n");
        Write("content/sources.yml", "govinfo: {texts: 'off'}\nsenate-hearings: {enabled: false}\n");
        Follow(bills);
    }

    public string Path => _folder.Path;

    public string File(string relative) => _folder.File(relative);

    public void Write(string relative, string text) => _folder.Write(relative, text);

    public void Follow(params IEnumerable<string> bills) =>
        Write("content/watchlist/test.yml", "bills:" + string.Concat(bills.Select(bill => $"\n- {bill}")) + "\n");

    /// <summary>Runs a verb here, at a moment that stands still.</summary>
    public Task<Invocation> RunAsync(params string[] args) =>
        Invocation.RunAsync([.. args, "--workspace", Path, "--now", $"{Invocation.Now:yyyy-MM-ddTHH:mm:ssZ}"]);

    /// <summary>Every file below a folder with the hash of its bytes.</summary>
    public SortedDictionary<string, string> Hashes(string relative)
    {
        var root = File(relative);
        var files = Directory.Exists(root) ? Directory.GetFiles(root, "*", SearchOption.AllDirectories) : [];
        return new(files.ToDictionary(
            file => System.IO.Path.GetRelativePath(root, file),
            file => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(file)))), StringComparer.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
