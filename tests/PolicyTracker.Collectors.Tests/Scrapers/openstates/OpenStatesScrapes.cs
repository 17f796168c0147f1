using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>
/// Raw scrapes in the shape in which API v3 answers: pseudo ids resolved, numbers of bills normalised, orders and stamps
/// added, nulls dropped, people embedded where the corpus knows exactly one of that name.
/// </summary>
internal static partial class OpenStatesScrapes
{
    public static readonly string Folder = Corpus.Path("states/openstates-scrapes");

    /// <summary>Every bill of the corpus: <c>fl/2026/HB303.json</c>.</summary>
    public static IEnumerable<string> Files => !Corpus.IsHere ? [] : Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Where(file => file.Count(letter => letter == '/') == 2 && !file.Contains(".vote", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static JsonObject Raw(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!.AsObject();

    /// <summary>The texts of a bill's votes; some of Maine's files beside them are a scraper's own log.</summary>
    public static IEnumerable<string> Votes(string file) => Directory.EnumerateFiles(Path.GetDirectoryName(Path.Combine(Folder, file))!, $"{Path.GetFileNameWithoutExtension(file)}.vote*.json")
        .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => text.Contains("\"counts\"", StringComparison.Ordinal));

    /// <summary>A bill with its votes.</summary>
    public static JsonObject Answer(string file) => Answer(Raw(file), Votes(file).Select(vote => JsonNode.Parse(vote)!.AsObject()));

    public static JsonObject Answer(JsonObject raw, IEnumerable<JsonObject> votes)
    {
        var (session, identifier) = ((string)raw["legislative_session"]!, Spaced((string)raw["identifier"]!));
        var code = CodeOf(raw);
        var actions = raw["actions"]!.AsArray().Select(node => node!.AsObject()).ToList();
        var last = actions.MaxBy(action => (string)action["date"]!);
        return new()
        {
            ["id"] = $"ocd-bill/{Uuid($"{code} {session} {identifier}")}",
            ["session"] = session,
            ["jurisdiction"] = new JsonObject { ["id"] = (string)raw["jurisdiction"]!["id"]!, ["name"] = (string)raw["jurisdiction"]!["name"]!, ["classification"] = "state" },
            ["from_organization"] = Organization(raw["from_organization"]),
            ["identifier"] = identifier,
            ["title"] = (string)raw["title"]!,
            ["classification"] = raw["classification"]!.DeepClone(),
            ["subject"] = raw["subject"]!.DeepClone(),
            ["extras"] = raw["extras"]!.DeepClone(),
            ["created_at"] = "2025-01-01T00:00:00+00:00",
            ["updated_at"] = (string?)raw["scraped_at"] ?? "2025-12-03T15:18:07+00:00",
            ["openstates_url"] = $"https://openstates.org/{code}/bills/{session}/{identifier.Replace(" ", "", StringComparison.Ordinal)}/",
            ["first_action_date"] = actions.Select(action => (string)action["date"]!).Min() ?? "",
            ["latest_action_date"] = (string?)last?["date"] ?? "",
            ["latest_action_description"] = (string?)last?["description"] ?? "",
            ["other_titles"] = raw["other_titles"]!.DeepClone(),
            ["sponsorships"] = List(raw, "sponsorships", (row, at) => Sponsorship(row, code, $"{identifier} sponsor {at}")),
            ["actions"] = List(raw, "actions", (row, at) => Action(row, at, $"{identifier} action {at}")),
            ["sources"] = raw["sources"]!.DeepClone(),
            ["versions"] = List(raw, "versions", (row, at) => With(row, "id", Uuid($"{identifier} version {at}"))),
            ["related_bills"] = raw["related_bills"]!.DeepClone(),
            ["votes"] = new JsonArray([.. votes.Select(JsonNode (vote) => Vote(vote))]),
        };
    }

    /// <summary>The state's code.</summary>
    public static string CodeOf(JsonObject raw) => ((string)raw["jurisdiction"]!["id"]!).Split("state:")[1][..2];

    /// <summary>As the importer normalises them: HB1302 becomes HB 1302.</summary>
    public static string Spaced(string identifier) => Unspaced().Replace(identifier, "$1 $2", 1);

    private static JsonArray List(JsonObject raw, string name, Func<JsonObject, int, JsonObject> row) =>
        [.. raw[name]!.AsArray().Select(JsonNode (node, at) => row(node!.AsObject(), at))];

    private static JsonObject Action(JsonObject row, int order, string name) => new()
    {
        ["id"] = Uuid(name),
        ["organization"] = Organization(row["organization_id"]),
        ["description"] = (string)row["description"]!,
        ["date"] = (string)row["date"]!,
        ["classification"] = row["classification"]!.DeepClone(),
        ["order"] = order,
        ["related_entities"] = new JsonArray(),
    };

    private static JsonObject Vote(JsonObject vote) => new()
    {
        ["id"] = $"ocd-vote/{Uuid(vote.ToJsonString())}",
        ["identifier"] = (string)vote["identifier"]!,
        ["motion_text"] = (string)vote["motion_text"]!,
        ["motion_classification"] = vote["motion_classification"]!.DeepClone(),
        ["start_date"] = (string)vote["start_date"]!,
        ["result"] = (string)vote["result"]!,
        ["organization"] = Organization(vote["organization"]),
        ["votes"] = List(vote, "votes", (row, _) => new() { ["option"] = (string)row["option"]!, ["voter_name"] = (string)row["voter_name"]! }),
        ["counts"] = vote["counts"]!.DeepClone(),
        ["sources"] = vote["sources"]!.DeepClone(),
    };

    private static JsonObject Sponsorship(JsonObject row, string code, string id)
    {
        var name = (string)row["name"]!;
        var sponsor = new JsonObject
        {
            ["id"] = Uuid(id),
            ["name"] = name,
            ["entity_type"] = (string)row["entity_type"]!,
            ["primary"] = (bool)row["primary"]!,
            ["classification"] = (string)row["classification"]!,
        };
        if (OpenStatesPeople.Find(code, name) is { } person)
            sponsor["person"] = person;
        return sponsor;
    }

    private static JsonObject Organization(JsonNode? pseudo)
    {
        var classification = (string)JsonNode.Parse(((string)pseudo!).TrimStart('~'))!["classification"]!;
        return new() { ["id"] = $"ocd-organization/{Uuid(classification)}", ["name"] = classification, ["classification"] = classification };
    }

    private static JsonObject With(JsonObject row, string name, string value)
    {
        var copy = row.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }

    private static string Uuid(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    [GeneratedRegex("^([A-Z]+) *0*([0-9])")]
    private static partial Regex Unspaced();
}
