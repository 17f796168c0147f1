using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>To which record a document belongs: one that is there, or one that begins with it.</summary>
internal sealed class RuleHomes
{
    private readonly ScrapeContext _context;
    private readonly RegisterShelf _shelf;
    private readonly List<Bill> _records;
    private readonly Dictionary<string, BillId> _homes = new(StringComparer.Ordinal);

    // Records of this run that began without the RIN, by the address that the RIN would have.
    private readonly Dictionary<BillId, RegisterDocument> _named = [];

    public RuleHomes(ScrapeContext context, RegisterShelf shelf)
    {
        (_context, _shelf) = (context, shelf);
        _records = [.. context.Followed.Where(RuleIds.IsRule).Select(context.Recorded).OfType<Bill>()];
    }

    /// <summary>The homes of one run.</summary>
    public static Task<RuleHomes> OfAsync(ScrapeContext context, RegisterShelf shelf) =>
        context.OnceAsync("homes", () => Task.FromResult(new RuleHomes(context, shelf)));

    /// <summary>Documents are asked for in the order in which they were published.</summary>
    public BillId Of(RegisterDocument document)
    {
        var id = Recorded(document) ?? Corrected(document) ?? New(document);
        _homes.TryAdd(document.Number, id);
        if (Rin(document) is { } rin && Unnamed(document)?.Id == id)
            _named.TryAdd(rin, document);
        _shelf.Anchors.TryAdd(id, document);
        return id;
    }

    /// <summary>What discovery has given to a record: it is a part of it, whatever else a search says.</summary>
    public IEnumerable<RegisterDocument> GivenTo(BillId id) => _shelf.All.Where(document => _homes.TryGetValue(document.Number, out var home) && home == id);

    /// <summary>The record that is there for a document; null when there is none.</summary>
    public BillId? Recorded(RegisterDocument document) =>
        Holding(document) ?? _records.FindLast(record => IsOf(record, document))?.Id ?? Unnamed(document)?.Id;

    /// <summary>
    /// Whether a document gives its RIN to a record that began without one: the nearest before it in the docket, unless
    /// the RIN has a record of its own.
    /// </summary>
    public bool IsLaterRin(BillId id, Bill? recorded, RegisterDocument begun, RegisterDocument later, IEnumerable<RegisterDocument> docket)
    {
        if (Rin(later) is not { } rin || begun.Rins.Count > 0 || !Rulemaking.IsAfter(later, begun) || !later.Electronic.Any(begun.Electronic.Contains))
            return false;
        if ((Holding(later) ?? _homes.GetValueOrDefault(later.Number)) is { } home)
            return home == id;
        return (recorded is null || CanBeNamed(recorded, rin)) && _context.Recorded(rin) is null && !docket.Any(nearer =>
            nearer.Rins.Count == 0 && !Rulemaking.IsContinuation(nearer.Step) && Rulemaking.IsAfter(nearer, begun) && Rulemaking.IsAfter(later, nearer));
    }

    private BillId? Holding(RegisterDocument document) => _records.Find(record => record.Extras.All("documents").Contains(document.Number))?.Id;

    private bool IsOf(Bill record, RegisterDocument document)
    {
        var (documents, dockets) = (record.Extras.All("documents"), Electronic(record));
        if (document.CorrectionOf is { } corrected && documents.Contains(corrected))
            return true;
        var shares = document.Electronic.Any(dockets.Contains);
        if (RuleIds.RinOf(record.Id) is { } rin)
            return document.Rins.Contains(rin) && (shares || (!_context.StandingRins.Contains(rin) && (dockets.Count == 0 || !document.Electronic.Any())));
        return (shares && Rulemaking.IsContinuation(document.Step))
            || (Rin(document) is { } own && record.Aliases.Contains(own.Value) && (shares || !document.Electronic.Any()));
    }

    // Of records without a RIN in its docket, the one that began last.
    private Bill? Unnamed(RegisterDocument document) => Rin(document) is { } rin && _context.Recorded(rin) is null
        ? _records.Where(record => CanBeNamed(record, rin) && document.Electronic.Any(Electronic(record).Contains)).MaxBy(record => record.Actions is [var first, ..] ? first.Date : default)
        : null;

    private static bool CanBeNamed(Bill record, BillId rin) =>
        RuleIds.NumberOf(record.Id) is not null && (record.Extras.All("rin").Count == 0 || record.Aliases.Contains(rin.Value));

    private BillId? Corrected(RegisterDocument document) => document.CorrectionOf is { } corrected ? _homes.GetValueOrDefault(corrected) : null;

    private BillId New(RegisterDocument document)
    {
        if (Rin(document) is not { } id)
            return Other(document);
        // A record of this RIN that is there did not want it, so it holds an unrelated docket.
        if (_context.Recorded(id) is { } record)
            return record.Extras.All("documents").Contains(document.Number) || IsOf(record, document) ? id : Other(document);
        if (_records.Exists(known => known.Aliases.Contains(id.Value)))
            return Other(document);
        if (_named.TryGetValue(id, out var named))
            return IsTogether(named, document) ? _homes[named.Number] : Other(document);
        if (_shelf.Anchors.TryGetValue(id, out var anchor))
            return IsTogether(anchor, document) ? id : Other(document);
        if (Begun(document) is not { } begun)
            return id;
        _named.Add(id, document);
        return _homes[begun.Number];
    }

    private BillId Other(RegisterDocument document) => Continued(document) ?? RuleIds.OfDocument(document.Number);

    // The RIN comes with a later document of the docket than the one that began the record, in this very run.
    private RegisterDocument? Begun(RegisterDocument document) => _shelf.All.LastOrDefault(begun =>
        _homes.TryGetValue(begun.Number, out var home) && home == RuleIds.OfDocument(begun.Number) && begun.Rins.Count == 0
        && Rulemaking.IsAfter(document, begun) && document.Electronic.Any(begun.Electronic.Contains)
        && !_named.Values.Any(named => _homes.GetValueOrDefault(named.Number) == home)
        && _records.TrueForAll(record => record.Id != home || record.Extras.All("rin").Count == 0));

    // An extension or correction of a document that was seen in this run.
    private BillId? Continued(RegisterDocument document) => !Rulemaking.IsContinuation(document.Step) ? null
        : _shelf.All.LastOrDefault(begun => _homes.ContainsKey(begun.Number) && Rulemaking.Continuing(begun, [document]).Any()) is { } begun ? _homes[begun.Number] : null;

    private BillId? Rin(RegisterDocument document) =>
        document.Rins is [var rin, ..] && !_context.StandingRins.Contains(rin) ? RuleIds.OfRin(rin) : null;

    private static List<string> Electronic(Bill record) => [.. record.Extras.All("dockets").Where(RegisterDockets.IsElectronic)];

    private static bool IsTogether(RegisterDocument anchor, RegisterDocument document) =>
        !document.Electronic.Any() || !anchor.Electronic.Any() || document.Electronic.Any(anchor.Electronic.Contains);
}
