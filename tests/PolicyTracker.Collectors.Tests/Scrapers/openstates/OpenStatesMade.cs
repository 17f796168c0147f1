using System.Text.Json.Nodes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>Bills that a test makes up, in the API's shape.</summary>
internal static class OpenStatesMade
{
    public static JsonObject Bill(string code, string session, string identifier, string title = "Human trafficking", string updated = "2026-08-31T06:00:00+00:00") => new()
    {
        ["id"] = $"ocd-bill/{code}-{session}-{identifier}",
        ["session"] = session,
        ["jurisdiction"] = new JsonObject { ["id"] = OcdId(code), ["name"] = Places.NameOf(code), ["classification"] = "state" },
        ["from_organization"] = Organization("lower"),
        ["identifier"] = identifier,
        ["title"] = title,
        ["classification"] = new JsonArray("bill"),
        ["subject"] = new JsonArray(),
        ["extras"] = new JsonObject(),
        ["updated_at"] = updated,
        ["openstates_url"] = $"https://openstates.org/{code}/bills/{session}/{identifier.Replace(" ", "", StringComparison.Ordinal)}/",
        ["latest_action_date"] = "2026-08-30",
        ["other_titles"] = new JsonArray(),
        ["sponsorships"] = new JsonArray(),
        ["actions"] = new JsonArray(Action("2026-08-30", "Introduced")),
        ["sources"] = new JsonArray(),
        ["versions"] = new JsonArray(),
        ["votes"] = new JsonArray(),
        ["related_bills"] = new JsonArray(),
    };

    public static JsonObject Action(string date, string text, string chamber = "lower", params IEnumerable<string> classification) => new()
    {
        ["organization"] = Organization(chamber),
        ["description"] = text,
        ["date"] = date,
        ["classification"] = new JsonArray([.. classification.Select(word => JsonValue.Create(word))]),
    };

    private static JsonObject Organization(string classification) => new() { ["id"] = "ocd-organization/1", ["name"] = classification, ["classification"] = classification };

    private static string OcdId(string code) => code switch
    {
        "dc" => "ocd-jurisdiction/country:us/district:dc/government",
        "pr" => "ocd-jurisdiction/country:us/territory:pr/government",
        _ => $"ocd-jurisdiction/country:us/state:{code}/government",
    };
}
