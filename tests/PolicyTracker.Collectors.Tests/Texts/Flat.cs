using System.Text;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Collectors.Texts;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Tests.Texts;

/// <summary>Documents flattened without a collector.</summary>
internal static partial class Flat
{
    public static Bill Bill(string id, params string[] laws) => new() { Id = BillId.Parse(id), Identifier = id.Split('/')[^1].ToUpperInvariant(), Title = "A measure", Laws = laws };

    public static BillText Read(string id, string body, string mediaType = "application/xml") => Read(Bill(id), Encoding.UTF8.GetBytes(body), mediaType);

    public static BillText Read(Bill bill, byte[] body, string mediaType) =>
        Flattening.Read(new SourceDocument(new("https://www.govinfo.gov/content/text"), mediaType, body, NotModified: false), bill);

    /// <summary>Number and heading of every part that has a number.</summary>
    public static IReadOnlyList<(string Number, string? Heading)> Numbered(BillText text) =>
        [.. text.Sections.Where(section => section.Number is not null).Select(section => (section.Number!, section.Heading))];

    /// <summary>All words of a part, for a look at it.</summary>
    public static string Words(this TextSection section) => string.Join('\n', section.Lines.Select(line => new string(' ', 2 * line.Depth) + string.Concat(line.Spans.Select(Shown))));

    private static string Shown(TextSpan span) => span.Mark switch { TextMark.Struck => $"[-{span.Words}-]", TextMark.Inserted => $"[+{span.Words}+]", _ => span.Words };

    /// <summary>The measure that a file of the corpus is a text of: BILLS-116hr1500ih.xml, hj107_eh.XML.</summary>
    public static string IdOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).ToLowerInvariant();
        if (Package().Match(name) is { Success: true } package)
            return $"us/{package.Groups[1]}/{package.Groups[2]}";
        var sample = Sample().Match(name);
        var type = sample.Groups[1].Value switch { "h" => "hr", "hc" => "hconres", "hj" => "hjres", "sc" => "sconres", var other => other };
        return $"us/116/{type}{sample.Groups[2]}";
    }

    [GeneratedRegex("bills-([0-9]+)([a-z]+[0-9]+)")]
    private static partial Regex Package();

    [GeneratedRegex("([a-z]+)([0-9]+)_")]
    private static partial Regex Sample();
}
