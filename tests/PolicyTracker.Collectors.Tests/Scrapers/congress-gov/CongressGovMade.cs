using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>
/// Publishes the facts of a BILLSTATUS document as Congress.gov does: numbers as numbers, lists behind counts, each part an
/// answer of its own. Written from the two formats alone, without the product's code.
/// </summary>
internal static partial class CongressGovMade
{
    public const string Host = "api.congress.gov";

    private static readonly string[] Numbers = ["code", "congress", "district", "rollNumber", "sessionNumber"];

    // Elements that are entries of the list around them.
    private static readonly string[] Entries = ["item", "recordedVote", "summary", "committeeReport", "law", "note"];

    private static readonly (string Field, string Path)[] Parts =
        [("actions", "actions"), ("committees", "committees"), ("cosponsors", "cosponsors"), ("relatedBills", "relatedbills"), ("textVersions", "text"), ("titles", "titles")];

    /// <param name="bill">The <c>bill</c> of a document of version 3.</param>
    public static void Publish(ReplayServer server, XElement bill)
    {
        var measure = Of(bill)!.AsObject();
        measure["congress"] = Number(bill, "congress");
        var path = $"v3/bill/{bill.Element("congress")!.Value}/{bill.Element("type")!.Value.ToLowerInvariant()}/{bill.Element("number")!.Value}";
        var area = measure["policyArea"]?["name"]?.GetValue<string>();
        foreach (var (field, part) in Parts)
            Publish(server, measure, path, field, part, measure[field] as JsonArray ?? [], 0);
        PublishSubjects(server, measure, path, area);
        if (measure["summaries"] is JsonArray { Count: > 0 } summaries)
            measure["summaries"] = Counted($"{path}/summaries", summaries.Count);
        Answer(server, path, new() { ["bill"] = measure, ["request"] = Request(path, isPart: false) });
    }

    public static void Answer(ReplayServer server, string path, JsonObject body, int status = 200) =>
        server.Answer($"{Host}/{path}", body.ToJsonString(), "application/json", status);

    private static void PublishSubjects(ReplayServer server, JsonObject measure, string path, string? area)
    {
        var terms = measure["subjects"]?["legislativeSubjects"] as JsonArray ?? [];
        var subjects = new JsonObject { ["legislativeSubjects"] = terms.DeepClone() };
        if (area is not null)
            subjects["policyArea"] = new JsonObject { ["name"] = area };
        Publish(server, measure, path, "subjects", "subjects", subjects, terms.Count + (area is null ? 0 : 1));
    }

    private static void Publish(ReplayServer server, JsonObject measure, string path, string field, string part, JsonNode rows, int count)
    {
        count = rows is JsonArray list ? list.Count : count;
        if (count == 0)
        {
            measure.Remove(field);
            return;
        }

        Answer(server, $"{path}/{part}", new() { [field] = rows.DeepClone(), ["pagination"] = new JsonObject { ["count"] = count }, ["request"] = Request(path, isPart: true) });
        measure[field] = Counted($"{path}/{part}", count);
    }

    private static JsonObject Counted(string path, int count) => new() { ["count"] = count, ["url"] = $"https://{Host}/{path}?format=json" };

    private static JsonObject Request(string path, bool isPart)
    {
        var request = new JsonObject { ["contentType"] = "application/json", ["format"] = "json" };
        if (isPart)
            request["billUrl"] = $"https://{Host}/{path}?format=json";
        return request;
    }

    private static JsonNode? Of(XElement element)
    {
        var children = element.Elements().ToList();
        if (children.Count == 0)
            return Leaf(element);
        if (children.TrueForAll(child => Entries.Contains(child.Name.LocalName)))
            return new JsonArray([.. children.Select(Of)]);
        return new JsonObject(children.DistinctBy(child => child.Name).Select(child => KeyValuePair.Create(child.Name.LocalName, Of(child))));
    }

    private static JsonNode? Leaf(XElement element) => element.Value.Trim() switch
    {
        "" => null,
        var text when Numbers.Contains(element.Name.LocalName) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        "True" when element.Name.LocalName.StartsWith("is", StringComparison.Ordinal) => true,
        "False" when element.Name.LocalName.StartsWith("is", StringComparison.Ordinal) => false,
        var text when Printed().Match(text) is { Success: true } file => $"https://www.congress.gov/{file.Groups[1].Value}/bills/{file.Groups[2].Value}/{file.Groups[3].Value}",
        var text => text,
    };

    private static int Number(XElement bill, string name) => int.Parse(bill.Element(name)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\Ahttps://www\.govinfo\.gov/content/pkg/BILLS-([0-9]+)([a-z]+[0-9]+?)[a-z]+/xml/(.*)\z")]
    private static partial Regex Printed();
}
