using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Reads one rulemaking: its documents from the API, and where that is out of reach what the daily issues add.</summary>
internal sealed class RegisterReader(ScrapeContext context, RegisterShelf shelf, CancellationToken cancellation)
{
    private const int LongestOpen = 180;

    private readonly RegisterApi _api = new(context.Client);

    public async Task<Bill> ReadAsync(BillId id)
    {
        var recorded = context.Recorded(id);
        try
        {
            return RuleIds.RinOf(id) is { } rin ? await RinAsync(id, rin, recorded)
                : RuleIds.NumberOf(id) is { } number ? await DocumentAsync(id, number, recorded)
                : throw NoSuch(id, $"\"{id}\" is neither a RIN nor a document. Write us/rules/1615-aa59 or us/rules/fr-2025-17217.");
        }
        catch (SourceException failure) when (IsOutOfReach(failure))
        {
            return await FromIssuesAsync(id, recorded, failure);
        }
    }

    /// <summary>The host answers nobody, or not us; that one document is not as expected is another matter.</summary>
    public static bool IsOutOfReach(SourceException failure) => failure.Kind is SourceFailure.Refused or SourceFailure.WrongType
            or SourceFailure.HostSkipped or SourceFailure.TooManyRequests or SourceFailure.ServerError or SourceFailure.TimedOut
            or SourceFailure.Unreachable or SourceFailure.Redirected
        || failure is ScrapeException { Excerpt: ['<', ..] };

    private async Task<Bill> RinAsync(BillId id, string rin, Bill? recorded)
    {
        var list = await ListAsync(rin, recorded);
        if (list.Failure is { } failure && IsOutOfReach(failure))
            throw failure;
        List<RegisterDocument> given = [.. (await RuleHomes.OfAsync(context, shelf)).GivenTo(id)];
        var documents = list.Documents.Where(document => document.Rins.Contains(rin)).Concat(shelf.OfRin(rin)).Concat(given).DistinctBy(document => document.Number).ToList();
        await AddKnownAsync(documents, recorded);
        if (documents.Count == 0)
            throw list.Failure ?? (list.Documents.Count > 0
                ? new ScrapeException(RegisterApi.Search([new("[regulation_id_number]", rin)], null), $"The list should be of RIN {rin}, and none of its {list.Documents.Count} documents has it.")
                : NoSuch(id, $"The Federal Register has no document of RIN {rin}."));
        TellPartial(list, id);
        return Record(id, Together(id, rin, documents, given.Select(document => document.Number), recorded), recorded);
    }

    // A standing RIN has thousands of documents, of which only the dockets of the record matter to it.
    private async Task<RegisterList> ListAsync(string rin, Bill? recorded)
    {
        if (recorded is null || !context.StandingRins.Contains(rin))
            return await _api.SearchAsync([new("[regulation_id_number]", rin)], null, cancellation);
        var whole = new RegisterList([], [], null);
        foreach (var docket in recorded.Extras.All("dockets").Where(RegisterDockets.IsElectronic))
        {
            var part = await _api.SearchAsync([new("[docket_id]", docket)], null, cancellation);
            whole = new([.. whole.Documents, .. part.Documents], [.. whole.Unreadable, .. part.Unreadable], whole.Failure ?? part.Failure);
        }

        return whole;
    }

    private IReadOnlyList<RegisterDocument> Together(BillId id, string rin, List<RegisterDocument> documents, IEnumerable<string> given, Bill? recorded)
    {
        List<RegisterDocument> ordered = [.. documents.OrderBy(document => document.Published).ThenBy(document => document.Number, StringComparer.Ordinal)];
        var isStanding = context.StandingRins.Contains(rin);
        if (recorded is not null)
            return Rulemaking.OfOneDocket(ordered, recorded.Extras.All("documents").Concat(given), recorded.Extras.All("dockets"), isStanding);
        if (shelf.Anchors.TryGetValue(id, out var anchor))
            return Rulemaking.OfOneDocket(ordered, given.Append(anchor.Number), anchor.Dockets, isStanding);
        if (isStanding)
            throw NoSuch(id, $"RIN {rin} is used for many matters (content/standing-rins.yml), so each of its documents is a record of its own: {RuleIds.OfDocument(ordered[^1].Number)} is the newest.");
        return Rulemaking.OfOneDocket(ordered, [], [], isStanding);
    }

    private async Task<Bill> DocumentAsync(BillId id, string number, Bill? recorded)
    {
        var begun = await FetchAsync(number);
        if (recorded is null && begun.Rins is [var rin, ..] && !context.StandingRins.Contains(rin) && !shelf.Anchors.ContainsKey(id)
            && await OfItsRinAsync(rin, begun) is { } whole)
            return whole;
        var documents = new List<RegisterDocument> { begun };
        foreach (var correction in begun.Corrections)
            if (await FoundAsync(correction) is { } corrected)
                documents.Add(corrected);
        var docket = await DocketAsync(id, begun);
        documents.AddRange(Rulemaking.Continuing(begun, docket.Concat(shelf.All).DistinctBy(document => document.Number)));
        var homes = await RuleHomes.OfAsync(context, shelf);
        documents.AddRange(docket.Where(document => homes.IsLaterRin(id, recorded, begun, document, docket)));
        documents.AddRange(homes.GivenTo(id));
        await AddKnownAsync(documents, recorded);
        return Record(id, [.. documents.DistinctBy(document => document.Number)], recorded);
    }

    // Asked for by its number, a document of a rulemaking leads to the whole of it.
    private async Task<Bill?> OfItsRinAsync(string rin, RegisterDocument begun)
    {
        shelf.Add([begun]);
        var id = RuleIds.OfRin(rin);
        var bill = await RinAsync(id, rin, context.Recorded(id));
        return bill.Extras.All("documents").Contains(begun.Number) ? bill : null;
    }

    // Without its docket a document is still a record; what moved its deadline may be missing, and a person is told.
    private async Task<IReadOnlyList<RegisterDocument>> DocketAsync(BillId id, RegisterDocument begun)
    {
        if (begun.Electronic.FirstOrDefault() is not { } docket)
            return [];
        var list = await _api.SearchAsync([new("[docket_id]", docket)], begun.Published, cancellation);
        TellPartial(list, id);
        return list.Documents;
    }

    // What the record has and the list left out is asked for by name: a list may be late, and nothing vanishes by that.
    private async Task AddKnownAsync(List<RegisterDocument> documents, Bill? recorded)
    {
        foreach (var number in recorded?.Extras.All("documents") ?? [])
            if (!documents.Exists(document => document.Number == number) && await FoundAsync(number) is { } known)
                documents.Add(known);
    }

    private async Task<RegisterDocument?> FoundAsync(string number)
    {
        try
        {
            return await FetchAsync(number);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            return null;
        }
    }

    // The list of a search may give less of a document than its own answer, and is enough where that is missing.
    private async Task<RegisterDocument> FetchAsync(string number)
    {
        try
        {
            return await _api.DocumentAsync(number, cancellation);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound && shelf.Find(number) is { } seen)
        {
            return seen;
        }
    }

    private async Task<Bill> FromIssuesAsync(BillId id, Bill? recorded, SourceException failure)
    {
        await RegisterIssues.OfAsync(context, failure, cancellation);
        var homes = await RuleHomes.OfAsync(context, shelf);
        if (recorded is not null)
        {
            // What the service told of a document is not told again in the words of the printed issue.
            var known = recorded.Extras.All("documents");
            List<RegisterDocument> news = [.. shelf.All.Where(document => !known.Contains(document.Number) && homes.Recorded(document) == id)];
            TellUnread(RulemakingAddition.Events(recorded, news), id);
            return RulemakingAddition.To(recorded, news);
        }

        var own = RuleIds.RinOf(id) is { } rin && shelf.Anchors.TryGetValue(id, out var anchor)
            ? Rulemaking.OfOneDocket([.. shelf.OfRin(rin)], [anchor.Number], anchor.Dockets, context.StandingRins.Contains(rin))
            : shelf.Find(RuleIds.NumberOf(id) ?? "") is { } begun ? [begun, .. Rulemaking.Continuing(begun, shelf.All)] : [];
        List<RegisterDocument> whole = [.. own.Concat(homes.GivenTo(id)).DistinctBy(document => document.Number)];
        return whole.Count > 0 ? Record(id, whole, null) : throw failure;
    }

    private Bill Record(BillId id, IReadOnlyList<RegisterDocument> documents, Bill? recorded)
    {
        var events = new RulemakingEvents([]);
        foreach (var document in documents.OrderBy(document => document.Published).ThenBy(document => document.Number, StringComparer.Ordinal))
            events.Add(document);
        TellUnread(events, id);
        return RulemakingRecord.Of(id, documents, recorded);
    }

    // Of a document that is older, the day has passed, whatever it was.
    private void TellUnread(RulemakingEvents events, BillId id)
    {
        var oldest = context.Today(UnitedStates.Zone).AddDays(-LongestOpen);
        foreach (var document in events.Unread.Where(document => document.Published >= oldest))
            context.Tell(Problem.Warning("source-deadline",
                $"{id}: which day the document {document.Number} (\"{document.Step.Words()}\") sets could not be read from its dates: \"{Shortened(document.Dates)}\". Look into it at {document.Address}; the record has no confirmed day of it.", document.Address));
    }

    private static string Shortened(string? prose) => prose is null ? "none" : prose.Length > 200 ? $"{prose[..200]} ..." : prose;

    private void TellPartial(RegisterList list, BillId id)
    {
        foreach (var odd in list.Unreadable)
            context.Tell(RegisterApi.LeftOut(odd));
        if (list.Failure is { } failure)
            context.Tell(new(failure.Kind == SourceFailure.NotFound ? Severity.Warning : Severity.Error, "source-part", $"The list of documents of {id} is not whole, so a document may be missing in the record: {failure.Sentence}", failure.Address.ToString()));
    }

    private static SourceException NoSuch(BillId id, string sentence) =>
        new(new($"https://{RegisterApi.Host}/api/v1/documents/{id.Number}"), SourceFailure.NotFound, sentence);
}
