using System.Globalization;
using System.Text.Json;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Answers of earlier runs in the source's own folder: bills as they came, and lists of sessions that are over. They
/// save requests; whoever deletes them loses nothing else.
/// </summary>
internal sealed class LegiScanMemory(string folder)
{
    public void KeepBill(int bill, byte[] answer) => AtomicFile.WriteIfChanged(FileOf(bill), answer);

    /// <summary>The answer that was kept of a bill, if it is the one with this hash.</summary>
    public T? Bill<T>(int bill, string hash, Func<JsonElement, T> read) where T : class
    {
        if (Parsed(FileOf(bill)) is not { } document)
            return null;
        using (document)
            return document.RootElement.Object("bill") is { } kept && kept.Text("change_hash") == hash && hash.Length > 0 ? read(kept) : null;
    }

    public void KeepList(LegiScanSession session, byte[] answer) => AtomicFile.WriteIfChanged(FileOf(session), answer);

    /// <summary>The list of a session in which nothing has moved since it was kept.</summary>
    public JsonDocument? List(LegiScanSession session) => session.DataHash.Length > 0 ? Parsed(FileOf(session)) : null;

    // A file that is damaged counts as absent.
    private static JsonDocument? Parsed(string file)
    {
        try
        {
            return File.Exists(file) ? JsonDocument.Parse(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string FileOf(int bill) => Path.Combine(folder, "bills", string.Create(CultureInfo.InvariantCulture, $"{bill}.json"));

    private string FileOf(LegiScanSession session) => Path.Combine(folder, "lists", string.Create(
        CultureInfo.InvariantCulture, $"{session.Id}-{string.Concat(session.DataHash.Where(char.IsAsciiLetterOrDigit))}.json"));
}
