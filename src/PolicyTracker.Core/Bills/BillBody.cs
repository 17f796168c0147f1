using System.Text;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Bills;

/// <summary>The body of a record: the same facts for people who read the file on GitHub.</summary>
internal static class BillBody
{
    public static string Write(Bill bill)
    {
        bill = Clean(bill);
        var body = new StringBuilder(2048);
        body.Append("# ").Append(Markdown.Escape($"{bill.Identifier}: {bill.Title}")).Append("\n\n");
        body.Append(Markdown.Escape(Text.Clean(StatusSentence.Of(bill)))).Append('\n');
        Proof(body, bill);
        Links(body, bill);
        History(body, bill);
        return body.ToString();
    }

    // The body says what the front matter says, so it is made from the same clean text.
    private static Bill Clean(Bill bill) => bill with
    {
        Identifier = Text.Clean(bill.Identifier),
        Title = Text.Clean(bill.Title),
        Status = bill.Status with { Evidence = Text.CleanOrNull(bill.Status.Evidence) },
        Actions = [.. bill.Actions.Select(action => action with { Text = Text.Clean(action.Text) })],
        Versions = [.. bill.Versions.Select(version => version with { Code = Text.CleanOrNull(version.Code), Note = Text.Clean(version.Note) })],
        Laws = [.. bill.Laws.Select(Text.Clean).Where(law => law.Length > 0)],
        Extras = new([.. bill.Extras.Entries.Select(entry => KeyValuePair.Create<string, IReadOnlyList<string>>(entry.Key, [.. entry.Value.Select(Text.Clean).Where(value => value.Length > 0)]))]),
    };

    private static void Proof(StringBuilder body, Bill bill)
    {
        if (bill.Status.Action is { } number && number >= 1 && number <= bill.Actions.Count)
            body.Append("\nProof: ").Append(Line(bill.Actions[number - 1])).Append('\n');
        else if (bill.Status.Evidence is { } evidence)
            body.Append("\nEvidence: ").Append(Markdown.Escape(evidence)).Append('\n');
    }

    private static void Links(StringBuilder body, Bill bill)
    {
        var sources = bill.Sources.Where(source => Text.Clean(source.Url).Length > 0).ToList();
        if (sources.Count == 0)
            return;
        body.Append("\n## Sources\n\n");
        foreach (var source in sources)
            body.Append("- ").Append(Markdown.Link(Text.CleanOrNull(source.Note) ?? source.Url, source.Url)).Append('\n');
    }

    private static void History(StringBuilder body, Bill bill)
    {
        if (bill.Actions.Count == 0)
            return;
        body.Append("\n## History\n\n");
        foreach (var action in bill.Actions.Reverse())
            body.Append("- ").Append(Line(action)).Append('\n');
    }

    private static string Line(BillAction action) => $"{OneLine.Iso(action.Date)} {Markdown.Escape(action.Text)}";
}
