using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>To which record a document belongs: one that is there, or one that begins with it.</summary>
internal sealed class RuleHomes
{
    private readonly ScrapeContext _context;
    private readonly RegisterShelf _shelf;
    private readonly List<Bill> _records;
    private readonly Dictionary<string, BillId> _homes = new(StringComparer.Ordinal);

    public RuleHomes(ScrapeContext context, RegisterShelf shelf)
    {
        (_context, _shelf) = (context, shelf);
        _records = [.. context.Followed.Where(RuleIds.IsRule).Select(context.Recorded).OfType<Bill>()];
    }

    /// <summary>Documents are asked for in the order in which they were published.</summary>
    public BillId Of(RegisterDocument document)
    {
        var id = Recorded(document) ?? Corrected(document) ?? New(document);
        _homes.TryAdd(document.Number, id);
        _shelf.Anchors.TryAdd(id, document);
        return id;
    }

    /// <summary>Whether a record is the home of a document.</summary>
    public static bool IsOf(Bill record, RegisterDocument document, IReadOnlySet<string> standing)
    {
        var (documents, dockets) = (record.Extras.All("documents"), record.Extras.All("dockets").Where(RegisterDockets.IsElectronic).ToList());
        if (documents.Contains(document.Number) || (document.CorrectionOf is { } corrected && documents.Contains(corrected)))
            return true;
        var shares = document.Electronic.Any(dockets.Contains);
        if (RuleIds.RinOf(record.Id) is { } rin)
            return document.Rins.Contains(rin) && (shares || (!standing.Contains(rin) && (dockets.Count == 0 || !document.Electronic.Any())));
        return shares && (Rulemaking.IsContinuation(document.Step) || IsLaterRin(record, document, standing));
    }

    /// <summary>A record that began without a RIN is the home of the one that its docket gets later.</summary>
    public static bool IsLaterRin(Bill record, RegisterDocument document, IReadOnlySet<string> standing) =>
        document.Rins is [var rin, ..] && !standing.Contains(rin)
        && (record.Extras.All("rin").Count == 0 || record.Aliases.Contains(RuleIds.OfRin(rin).Value))
        && document.Electronic.Any(record.Extras.All("dockets").Contains);

    /// <summary>The record that is there for a document; null when there is none.</summary>
    public BillId? Recorded(RegisterDocument document) =>
        _records.Find(record => record.Extras.All("documents").Contains(document.Number))?.Id
        ?? _records.FindLast(record => IsOf(record, document, _context.StandingRins))?.Id;

    private BillId? Corrected(RegisterDocument document) => document.CorrectionOf is { } corrected ? _homes.GetValueOrDefault(corrected) : null;

    private BillId New(RegisterDocument document)
    {
        var own = RuleIds.OfDocument(document.Number);
        if (document.Rins is not [var rin, ..] || _context.StandingRins.Contains(rin))
            return Continued(document) ?? own;
        var id = RuleIds.OfRin(rin);
        // A record of this RIN that is there did not want it, so it holds an unrelated docket.
        if (_context.Recorded(id) is { } record && !IsOf(record, document, _context.StandingRins))
            return Continued(document) ?? own;
        return !_shelf.Anchors.TryGetValue(id, out var anchor) || IsTogether(anchor, document) ? id : Continued(document) ?? own;
    }

    // An extension or correction of a document that was seen in this run.
    private BillId? Continued(RegisterDocument document) => !Rulemaking.IsContinuation(document.Step) ? null
        : _shelf.All.LastOrDefault(begun => _homes.ContainsKey(begun.Number) && Rulemaking.Continuing(begun, [document]).Any()) is { } begun ? _homes[begun.Number] : null;

    private static bool IsTogether(RegisterDocument anchor, RegisterDocument document) =>
        !document.Electronic.Any() || !anchor.Electronic.Any() || document.Electronic.Any(anchor.Electronic.Contains);
}
