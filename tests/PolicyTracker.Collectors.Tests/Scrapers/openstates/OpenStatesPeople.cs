using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>Legislators as the API embeds them, with everything that it knows of how to reach them: none of that may land in a record.</summary>
internal static partial class OpenStatesPeople
{
    private static readonly Lazy<ILookup<string, JsonObject>> ByName = new(() => Files().Select(Read).ToLookup(person => (string)person["key"]!, person => person));

    /// <summary>The person of that name in the state; null when there is none, or more than one.</summary>
    public static JsonObject? Find(string code, string name)
    {
        var found = ByName.Value[$"{code} {name}"].ToList();
        if (found is not [var only])
            return null;
        var person = only.DeepClone().AsObject();
        person.Remove("key");
        return person;
    }

    private static IEnumerable<string> Files() => !Corpus.IsHere ? [] :
        Directory.EnumerateFiles(Corpus.Path("states/openstates-people/data"), "*.yml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is "legislature");

    private static JsonObject Read(string file)
    {
        var text = File.ReadAllText(file);
        var code = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!;
        var surnameOnly = code is "ca" or "fl" or "nd" or "tx" or "nc" or "wa";
        var role = text[text.IndexOf("\nroles:", StringComparison.Ordinal)..];
        return new()
        {
            ["key"] = $"{code} {One(text, surnameOnly ? "family_name" : "name")}",
            ["id"] = One(text, "id"),
            ["name"] = One(text, "name"),
            ["party"] = PartyName().Match(text).Groups[1].Value,
            ["email"] = "somebody@example.org",
            ["image"] = "https://example.org/somebody.jpg",
            ["current_role"] = new JsonObject
            {
                ["title"] = "Member",
                ["org_classification"] = TypeName().Match(role).Groups[1].Value,
                ["district"] = DistrictName().Match(role).Groups[1].Value,
            },
        };
    }

    private static string One(string text, string key) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith($"{key}: ", StringComparison.Ordinal))?[(key.Length + 2)..].Trim('\'', '"') ?? "";

    [GeneratedRegex(@"\nparty:\n- name: (.+)")]
    private static partial Regex PartyName();

    [GeneratedRegex("type: ([a-z]+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("district: '?([0-9A-Za-z-]+)")]
    private static partial Regex DistrictName();
}
