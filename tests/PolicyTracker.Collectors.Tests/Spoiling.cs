using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>What sources send on a bad day, made from a good answer.</summary>
internal static partial class Spoiling
{
    private const string Login = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Please sign in</h1><form method=\"post\"><input name=\"user\"><input name=\"password\" type=\"password\"></form></body></html>";

    public static IReadOnlyDictionary<string, Func<ReplayBody, ReplayBody>> Faults { get; } = new Dictionary<string, Func<ReplayBody, ReplayBody>>(StringComparer.Ordinal)
    {
        ["a login page"] = _ => new(Encoding.UTF8.GetBytes(Login), "text/html", ""),
        ["a login page under the name of the data"] = good => good with { Body = Encoding.UTF8.GetBytes(Login) },
        ["half a body"] = good => good with { Body = good.Body[..(good.Body.Length / 2)] },
        ["the wrong charset"] = good => good with { Body = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(good.Body)), MediaType = good.MediaType + "; charset=utf-8" },
        ["broken letters"] = good => good with { Body = [.. good.Body.Select(letter => letter == (byte)'e' ? (byte)0xE9 : letter)], MediaType = good.MediaType + "; charset=utf-8" },
        ["broken nesting"] = good => Edited(good, text => Closing().Replace(text, "").Replace("}", "]", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)),
        ["an empty table"] = good => Thinned(good, 0),
        ["another measure's answer"] = Another,
        ["half the rows"] = good => Thinned(good, 2),
    };

    private static ReplayBody Edited(ReplayBody good, Func<string, string> edit) =>
        good with { Body = Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(good.Body))) };

    // The next recording of the same kind; a source with a single file for everything has no other.
    private static ReplayBody Another(ReplayBody good)
    {
        var ending = Path.GetExtension(good.File);
        var folder = Path.GetDirectoryName(good.File)!;
        var all = Directory.EnumerateFiles(folder, "*" + ending).Order(StringComparer.Ordinal).ToList();
        if (all.Count < 2)
            all = [.. Directory.EnumerateFiles(Path.GetDirectoryName(folder)!, Path.GetFileName(good.File), SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return good with { Body = File.ReadAllBytes(all[(all.IndexOf(good.File) + 1) % all.Count]) };
    }

    /// <summary>Only every n-th row of each list is left; none for 0.</summary>
    private static ReplayBody Thinned(ReplayBody good, int keep) => Path.GetExtension(good.File).ToLowerInvariant() switch
    {
        ".json" => Edited(good, text => Thin(JsonNode.Parse(text)!, keep).ToJsonString()),
        ".xml" => Edited(good, text => Thin(XDocument.Parse(text), keep).ToString()),
        ".html" or ".asp" or ".pl" => Edited(good, text => Odd(Row(), text, keep)),
        _ => Edited(good, text => Odd(Line(), text, keep)),
    };

    private static string Odd(Regex rows, string text, int keep)
    {
        var number = 0;
        return rows.Replace(text, row => keep > 0 && number++ % keep == 0 ? row.Value : "");
    }

    private static JsonNode Thin(JsonNode node, int keep)
    {
        if (node is JsonArray array)
            for (var at = array.Count - 1; at >= 0; at--)
                if (keep == 0 || at % keep == 1)
                    array.RemoveAt(at);
        foreach (var child in node is JsonObject map ? map.Select(entry => entry.Value) : node is JsonArray list ? list : [])
            if (child is not null)
                Thin(child, keep);
        return node;
    }

    private static XDocument Thin(XDocument document, int keep)
    {
        foreach (var group in document.Descendants().Where(element => element.Parent is not null).GroupBy(element => (element.Parent, element.Name)).Where(group => group.Count() > 1).ToList())
            foreach (var (at, row) in group.Index().ToList())
                if (row.Parent is not null && (keep == 0 || at % keep == 1))
                    row.Remove();
        return document;
    }

    [GeneratedRegex("</(div|table|td|tr|span|p|item|actions|bill)>", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex("<tr\\b(?:(?!<tr\\b).)*?</tr>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Row();

    // Every line but the first, which names the columns.
    [GeneratedRegex("(?<=\\n)[^\\n]+\\n?")]
    private static partial Regex Line();
}
