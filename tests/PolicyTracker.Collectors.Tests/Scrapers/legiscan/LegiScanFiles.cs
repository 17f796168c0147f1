using System.IO.Compression;
using System.Text;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.legiscan;

/// <summary>Datasets made for a test: ZIPs of recordings and of worse things.</summary>
internal static class LegiScanFiles
{
    public const string Iowa = "IA/2025-2026_91st_General_Assembly";

    /// <summary>Writes a ZIP with these entries, in their order, and says where.</summary>
    public static string Zip(this TempFolder folder, params (string Name, byte[] Body)[] entries)
    {
        // A collector keeps its file open as long as it may read from it.
        var file = Path.Combine(Directory.CreateDirectory(folder.File(Guid.NewGuid().ToString("n"))).FullName, "dataset.zip");
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var (name, body) in entries)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(body);
        }

        return file;
    }

    public static (string Name, byte[] Body) Entry(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    /// <summary>A committed answer of getBill, which is also what the file of a dataset holds.</summary>
    public static string Recorded(int bill) => File.ReadAllText(Repository.Path(
        $"tests/PolicyTracker.Collectors.Tests/Scrapers/legiscan/Recordings/api.legiscan.com/index_q/op=getBill&id={bill}.json"));

    public static (string Name, byte[] Body) Bill(string number, int bill) => Entry($"{Iowa}/bill/{number}.json", Recorded(bill));
}
