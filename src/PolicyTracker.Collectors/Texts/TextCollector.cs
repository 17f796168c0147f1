using System.Text;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Fetches the texts that a record names and that are not here yet, once each. A text that cannot be had is a warning and
/// tried again another day; the record is kept all the same.
/// </summary>
internal sealed class TextCollector(Scraper scraper, CollectOptions options, ContentTree content, ScrapeContext context)
{
    /// <summary>Requests for texts in one run; a first run of many bills fetches the rest in the next ones.</summary>
    private const int MostRequests = 200;

    private const int MostFailuresInARow = 5;
    private const long MostBytesOfOne = 32 * 1024 * 1024;

    // Words that wait for their record; many large bills must not fill the memory.
    private const long MostBytesWaiting = 16 * 1024 * 1024;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private readonly List<(string Path, byte[] Bytes)> _waiting = [];
    private readonly TextMemory _memory = new(context.StateFolder, context.Now);
    private readonly HashSet<string> _hosts = new(scraper.Hosts.Concat(scraper.TextHosts), StringComparer.OrdinalIgnoreCase);
    private int _requests;
    private int _failures;

    /// <summary>So much waits that it should be written.</summary>
    public bool IsFull => _waiting.Sum(text => (long)text.Bytes.Length) > MostBytesWaiting;

    /// <summary>The bill with the hashes of its texts; what had to be fetched waits for <see cref="Flush"/>.</summary>
    public async Task<Bill> AddAsync(Bill bill, CancellationToken cancellation)
    {
        if (bill.Versions.Count == 0 || !IsWanted(bill.Id) || IsToldBetter(bill.Id))
            return bill;
        var failures = new List<(BillVersion Version, string Sentence)>();
        var versions = new List<BillVersion>(bill.Versions.Count);
        foreach (var (version, path) in bill.Versions.Zip(TextFile.PathsOf(bill.Id, bill.Versions)))
            versions.Add(AddressOf(version) is { } address ? await WithHashAsync(bill, version, address, path, failures, cancellation) : version);
        if (failures is [var first, .. var more])
            context.Tell(Problem.Warning("text", $"{bill.Identifier}: the text \"{first.Version.Note}\" is not here: {first.Sentence}{(more.Count == 0 ? "" : $" The same goes for {more.Count} more.")} It is asked for again after a day.", bill.Id.Path));
        return bill with { Versions = versions };
    }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        if (options.DryRun)
            return;
        ManyFiles.WriteIfChanged(_waiting, text => text);
        _waiting.Clear();
        _memory.Write();
    }

    private bool IsWanted(BillId id) => (content.Source(scraper.Name).Texts ?? (id.Jurisdiction == UnitedStates.Jurisdiction ? "all" : "watched")) switch
    {
        "all" => true,
        "watched" => content.Watched.Contains(id),
        _ => false,
    };

    // The versions of the record are then not this source's.
    private bool IsToldBetter(BillId id)
    {
        var voices = AllScrapers.List.Where(other => other.Name != scraper.Name && other.Voice.Rank < scraper.Voice.Rank && other.Voice.Supplies.HasFlag(RecordParts.Versions) && other.IsEnabled(content))
            .Select(other => other.Voice.Name).ToHashSet(StringComparer.Ordinal);
        return context.Recorded(id)?.Sources.Any(source => source.Note is { } note && voices.Contains(note)) == true;
    }

    private async Task<BillVersion> WithHashAsync(
        Bill bill, BillVersion version, Uri address, string path, List<(BillVersion, string)> failures, CancellationToken cancellation)
    {
        var file = Path.Combine(options.Workspace, path);
        if (TextFile.ReadHead(file) is { } known && known.Url == version.Url && known.Bill == bill.Id)
            return version with { Sha256 = known.Sha256 };
        if (options.DryRun || _requests >= MostRequests || _failures >= MostFailuresInARow || _memory.WasAskedLately(address))
            return version;
        try
        {
            _requests++;
            var text = await FetchAsync(bill, address, cancellation);
            var head = TextHead.Of(bill.Id, version, version.Url!, text);
            _waiting.Add((file, Encoding.UTF8.GetBytes(TextFile.Write(head, text))));
            _failures = 0;
            return version with { Sha256 = head.Sha256 };
        }
        catch (SourceException failure)
        {
            // A text that is not published yet says nothing about the host.
            _failures = failure.Kind is SourceFailure.HostSkipped ? MostFailuresInARow : failure.Kind is SourceFailure.NotFound ? _failures : _failures + 1;
            _memory.Asked(address);
            failures.Add((version, failure.Sentence));
            return version;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException or UnauthorizedAccessException))
        {
            _memory.Asked(address);
            failures.Add((version, $"The program did not understand the text ({fault.GetType().Name}: {Text.Clean(fault.Message)}); please report it."));
            return version;
        }
    }

    private async Task<BillText> FetchAsync(Bill bill, Uri address, CancellationToken cancellation)
    {
        // One that says it is XML is asked for as such: pages have robots rules and a slower pace.
        var isXml = address.AbsolutePath.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        var document = await context.Client.GetAsync(
            new(address) { MediaTypes = isXml ? ["application/xml"] : Flattening.MediaTypes, MaxBytes = MostBytesOfOne, Deadline = Deadline }, cancellation);
        return Flattening.Read(document, bill);
    }

    // A text in PDF alone is left to its reader; the version's link leads there.
    private Uri? AddressOf(BillVersion version)
    {
        if (!Uri.TryCreate(version.Url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || !_hosts.Contains(address.IdnHost))
            return null;
        if (address.PathAndQuery.Contains("pdf", StringComparison.OrdinalIgnoreCase))
            return null;
        return address.Scheme == "https" ? address : new UriBuilder(address) { Scheme = "https", Port = -1 }.Uri;
    }
}
