using System.Text.RegularExpressions;

namespace PolicyTracker.Testing;

/// <summary>The small BILLSTATUS documents that ship with the tests, by short name: <c>119hr4323</c>.</summary>
public static partial class CongressRecording
{
    public static string Folder { get; } = Repository.Path("tests/PolicyTracker.Collectors.Tests/Scrapers/govinfo/Recordings/www.govinfo.gov/bulkdata/BILLSTATUS");

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "BILLSTATUS-*.xml", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)["BILLSTATUS-".Length..]).Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string name) => Parts().Match(name) is { Success: true } match
        ? Path.Combine(Folder, match.Groups[1].Value, match.Groups[2].Value, $"BILLSTATUS-{name}.xml")
        : throw new ArgumentException($"\"{name}\" is no name such as 119hr4323.", nameof(name));

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    [GeneratedRegex(@"\A([0-9]{3})([a-z]+)[0-9]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
