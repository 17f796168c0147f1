using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace PolicyTracker.Testing;

/// <summary>
/// A LegiScan dataset of made-up Iowa bills in the form and size of real ones: about 15 rows of history in words that
/// Iowa uses, one to four sponsors, votes, texts, hearings, companions; about 7 kB a bill. The same count gives the
/// same bills.
/// </summary>
public static class GeneratedDataset
{
    private const string Root = "IA/2025-2026_91st_General_Assembly";

    private static readonly string[] Matters = ["human trafficking", "drinking water", "school meals", "county roads", "farm equipment", "property tax", "nursing homes", "broadband", "licensed barbers", "wind energy"];
    private static readonly string[] Committees = ["Judiciary", "Education", "Ways and Means", "Public Safety", "State Government", "Agriculture"];
    private static readonly string[] Names = ["Lohse", "Wilburn", "Thompson", "Meyer", "Siegrist", "Blake", "Evans", "Westrich", "Fisher", "Lawler", "Schultz", "Petersen"];

    public static void Write(string file, int bills)
    {
        using var stream = File.Create(file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        for (var index = 0; index < bills; index++)
            Entry(zip, $"{Root}/bill/{Number(index)}.json", json => Bill(json, index));
        for (var index = 0; index < 150; index++)
            Entry(zip, $"{Root}/people/{7000 + index}.json", json => Person(json, index));
    }

    /// <summary>The number of a bill: half of them are the Senate's.</summary>
    public static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"{(index % 2 == 0 ? "HF" : "SF")}{1 + (index / 2)}");

    private static void Entry(ZipArchive zip, string name, Action<Utf8JsonWriter> write)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }

    private static void Bill(Utf8JsonWriter json, int index)
    {
        var number = Number(index);
        var title = $"A bill for an act relating to {Matters[index % Matters.Length]} and {Matters[index / 7 % Matters.Length]}, including powers of the department, penalties, reports to the general assembly, and effective date provisions.";
        json.WriteStartObject("bill");
        json.WriteNumber("bill_id", 3_000_000 + index);
        json.WriteString("change_hash", $"{index:x32}");
        json.WriteNumber("session_id", 2177);
        Session(json);
        json.WriteString("url", $"https://legiscan.com/IA/bill/{number}/2025");
        json.WriteString("state_link", $"https://www.legis.iowa.gov/legislation/BillBook?ga=91&ba={number}");
        json.WriteNumber("completed", 0);
        json.WriteNumber("status", 1);
        json.WriteString("status_date", "2025-02-17");
        List(json, "progress", 1, _ => { json.WriteString("date", "2025-02-17"); json.WriteNumber("event", 1); });
        json.WriteString("state", "IA");
        json.WriteNumber("state_id", 15);
        json.WriteString("bill_number", number);
        json.WriteString("bill_type", "B");
        json.WriteString("body", number[..1]);
        json.WriteString("title", title);
        json.WriteString("description", title);
        List(json, "committee", 0, _ => { });
        List(json, "referrals", 1, _ => { json.WriteString("date", "2025-02-17"); json.WriteString("chamber", number[..1]); json.WriteString("name", Committees[index % Committees.Length]); });
        var history = History(index).ToList();
        List(json, "history", history.Count, at =>
        {
            json.WriteString("date", Day(index, at * 3));
            json.WriteString("action", history[at].Text);
            json.WriteString("chamber", history[at].Chamber);
            json.WriteNumber("importance", at % 5 == 0 ? 1 : 0);
        });
        List(json, "sponsors", 1 + (index % 4), at => Sponsor(json, index + at));
        List(json, "sasts", 1, _ => { json.WriteNumber("type_id", 2); json.WriteString("sast_bill_number", Number(index ^ 1)); });
        List(json, "subjects", 0, _ => { });
        List(json, "texts", 2, at => Text(json, index, at));
        List(json, "votes", 2, at => Vote(json, index, at));
        List(json, "amendments", 0, _ => { });
        List(json, "calendar", 2, at => Hearing(json, index, at));
        json.WriteEndObject();
    }

    private static IEnumerable<(string Chamber, string Text)> History(int index)
    {
        var (own, other, word, last) = index % 2 == 0 ? ("H", "S", "House", "Senate") : ("S", "H", "Senate", "House");
        var page = 100 + (index % 900);
        yield return (own, $"Introduced, referred to {Committees[index % Committees.Length]}. {own}.J. {page}.");
        yield return (own, $"Subcommittee: {Names[index % Names.Length]}, {Names[index / 3 % Names.Length]} and {Names[index / 5 % Names.Length]}. {own}.J. {page + 3}.");
        yield return (own, "Subcommittee Meeting: 02/20/2025 10:30AM House Lounge 2.");
        yield return (own, "Subcommittee recommends passage.");
        yield return (own, $"Committee report, recommending amendment and passage. {own}.J. {page + 9}.");
        yield return (own, $"Committee vote: Yeas, 20. Nays, {index % 9}. Excused, 1. {own}.J. {page + 9}.");
        yield return (own, "Placed on calendar.");
        yield return (own, $"Amendment {own}-{1000 + index} filed. {own}.J. {page + 12}.");
        yield return (own, $"Amendment {own}-{1000 + index} adopted. {own}.J. {page + 14}.");
        if (index % 3 == 0)
            yield break;
        yield return (own, $"Passed {word}, yeas {60 + (index % 39)}, nays {index % 20}. {own}.J. {page + 14}.");
        yield return (own, $"Immediate message. {own}.J. {page + 15}.");
        yield return (other, $"Message from {word}. {other}.J. {page + 20}.");
        yield return (other, $"Read first time, referred to {Committees[index / 2 % Committees.Length]}. {other}.J. {page + 20}.");
        yield return (other, "Subcommittee recommends passage.");
        yield return (other, $"Committee report, recommending passage. {other}.J. {page + 30}.");
        yield return (other, "Placed on calendar.");
        if (index % 3 == 1)
            yield break;
        yield return (other, $"Passed {last}, yeas 45, nays {index % 5}. {other}.J. {page + 40}.");
        yield return (own, $"Message from {last}. {own}.J. {page + 41}.");
        yield return (own, $"Reported correctly enrolled, signed by Speaker and President, and sent to Governor. {own}.J. {page + 60}.");
        yield return (own, $"Signed by Governor. {own}.J. {page + 61}.");
    }

    private static void Session(Utf8JsonWriter json)
    {
        json.WriteStartObject("session");
        json.WriteNumber("session_id", 2177);
        json.WriteNumber("state_id", 15);
        json.WriteNumber("year_start", 2025);
        json.WriteNumber("year_end", 2026);
        json.WriteNumber("special", 0);
        json.WriteString("session_title", "2025-2026 Regular Session");
        json.WriteString("session_name", "91st General Assembly");
        json.WriteEndObject();
    }

    private static void Sponsor(Utf8JsonWriter json, int person)
    {
        json.WriteNumber("people_id", 7000 + (person % 150));
        json.WriteString("party", person % 2 == 0 ? "R" : "D");
        json.WriteString("role", "Rep");
        json.WriteString("name", $"Ann {Names[person % Names.Length]} {person % 150}");
        json.WriteString("district", string.Create(CultureInfo.InvariantCulture, $"HD-{person % 100:000}"));
        json.WriteNumber("sponsor_type_id", 1);
        json.WriteNumber("committee_sponsor", 0);
    }

    private static void Person(Utf8JsonWriter json, int person)
    {
        json.WriteStartObject("person");
        Sponsor(json, person);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, int index, int at)
    {
        json.WriteNumber("doc_id", 5_000_000 + (index * 2) + at);
        json.WriteString("date", Day(index, at * 20));
        json.WriteString("type", at == 0 ? "Introduced" : "Amended");
        json.WriteString("url", $"https://legiscan.com/IA/text/{Number(index)}/id/{5_000_000 + (index * 2) + at}");
        json.WriteString("state_link", $"https://www.legis.iowa.gov/docs/publications/LG{(at == 0 ? 'I' : 'R')}/91/attachments/{Number(index)}.html");
    }

    private static void Vote(Utf8JsonWriter json, int index, int at)
    {
        json.WriteNumber("roll_call_id", 6_000_000 + (index * 2) + at);
        json.WriteString("date", Day(index, 12 + (at * 20)));
        json.WriteString("desc", at == 0 ? "House Judiciary Report" : "Shall the bill pass?");
        json.WriteNumber("yea", 20 + (index % 70));
        json.WriteNumber("nay", index % 20);
        json.WriteNumber("nv", 0);
        json.WriteNumber("absent", index % 7);
        json.WriteNumber("passed", 1);
        json.WriteString("chamber", "H");
        json.WriteString("url", $"https://legiscan.com/IA/rollcall/{Number(index)}/id/{6_000_000 + (index * 2) + at}");
    }

    private static void Hearing(Utf8JsonWriter json, int index, int at)
    {
        json.WriteString("event_hash", $"{(index * 2) + at:x8}");
        json.WriteString("type", "Hearing");
        json.WriteString("date", Day(index, 6 + at));
        json.WriteString("time", "12:30");
        json.WriteString("location", "RM 103");
        json.WriteString("description", $"House {Committees[index % Committees.Length]} Subcommittee");
    }

    private static void List(Utf8JsonWriter json, string name, int count, Action<int> item)
    {
        json.WriteStartArray(name);
        for (var at = 0; at < count; at++)
        {
            json.WriteStartObject();
            item(at);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Day(int index, int after) =>
        new DateOnly(2025, 2, 3).AddDays((index % 40) + after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
