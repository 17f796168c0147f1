using System.Buffers.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Site.Model;

/// <summary>The texts that the tracker keeps, as far as pages tell of them: what stands before the words of each file.</summary>
internal sealed class KeptTexts(string workspace)
{
    private readonly bool _isAny = Directory.Exists(Path.Combine(workspace, TextFile.Folder));

    /// <summary>The files of a record's versions, in their order; null where there is none: a text is kept under its hash.</summary>
    public static IReadOnlyList<string?> FilesOf(Bill bill)
    {
        if (bill.Versions.All(version => version.Sha256 is null))
            return new string?[bill.Versions.Count];
        return [.. TextFile.PathsOf(bill.Id, bill.Versions).Zip(bill.Versions, (file, version) => version.Sha256 is null ? null : file)];
    }

    /// <summary>Null where no such text is kept, or its file cannot be read.</summary>
    public TextLength? Length(string file)
    {
        var path = Path.Combine(workspace, file);
        if (!_isAny || !File.Exists(path))
            return null;
        return Glance(path) ?? (TextFile.ReadHead(path) is { } head ? new(head.Words, head.Sections, head.Cut) : null);
    }

    // A build opens some thousand texts for three facts of each: one small read, and no reader of YAML. Whatever does not
    // look as this program writes it is read with care instead.
    private static TextLength? Glance(string path)
    {
        Span<byte> start = stackalloc byte[1024];
        using (var file = File.OpenHandle(path))
            start = start[..RandomAccess.Read(file, start, 0)];
        var end = start.IndexOf("\n---\n"u8);
        if (end < 0 || !start.StartsWith("---\nformat: 1\n"u8))
            return null;
        var head = start[..(end + 1)];
        return Number(head, "\nwords: "u8) is { } words && Number(head, "\nsections: "u8) is { } sections
            ? new(words, sections, head.EndsWith("\ncut: true\n"u8))
            : null;
    }

    private static int? Number(ReadOnlySpan<byte> head, ReadOnlySpan<byte> key)
    {
        var at = head.IndexOf(key);
        return at >= 0 && Utf8Parser.TryParse(head[(at + key.Length)..], out int number, out var length) && head[at + key.Length + length] == (byte)'\n' && number >= 0
            ? number
            : null;
    }
}
