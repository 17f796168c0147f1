using System.Collections.Concurrent;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What one run knows: the documents that it has seen, and which of them began a record.</summary>
internal sealed class RegisterShelf
{
    private readonly ConcurrentDictionary<string, RegisterDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>The document of this run by which a record is told from others of its RIN, by the record's id.</summary>
    public ConcurrentDictionary<BillId, RegisterDocument> Anchors { get; } = new();

    public static Task<RegisterShelf> OfAsync(ScrapeContext context) =>
        context.OnceAsync("documents", () => Task.FromResult(new RegisterShelf()));

    public RegisterDocument? Find(string number) => _documents.GetValueOrDefault(number);

    /// <summary>The documents of a RIN, oldest first.</summary>
    public IEnumerable<RegisterDocument> OfRin(string rin) =>
        _documents.Values.Where(document => document.Rins.Contains(rin)).OrderBy(document => document.Published).ThenBy(document => document.Number, StringComparer.Ordinal);

    /// <summary>Everything, oldest first.</summary>
    public IEnumerable<RegisterDocument> All =>
        _documents.Values.OrderBy(document => document.Published).ThenBy(document => document.Number, StringComparer.Ordinal);

    public void Add(IEnumerable<RegisterDocument> documents)
    {
        foreach (var document in documents)
            _documents.TryAdd(document.Number, document);
    }
}
