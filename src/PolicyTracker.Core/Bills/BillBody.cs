using System.Text;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Bills;

/// <summary>The body of a record: the same facts for people who read the file on GitHub.</summary>
internal static class BillBody
{
    public static string Write(Bill bill)
    {
        var body = new StringBuilder(2048);
        body.Append("# ").Append(Markdown.Escape($"{Text.Clean(bill.Identifier)}: {Text.Clean(bill.Title)}")).Append("\n\n");
        body.Append(Markdown.Escape(Text.Clean(StatusSentence.Of(bill)))).Append('\n');
        Proof(body, bill);
        Links(body, bill);
        History(body, bill);
        return body.ToString();
    }

    private static void Proof(StringBuilder body, Bill bill)
    {
        if (bill.Status.Action is { } number && number >= 1 && number <= bill.Actions.Count)
            body.Append("\nProof: ").Append(Line(bill.Actions[number - 1])).Append('\n');
        else if (Text.CleanOrNull(bill.Status.Evidence) is { } evidence)
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

    private static string Line(BillAction action) => $"{OneLine.Iso(action.Date)} {Markdown.Escape(Text.Clean(action.Text))}";
}
