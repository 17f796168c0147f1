using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Documents of one rulemaking as a record.</summary>
internal static class RulemakingRecord
{
    public const string SourceName = "Federal Register";

    private const int LongestAbstract = 1000;

    /// <param name="documents">At least one.</param>
    /// <param name="recorded">The record so far; it keeps its addresses, and what is said in it of documents that are not among these.</param>
    public static Bill Of(BillId id, IReadOnlyList<RegisterDocument> documents, Bill? recorded = null)
    {
        List<RegisterDocument> ordered = [.. documents.OrderBy(document => document.Published).ThenBy(document => document.Number, StringComparer.Ordinal)];
        var events = new RulemakingEvents([]);
        ordered.ForEach(events.Add);
        List<BillAction> actions = [.. ordered.Select(Action)];
        var main = Main(ordered);
        return new()
        {
            Id = id,
            Identifier = RuleIds.IdentifierOf(id),
            Title = main.Title,
            Titles = [.. ordered.Where(document => document.Title != main.Title).DistinctBy(document => document.Title).Select(document => new BillTitle(document.Title, document.Step.Words()))],
            Classification = BillClassification.Rule,
            Chamber = Chamber.Executive,
            Committees = [.. ordered.SelectMany(document => document.Agencies).DistinctBy(agency => agency.Slug).Select(agency => new BillCommittee(agency.Name, agency.Slug))],
            Actions = actions,
            Events = events.All,
            TellsEvents = true,
            Versions = [.. ordered.Select(document => new BillVersion(document.Number, document.Step.Words(), document.Published, document.Pdf))],
            Related = [.. Others(id, ordered).Select(RuleIds.OfRin).Where(other => other != id && !Aliases(id, ordered).Contains(other.Value)).Select(other => new RelatedBill(other.Value, BillRelation.Related))],
            Effective = EffectiveDates.Of(actions, events.All),
            Aliases = Aliases(id, ordered),
            Sources = [.. ordered.Select(document => new SourceLink(KnownAddress(document, recorded) ?? document.Address, SourceName))],
            Extras = Extras(ordered, main),
        };
    }

    // What proposes or makes the rule names it; notices and the rest only where there is nothing else.
    private static RegisterDocument Main(List<RegisterDocument> ordered) =>
        ordered.FindLast(document => document.Step is RuleStep.ProposedRule or RuleStep.InterimFinalRule or RuleStep.FinalRule)
        ?? ordered.FindLast(document => document.Step is RuleStep.AdvanceNotice or RuleStep.NoticeForComment)
        ?? ordered.FindLast(document => !Rulemaking.IsContinuation(document.Step))
        ?? ordered[0];

    private static BillAction Action(RegisterDocument document) => new(
        document.Published, Chamber.Executive, RuleSteps.ActionText(document.Step, document.Title, document.Citation, document.Number), []);

    private static IEnumerable<string> Rins(List<RegisterDocument> ordered) => ordered.SelectMany(document => document.Rins).Distinct(StringComparer.Ordinal);

    // A docket of a RIN that has a record of its own shares nothing with that record but the number: only further RINs relate.
    private static IEnumerable<string> Others(BillId id, List<RegisterDocument> ordered) =>
        ordered.SelectMany(document => document.Rins.Skip(RuleIds.RinOf(id) is null ? 1 : 0)).Distinct(StringComparer.Ordinal);

    // A record that began without a RIN and has one now is found under both.
    private static List<string> Aliases(BillId id, List<RegisterDocument> ordered) =>
        RuleIds.NumberOf(id) is not null && ordered[0].Rins.Count == 0 && ordered.Find(document => document.Rins.Count > 0) is { } named
            ? [RuleIds.OfRin(named.Rins[0]).Value]
            : [];

    // The tail of an address is made from the title; another tail is no other source.
    private static string? KnownAddress(RegisterDocument document, Bill? recorded) => recorded?.Sources
        .FirstOrDefault(source => source.Note == SourceName && source.Url.Split('/').Contains(document.Number))?.Url;

    private static Extras Extras(List<RegisterDocument> ordered, RegisterDocument main)
    {
        static List<string> Sorted(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return Core.Bills.Extras.None
            .With("rin", [.. Rins(ordered)])
            .With("dockets", Sorted(ordered.SelectMany(document => document.Dockets)))
            .With("cfr", Sorted(ordered.SelectMany(document => document.Cfr)))
            .With("agencies", Sorted(ordered.SelectMany(document => document.Agencies).Select(agency => agency.Slug)))
            .With("documents", [.. ordered.Select(document => document.Number)])
            .With("abstract", Shortened(main.Abstract))
            .With("comment_url", ordered.FindLast(document => document.CommentPage is not null)?.CommentPage)
            .With("xml", [.. ordered.Select(document => document.Xml)]);
    }

    private static string? Shortened(string? words)
    {
        if (Text.CleanOrNull(words) is not { Length: > LongestAbstract } text)
            return Text.CleanOrNull(words);
        var end = text.LastIndexOf(' ', LongestAbstract - 2);
        return string.Concat(text.AsSpan(0, end > 0 ? end : LongestAbstract - 2), " \u2026");
    }
}
