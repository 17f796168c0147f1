using System.IO.Compression;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The entries of a dataset. Names are only compared, never opened as files; sizes are counted, not believed.</summary>
internal sealed class LegiScanZip(ZipArchive archive, Uri file, LegiScanLosses losses)
{
    // The largest bills with all their votes are about 300 kB.
    private const int LargestBill = 8 * 1024 * 1024;
    private const long LargestTable = 1024L * 1024 * 1024;
    private const int MostEntries = 500_000;

    private static readonly System.Text.UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static JsonDocument Parse(byte[] bytes, Uri address)
    {
        try
        {
            return JsonDocument.Parse(Utf8.GetString(bytes));
        }
        catch (System.Text.DecoderFallbackException broken)
        {
            throw new ScrapeException(address, "The entry is not UTF-8 text, which all of LegiScan's are.", inner: broken);
        }
        catch (JsonException broken)
        {
            throw new ScrapeException(address, "The entry is not JSON, or only a part of it is there.", System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200))), broken);
        }
    }

    /// <summary>For messages: the file, and the entry behind it.</summary>
    public Uri AddressOf(ZipArchiveEntry entry) => new($"{file.AbsoluteUri}/{Uri.EscapeDataString(Text.Clean(entry.FullName))}");

    /// <summary>The JSON files of bills.</summary>
    public IEnumerable<ZipArchiveEntry> Bills() => Entries().Where(entry =>
        entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && Folder(entry.FullName).EndsWith("/bill", StringComparison.OrdinalIgnoreCase));

    /// <summary>The folders that hold a <c>bills.csv</c>.</summary>
    public IEnumerable<string> Tables() => Entries()
        .Where(entry => entry.FullName == "bills.csv" || entry.FullName.EndsWith("/bills.csv", StringComparison.OrdinalIgnoreCase)).Select(entry => Folder(entry.FullName));

    /// <summary>A table of a folder, decoded and counted; null when the dataset has none.</summary>
    public StreamReader? Table(string folder, string name) =>
        archive.GetEntry(folder.Length == 0 ? name : $"{folder}/{name}") is { } entry
            ? new(new CountedStream(entry.Open(), LargestTable, AddressOf(entry)), Utf8)
            : null;

    /// <summary>What an entry says; null when it cannot be used, which is a problem.</summary>
    public T? Json<T>(ZipArchiveEntry entry, Func<JsonDocument, T> read) where T : class
    {
        try
        {
            using var document = Parse(Bytes(entry), AddressOf(entry));
            return read(document);
        }
        catch (SourceException failure)
        {
            losses.Add(entry.FullName, failure.Sentence);
            return null;
        }
    }

    public byte[] Bytes(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = new CountedStream(entry.Open(), LargestBill, AddressOf(entry));
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw new ScrapeException(AddressOf(entry), "The entry is damaged and cannot be unpacked. Download the dataset again.", inner: damage);
        }
    }

    private IEnumerable<ZipArchiveEntry> Entries()
    {
        if (archive.Entries.Count > MostEntries)
            throw new ScrapeException(file, $"The ZIP lists {archive.Entries.Count:N0} entries; a session has no more than {MostEntries:N0}.");
        foreach (var entry in archive.Entries)
            if (IsHarmless(entry.FullName))
                yield return entry;
            else
                losses.Add(entry.FullName, "The name of the entry leads out of the dataset.");
    }

    private static bool IsHarmless(string name) =>
        !name.StartsWith('/') && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
        && !name.Split('/').Contains("..", StringComparer.Ordinal);

    private static string Folder(string name) => name.LastIndexOf('/') is > 0 and var at ? name[..at] : "";
}
