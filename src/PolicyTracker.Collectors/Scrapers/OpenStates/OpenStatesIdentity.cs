using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Which bill an answer of Open States is about.</summary>
internal static class OpenStatesIdentity
{
    public static BillId Of(JsonElement bill, Uri address)
    {
        var government = bill.Part("jurisdiction").Words("id");
        var code = Capitols.OfOcdId(government) ?? throw Unknown("jurisdiction", government);
        var session = bill.Words("session") ?? throw Unknown("session", null);
        var identifier = bill.Words("identifier") ?? throw Unknown("identifier", null);
        return BillId.TryParse($"{code}/{BillId.SessionSlug(session)}/{Number(identifier)}", out var id) ? id : throw Unknown("identifier", identifier);

        ScrapeException Unknown(string field, string? value) => new(
            address, value is null ? $"A bill of the answer has no \"{field}\"." : $"A bill of the answer has the {field} \"{value}\", which is none that we know.",
            bill.ValueKind == JsonValueKind.Object ? bill.GetRawText() : bill.ToString());
    }

    private static string Number(string identifier) => string.Concat(
        OpenStatesAddresses.Identifier(identifier).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
