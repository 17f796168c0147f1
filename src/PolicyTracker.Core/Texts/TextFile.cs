using System.Globalization;
using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Texts;

/// <summary>What reading a text's file gave.</summary>
/// <param name="Head">Null when the file cannot be trusted at all.</param>
/// <param name="Text">Null with it; only the beginning when the head says that it was cut.</param>
public sealed record TextReading(TextHead? Head, BillText? Text, IReadOnlyList<Problem> Problems);

/// <summary>
/// A text as a file: <c>bills/_text/{id}/{code}.md</c>, one paragraph a line, so that Git shows what changed in the law's
/// own words. What <see cref="Write"/> wrote, <see cref="Read"/> gives back.
/// </summary>
public static class TextFile
{
    /// <summary>The version of the file format that this program writes.</summary>
    public const int Format = 1;

    /// <summary>The largest file; a longer text is cut between two of its paragraphs.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The folder of all texts, below the workspace.</summary>
    public const string Folder = "bills/_text";

    private const int Reserved = 1000;

    /// <summary>The files of a record's versions, in their order, below the workspace and with forward slashes.</summary>
    public static IReadOnlyList<string> PathsOf(BillId bill, IReadOnlyList<BillVersion> versions)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var paths = new List<string>(versions.Count);
        foreach (var version in versions)
        {
            var name = Name(version);
            var count = taken[name] = taken.GetValueOrDefault(name) + 1;
            paths.Add($"{Folder}/{bill.Value}/{name}{(count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{count}"))}.md");
        }

        return paths;
    }

    /// <summary>The file of one version of a record, below the workspace and with forward slashes.</summary>
    public static string PathOf(Bill bill, BillVersion version) =>
        PathsOf(bill.Id, bill.Versions).Zip(bill.Versions).First(pair => pair.Second == version).First;

    public static string Write(TextHead head, BillText text)
    {
        var parts = text.Sections.Select(TextMarkdown.Write).ToList();
        var room = MostBytes - Encoding.UTF8.GetByteCount(FrontMatterOf(head)) - Reserved;
        var fitting = Fitting(parts, room, out var beginning);
        var isCut = fitting < parts.Count;
        var file = new StringBuilder(FrontMatterOf(head with { Cut = isCut })).Append(Title(head));
        foreach (var part in parts.Take(fitting))
            file.Append('\n').Append(part);
        file.Append(beginning);
        return isCut ? file.Append('\n').Append(Rest(head)).ToString() : file.ToString();
    }

    /// <param name="file">Named in problems.</param>
    public static TextReading Read(string text, string file)
    {
        var problems = new List<Problem>();
        if (FrontMatter.Read(text, file, problems) is not { } matter)
            return new(null, null, problems);
        var head = TextHead.Read(new(matter.Facts, file, problems));
        var body = TextMarkdown.Read(matter.Body, matter.BodyLine, file, problems);
        return head is null || problems.Count > 0 ? new(null, null, problems) : new(head, body, problems);
    }

    /// <summary>Reads what stands before the words and nothing else; null when there is no such file or it cannot be read.</summary>
    public static TextHead? ReadHead(string path)
    {
        if (!File.Exists(path))
            return null;
        var facts = new StringBuilder();
        foreach (var line in File.ReadLines(path).Take(20))
        {
            facts.Append(line).Append('\n');
            if (line == "---" && facts.Length > 4)
                break;
        }

        var problems = new List<Problem>();
        var head = FrontMatter.Read(facts.ToString(), path, problems) is { } matter ? TextHead.Read(new(matter.Facts, path, problems)) : null;
        return problems.Count == 0 ? head : null;
    }

    // As many parts as there is room for, and of the next one as many lines.
    private static int Fitting(List<string> parts, int room, out string beginning)
    {
        beginning = "";
        var count = 0;
        foreach (var part in parts)
        {
            var size = Encoding.UTF8.GetByteCount(part) + 1;
            if (size > room)
                break;
            room -= size;
            count++;
        }

        if (count < parts.Count && Lines(parts[count], room - 1) is { Length: > 0 } lines)
            beginning = "\n" + lines;
        return count;
    }

    private static string Lines(string part, int room)
    {
        var kept = new StringBuilder();
        foreach (var line in part.Split('\n'))
        {
            room -= Encoding.UTF8.GetByteCount(line) + 1;
            if (room < 0)
                break;
            kept.Append(line).Append('\n');
        }

        // A heading alone would look like a part without words.
        var lines = kept.ToString().TrimEnd('\n');
        return lines.Contains('\n', StringComparison.Ordinal) ? lines + "\n" : "";
    }

    private static string Title(TextHead head) => $"\n# {Markdown.Escape(head.Bill.Value)}: {Markdown.Escape(head.Note)}\n";

    private static string Rest(TextHead head) =>
        $"{TextMarkdown.Aside} The text goes on: it is longer than {MostBytes:N0} bytes, the most that is kept of it. {Markdown.Link("Read the rest where it is published.", head.Url)}\n";

    private static string FrontMatterOf(TextHead head)
    {
        var matter = new StringBuilder("---\n");
        void Add(string key, string? value)
        {
            if (value is { Length: > 0 })
                matter.Append(key).Append(": ").Append(value).Append('\n');
        }

        Add("format", Format.ToString(CultureInfo.InvariantCulture));
        Add("bill", PlainScalar.Write(head.Bill.Value));
        Add("code", head.Code is { } code ? PlainScalar.Write(code) : null);
        Add("note", PlainScalar.Write(head.Note));
        Add("date", head.Date is { } date ? OneLine.Quote(OneLine.Iso(date)) : null);
        Add("url", PlainScalar.Write(head.Url));
        Add("sha256", PlainScalar.Write(head.Sha256));
        Add("sections", head.Sections.ToString(CultureInfo.InvariantCulture));
        Add("words", head.Words.ToString(CultureInfo.InvariantCulture));
        Add("cut", head.Cut ? "true" : null);
        return matter.Append("---\n").ToString();
    }

    private static string Name(BillVersion version)
    {
        var name = BillId.SessionSlug(Text.CleanOrNull(version.Code) ?? version.Note);
        return name.Length is > 0 and <= 80 ? name : name.Length > 80 ? name[..80].Trim('-') : "text";
    }
}
