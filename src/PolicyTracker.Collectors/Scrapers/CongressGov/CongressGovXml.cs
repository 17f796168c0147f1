using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Writes an answer of Congress.gov as BILLSTATUS would: both print one database under the same names, so one reader
/// understands both, and no rule stands twice.
/// </summary>
internal static partial class CongressGovXml
{
    /// <summary>Where the texts are that programs may read.</summary>
    public const string Printer = "www.govinfo.gov";

    /// <summary>An object becomes its fields, a list its items; what is null or empty is left out.</summary>
    public static XElement Of(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new(Name(name), value.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null).Select(field => Of(field.Name, field.Value))),
        JsonValueKind.Array => Of(name, value.EnumerateArray()),
        JsonValueKind.String => new(Name(name), Printed(name, Text.Clean(value.GetString()))),
        JsonValueKind.Null => new(Name(name)),
        _ => new(Name(name), value.GetRawText()),
    };

    public static XElement Of(string name, IEnumerable<JsonElement> items) => new(Name(name), items.Select(item => Of(ItemOf(name), item)));

    private static XName Name(string name) => XmlConvert.EncodeLocalName(name);

    private static string ItemOf(string list) => list == "recordedVotes" ? "recordedVote" : "item";

    // congress.gov turns programs away; the printer has the same file under the same name.
    private static string Printed(string name, string text) => name != "url" ? text
        : BillText().Match(text) is { Success: true } bill ? $"https://{Printer}/content/pkg/{bill.Groups[1].Value}/xml/{bill.Groups[1].Value}.xml"
        : LawText().Match(text) is { Success: true } law ? $"https://{Printer}/content/pkg/{law.Groups[1].Value}/uslm/{law.Groups[1].Value}.xml"
        : text;

    [GeneratedRegex(@"\Ahttps://www\.congress\.gov/[0-9]+/bills/[a-z]+[0-9]+/(BILLS-[0-9]+[a-z]+[0-9]+[a-z]+[0-9]*)\.xml\z", RegexOptions.NonBacktracking)]
    private static partial Regex BillText();

    [GeneratedRegex(@"\Ahttps://www\.congress\.gov/[0-9]+/plaws/[a-z]+[0-9]+/(PLAW-[0-9]+[a-z]+[0-9]+)(?:_uslm)?\.xml\z", RegexOptions.NonBacktracking)]
    private static partial Regex LawText();
}
