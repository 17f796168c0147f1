using System.IO.Compression;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The ZIP of a whole session, JSON or CSV (https://legiscan.com/datasets), read where it lies: one entry after the
/// other, nothing is unpacked, and a bad entry costs its own bill.
/// </summary>
internal sealed class LegiScanDataset
{
    private readonly ScrapeContext _context;
    private readonly Uri _file;
    private readonly LegiScanSessions _sessions;
    private readonly LegiScanLosses _losses = new();
    private readonly List<DiscoveredBill> _bills = [];
    private readonly Dictionary<BillId, Func<Bill>> _read = [];

    private LegiScanDataset(ScrapeContext context)
    {
        _context = context;
        _file = new(Path.GetFullPath(context.Dataset!));
        _sessions = new(context.Calendar);
    }

    /// <summary>The dataset of a run; opened once and left to the end of the program, because bills are read from it one by one.</summary>
    public static Task<LegiScanDataset> OfAsync(ScrapeContext context) => context.OnceAsync("legiscan dataset", () => Task.Run(() =>
    {
        var dataset = new LegiScanDataset(context);
        dataset.Index(new(dataset.Open(), dataset._file, dataset._losses));
        return dataset;
    }));

    // What a file says is as old as the file, so it moves no mark.
    public Discovery Discovery(ScrapeContext context) => new(_bills, context.Since, _losses.Problems());

    /// <exception cref="SourceException">The file does not hold this bill.</exception>
    public Bill Read(BillId id) => _read.TryGetValue(id, out var read)
        ? read()
        : throw new SourceException(_file, SourceFailure.NotFound, $"The dataset holds no {id}.");

    private ZipArchive Open()
    {
        try
        {
            var archive = new ZipArchive(File.OpenRead(_context.Dataset!), ZipArchiveMode.Read);
            // The list of entries is read when it is first looked at, and may be damaged too.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new ScrapeException(_file, "This is no ZIP file that can be read; a dataset of LegiScan (legiscan.com/datasets) was expected.", inner: failure);
        }
    }

    private void Index(LegiScanZip zip)
    {
        foreach (var entry in zip.Bills())
            if (zip.Json(entry, document => LegiScanHead.Read(Measure(document, zip.AddressOf(entry)), zip.AddressOf(entry), _sessions)) is { } head)
                Add(head, () => Parsed(zip, entry));
        foreach (var folder in zip.Tables())
            foreach (var (head, bill) in new LegiScanCsv(zip, folder, _sessions, _losses).Bills())
                Add(head, () => LegiScanBill.Read(bill(), _file, _sessions, _context.Tell));
        if (_bills.Count == 0 && _losses.Count == 0)
            throw new ScrapeException(_file, "The ZIP holds neither bill/*.json nor bills.csv, so it is no dataset of LegiScan.");
    }

    private void Add(LegiScanHead head, Func<Bill> read)
    {
        if (_read.TryAdd(head.Id, read))
            _bills.Add(new(head.Id, _context.Now, head.Words));
        else
            _losses.Add($"the second {head.Id}", "The dataset holds this bill twice; the first one is used.");
    }

    private Bill Parsed(LegiScanZip zip, ZipArchiveEntry entry)
    {
        var address = zip.AddressOf(entry);
        using var document = LegiScanZip.Parse(zip.Bytes(entry), address);
        return LegiScanBill.Read(Measure(document, address), address, _sessions, _context.Tell);
    }

    private static JsonElement Measure(JsonDocument document, Uri address) => document.RootElement.Object("bill")
        ?? throw new ScrapeException(address, "The entry holds no \"bill\".", document.RootElement.GetRawText());
}
