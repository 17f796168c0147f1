using System.Globalization;
using System.Text;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Bills;

/// <summary>Writes the front matter of a record in the one order of its keys.</summary>
internal static class BillWriter
{
    public static string FrontMatter(Bill bill)
    {
        var text = new StringBuilder(4096);
        text.Append("format: ").Append(BillFile.Format.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Scalar(text, "id", bill.Id.Value);
        Scalar(text, "identifier", bill.Identifier);
        Scalar(text, "title", bill.Title);
        Items(text, "titles", bill.Titles.Select(BillFacts.Of));
        Scalar(text, "jurisdiction", bill.Id.Jurisdiction);
        Scalar(text, "session", bill.Id.Session);
        Scalar(text, "classification", bill.Classification.Word());
        Scalar(text, "chamber", bill.Chamber?.Word());
        Texts(text, "subjects", bill.Subjects);
        Map(text, "status", BillFacts.Of(bill.Status));
        Items(text, "sponsors", bill.Sponsors.Select(BillFacts.Of));
        Items(text, "committees", bill.Committees.Select(BillFacts.Of));
        Items(text, "actions", bill.Actions.Select(BillFacts.Of));
        Items(text, "votes", bill.Votes.Select(BillFacts.Of));
        Items(text, "events", bill.Events.Select(BillFacts.Of));
        Items(text, "versions", bill.Versions.Select(BillFacts.Of));
        Items(text, "related", bill.Related.Select(BillFacts.Of));
        Texts(text, "laws", bill.Laws);
        Map(text, "effective", bill.Effective is { } effective ? BillFacts.Of(effective) : "{}");
        Texts(text, "aliases", bill.Aliases);
        Items(text, "sources", bill.Sources.Select(BillFacts.Of));
        Map(text, "extras", BillFacts.Of(bill.Extras));
        return text.ToString();
    }

    private static void Scalar(StringBuilder text, string key, string? value)
    {
        if (Text.CleanOrNull(value) is { } clean)
            text.Append(key).Append(": ").Append(PlainScalar.Write(clean)).Append('\n');
    }

    private static void Map(StringBuilder text, string key, string map)
    {
        if (map != "{}")
            text.Append(key).Append(": ").Append(map).Append('\n');
    }

    private static void Texts(StringBuilder text, string key, IEnumerable<string> values) =>
        Items(text, key, values.Select(Text.Clean).Where(value => value.Length > 0).Select(OneLine.Quote));

    private static void Items(StringBuilder text, string key, IEnumerable<string> items)
    {
        var first = true;
        foreach (var item in items.Where(item => item != "{}"))
        {
            if (first)
                text.Append(key).Append(":\n");
            first = false;
            text.Append("- ").Append(item).Append('\n');
        }
    }
}
