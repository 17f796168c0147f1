using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The CSV form of a dataset: its rows are put together to what the JSON form says of a bill, so that there is one
/// reader of bills. It knows less: no companions, no hearings, no dates of texts.
/// </summary>
internal sealed partial class LegiScanCsv(LegiScanZip zip, string folder, LegiScanSessions sessions, LegiScanLosses losses)
{
    private static readonly CsvReaderOptions Form = new()
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MaxRecordSize = 1024 * 1024,
    };

    private readonly Uri _address = new($"zip:/{Uri.EscapeDataString(folder)}/bills.csv");
    private readonly Dictionary<string, ILookup<string, Line>> _tables = new(StringComparer.Ordinal);

    /// <summary>Each bill's head at once, and its whole on demand.</summary>
    /// <exception cref="ScrapeException">A table has not the columns that it should have, or is not text.</exception>
    public IEnumerable<(LegiScanHead Head, Func<JsonElement> Bill)> Bills()
    {
        foreach (var row in Rows("bills.csv", "bill_id", "session_id", "bill_number", "status", "title", "description", "url"))
            if (HeadOf(row) is { } head)
                yield return (head, () => Element(Whole(row)));
    }

    private LegiScanHead? HeadOf(JsonObject row)
    {
        try
        {
            return LegiScanHead.Read(Element(WithSession(row)), _address, sessions);
        }
        catch (SourceException failure)
        {
            losses.Add($"{row["bill_number"]} of bills.csv", failure.Sentence);
            return null;
        }
    }

    // legiscan.com/MI/bill/HB4001/2013, and a last part for a special (X1) or fiscal (F) session.
    private JsonObject WithSession(JsonObject bill)
    {
        var url = bill["url"]!.GetValue<string>();
        if (Page().Match(url) is not { Success: true } page)
            throw new ScrapeException(_address, "A bill's url does not tell its state and year; legiscan.com/STATE/bill/NUMBER/YEAR was expected.", url);
        var span = Span().Match(folder);
        var kind = page.Groups[3].Value;
        bill["state"] = page.Groups[1].Value;
        bill["session"] = new JsonObject
        {
            ["session_id"] = bill["session_id"]!.GetValue<string>(),
            ["year_start"] = page.Groups[2].Value,
            ["year_end"] = span.Success ? span.Groups[1].Value : page.Groups[2].Value,
            ["special"] = kind.StartsWith('X') ? 1 : 0,
            ["session_name"] = $"{(span.Success ? span.Groups[2].Value.Replace('_', ' ').Trim() : "")}{Kind(kind)}",
        };
        return bill;
    }

    private static string Kind(string kind) => kind switch
    {
        "" => "",
        "F" => " Fiscal",
        _ => $" {kind[1..]} Special",
    };

    private JsonObject Whole(JsonObject bill)
    {
        var id = bill["bill_id"]!.GetValue<string>();
        var whole = (JsonObject)bill.DeepClone();
        whole["committee"] = bill["committee"]?.GetValue<string>() is { Length: > 0 } committee ? new JsonObject { ["name"] = committee } : null;
        whole["history"] = List("history.csv", id, row => row, "date", "chamber", "action");
        whole["votes"] = List("rollcalls.csv", id, Vote, "date", "chamber", "description", "yea", "nay", "nv", "absent");
        whole["sponsors"] = List("sponsors.csv", id, Person, "people_id");
        whole["texts"] = List("documents.csv", id, Document, "document_type", "document_desc", "url", "state_link");
        return whole;
    }

    private JsonArray List(string table, string id, Func<JsonObject, JsonObject?> item, params string[] columns) =>
        [.. Table(table, "bill_id", columns)[id].Select(line => item(line.Row())).OfType<JsonObject>()];

    private static JsonObject Vote(JsonObject row)
    {
        row["desc"] = row["description"]!.DeepClone();
        return row;
    }

    private static JsonObject? Document(JsonObject row)
    {
        row["type"] = row["document_desc"]!.DeepClone();
        return row["document_type"]!.GetValue<string>() == "text" ? row : null;
    }

    private JsonObject? Person(JsonObject row)
    {
        if (Table("people.csv", "people_id", "name", "party", "district")[row["people_id"]!.GetValue<string>()].ToList() is not [var line, ..])
            return null;
        var person = line.Row();
        person["committee_sponsor"] = person["committee_id"]?.GetValue<string>() is { Length: > 0 } and not "0" ? 1 : 0;
        return person;
    }

    private ILookup<string, Line> Table(string name, string key, params string[] columns)
    {
        if (!_tables.TryGetValue(name, out var table))
            _tables[name] = table = Lines(name, [key, .. columns]).ToLookup(line => line[key], StringComparer.Ordinal);
        return table;
    }

    private IEnumerable<JsonObject> Rows(string name, params string[] columns) => Lines(name, columns).Select(line => line.Row());

    // A dataset without votes or documents has no such table; one without a column has changed its form.
    private IEnumerable<Line> Lines(string name, params string[] columns)
    {
        using var reader = zip.Table(folder, name);
        if (reader is null)
            yield break;
        using var csv = CsvReader.Create(reader, Form, leaveOpen: false);
        var header = Checked(() => csv.Headers.ToArray(), name);
        if (columns.Except(header).FirstOrDefault() is { } missing)
            throw new ScrapeException(_address, $"{name} has no column \"{missing}\".", string.Join(",", header));
        while (Checked(csv.Read, name))
            yield return new(header, csv.Current.ToArray());
    }

    private T Checked<T>(Func<T> read, string name)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is CsvFormatException or DecoderFallbackException or InvalidDataException)
        {
            throw new ScrapeException(_address, $"{name} cannot be read to its end ({Core.Files.Text.Clean(broken.Message)}): it is damaged, or not UTF-8 text with commas.", inner: broken);
        }
    }

    private static JsonElement Element(JsonObject node) => JsonSerializer.SerializeToElement(node);

    [GeneratedRegex(@"legiscan\.com/([A-Z]{2})/bill/[^/]+/([0-9]{4})(?:/(F|X[0-9]))?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex("[0-9]{4}-([0-9]{4})([^/]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    // A session has hundreds of thousands of rows: as cells they take a tenth of what they take as objects.
    private readonly record struct Line(string[] Header, string[] Cells)
    {
        public string this[string column] => Array.IndexOf(Header, column) is var at && at < Cells.Length ? Cells[at] : "";

        public JsonObject Row()
        {
            var row = new JsonObject();
            foreach (var column in Header)
                row[column] = this[column];
            return row;
        }
    }
}
