using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A bill in LegiScan's list of a session.</summary>
/// <param name="Hash">Moves whenever anything of the bill does; "fetch", not "news".</param>
internal sealed record LegiScanEntry(int Bill, string Hash);

/// <summary>
/// Reads followed bills with as few requests as there are: one list for each session, and a bill only where its hash
/// has moved since it was last asked for.
/// </summary>
internal sealed class LegiScanUpdates(ScrapeContext context)
{
    private readonly LegiScanApi _api = new(context);
    private readonly LegiScanSessions _sessions = new(context.Calendar);
    private readonly LegiScanMemory _memory = new(context.StateFolder);
    private readonly Dictionary<BillId, LegiScanEntry> _found = [];

    public LegiScanApi Api => _api;

    public static Task<LegiScanUpdates> OfAsync(ScrapeContext context) =>
        context.OnceAsync("legiscan updates", () => Task.FromResult(new LegiScanUpdates(context)));

    /// <summary>Every session that LegiScan has.</summary>
    public Task<IReadOnlyList<LegiScanSession>> SessionsAsync(CancellationToken cancellation) =>
        context.OnceAsync("legiscan sessions", () => _api.AskAsync("getSessionList", "sessions", Sessions, cancellation));

    public async Task<Bill> ReadAsync(BillId id, CancellationToken cancellation)
    {
        var entry = _found.GetValueOrDefault(id) ?? await EntryAsync(id, cancellation);
        var address = AddressOf(entry);
        Bill Read(JsonElement bill) => LegiScanBill.Read(bill, address, _sessions, context.Tell);
        var read = Kept(entry, Read) ?? await AskAsync(entry, Read, cancellation);
        return read.Id == id ? read : throw new ScrapeException(address, $"LegiScan's list says that this is {id}, and the bill itself that it is {read.Id}.");
    }

    /// <summary>
    /// Which measure a search named, without asking again for one that has not moved; null when it is of a session that
    /// nobody has recorded, which is told once for each session.
    /// </summary>
    public async Task<BillId?> LookAsync(LegiScanEntry entry, CancellationToken cancellation)
    {
        object Look(JsonElement bill) => LegiScanHead.SessionOf(bill, AddressOf(entry)) is var session && _sessions.Slug(session) is null
            ? session
            : LegiScanHead.Read(bill, AddressOf(entry), _sessions).Id;
        var found = _memory.Bill(entry.Bill, entry.Hash, Look) ?? await AskAsync(entry, Look, cancellation);
        if (found is BillId id)
        {
            _found[id] = entry;
            return id;
        }

        if (found is LegiScanSession session && context.Calendar.Of(session.State).Count > 0)
            context.Tell(session.Unknown());
        return null;
    }

    /// <summary>A look at this bill costs no request.</summary>
    public bool Knows(LegiScanEntry entry) => _memory.Bill(entry.Bill, entry.Hash, _ => this) is not null;

    private static Uri AddressOf(LegiScanEntry entry) => LegiScanApi.Address(string.Create(CultureInfo.InvariantCulture, $"getBill&id={entry.Bill}"));

    // What was kept and cannot be read may have been half an answer: the one bill is asked for again.
    private Bill? Kept(LegiScanEntry entry, Func<JsonElement, Bill> read)
    {
        try
        {
            return _memory.Bill(entry.Bill, entry.Hash, read);
        }
        catch (ScrapeException)
        {
            return null;
        }
    }

    private Task<T> AskAsync<T>(LegiScanEntry entry, Func<JsonElement, T> read, CancellationToken cancellation) =>
        _api.AskAsync(string.Create(CultureInfo.InvariantCulture, $"getBill&id={entry.Bill}"), "bill", (bill, document) =>
        {
            if (bill.Number("bill_id") != entry.Bill)
                throw new ScrapeException(document.Address, $"Bill {entry.Bill} was asked for, and the answer is about {bill.Text("bill_id")}.", bill.GetRawText());
            // Kept although it may be unreadable: what cannot be read must not be asked for in every run.
            _memory.KeepBill(entry.Bill, document.Body);
            return read(bill);
        }, cancellation);

    private async Task<LegiScanEntry> EntryAsync(BillId id, CancellationToken cancellation)
    {
        var sessions = (await SessionsAsync(cancellation)).Where(session => session.State == id.Jurisdiction && _sessions.Slug(session) == id.Session).ToList();
        if (sessions.Count == 0)
            throw new SourceException(LegiScanApi.Address("getSessionList"), SourceFailure.NotFound,
                $"LegiScan lists no session that is \"{id.Session}\" in content/jurisdictions/{id.Jurisdiction}.md.");
        foreach (var session in sessions)
            if ((await ListAsync(session, cancellation)).GetValueOrDefault(id) is { } entry)
                return entry;
        throw new SourceException(ListAddress(sessions[0]), SourceFailure.NotFound, $"LegiScan's list of \"{sessions[0].Name}\" has no {id.Number.ToUpperInvariant()}.");
    }

    private Task<Dictionary<BillId, LegiScanEntry>> ListAsync(LegiScanSession session, CancellationToken cancellation) =>
        context.OnceAsync(string.Create(CultureInfo.InvariantCulture, $"legiscan list {session.Id}"), async () =>
        {
            // The hash of a session follows within a week, which is soon enough for one that is over.
            if (session.IsPast && _memory.List(session) is { } kept)
                using (kept)
                    return Entries(kept.RootElement.GetProperty("masterlist"), session, ListAddress(session));
            return await _api.AskAsync(string.Create(CultureInfo.InvariantCulture, $"getMasterListRaw&id={session.Id}"), "masterlist", (list, document) =>
            {
                var entries = Entries(list, session, document.Address);
                if (session.IsPast)
                    _memory.KeepList(session, document.Body);
                return entries;
            }, cancellation);
        });

    private static Uri ListAddress(LegiScanSession session) => LegiScanApi.Address(string.Create(CultureInfo.InvariantCulture, $"getMasterListRaw&id={session.Id}"));

    private Dictionary<BillId, LegiScanEntry> Entries(JsonElement list, LegiScanSession session, Uri address)
    {
        if (list.Object("session") is { } told && told.Number("session_id") != session.Id)
            throw new ScrapeException(address, $"The list of session {session.Id} was asked for, and the answer is of session {told.Text("session_id")}.");
        var slug = _sessions.Slug(session)!;
        var entries = new Dictionary<BillId, LegiScanEntry>();
        foreach (var item in list.Rows())
            if (LegiScanNumber.Id(session.State, slug, item.Text("number")) is { } id)
                entries.TryAdd(id, new(item.Number("bill_id"), item.Text("change_hash")));
        return entries.Count > 0 ? entries : throw new ScrapeException(address, $"The list of \"{session.Name}\" names not one bill.", list.GetRawText());
    }

    private static IReadOnlyList<LegiScanSession> Sessions(JsonElement list, SourceDocument document)
    {
        List<LegiScanSession> sessions = [.. list.Rows().Select(session => LegiScanSession.Read(session))];
        return sessions.Count > 0 ? sessions : throw new ScrapeException(document.Address, "LegiScan lists not one session.", list.GetRawText());
    }
}
