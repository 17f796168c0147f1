using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Which documents are one rulemaking.</summary>
internal static class Rulemaking
{
    /// <summary>Steps that carry an earlier document on, and are no proposal or rule of their own.</summary>
    public static bool IsContinuation(RuleStep step) => step is RuleStep.CommentExtension or RuleStep.CommentReopening
        or RuleStep.Correction or RuleStep.Withdrawal or RuleStep.EffectiveDelay or RuleStep.Vacatur;

    /// <summary>
    /// The documents of one RIN that belong together. Dockets tell them apart, where documents have one: agencies use some
    /// RINs for years, for matters that have nothing to do with each other.
    /// </summary>
    /// <param name="documents">All of the RIN.</param>
    /// <param name="known">Numbers of documents that are certain to belong.</param>
    /// <param name="dockets">Dockets that are certain to belong.</param>
    /// <param name="isStanding">The RIN alone says nothing.</param>
    public static IReadOnlyList<RegisterDocument> OfOneDocket(
        IReadOnlyList<RegisterDocument> documents, IEnumerable<string> known, IEnumerable<string> dockets, bool isStanding)
    {
        var (numbers, own) = (known.ToHashSet(StringComparer.Ordinal), dockets.Where(RegisterDockets.IsElectronic).ToHashSet(StringComparer.Ordinal));
        if (own.Count == 0)
            own.UnionWith(documents.LastOrDefault(document => numbers.Contains(document.Number))?.Electronic ?? []);
        if (own.Count == 0 && numbers.Count == 0)
            own.UnionWith(documents.LastOrDefault(document => document.Electronic.Any())?.Electronic ?? []);
        bool Belongs(RegisterDocument document) => numbers.Contains(document.Number)
            || document.Electronic.Any(own.Contains)
            || (document.CorrectionOf is { } corrected && numbers.Contains(corrected))
            || (!document.Electronic.Any() && !isStanding)
            // Without a docket the RIN decides.
            || (own.Count == 0 && !isStanding);
        while (documents.Where(document => !numbers.Contains(document.Number) && Belongs(document)).ToList() is { Count: > 0 } more)
        {
            numbers.UnionWith(more.Select(document => document.Number));
            own.UnionWith(more.SelectMany(document => document.Electronic));
        }

        return [.. documents.Where(document => numbers.Contains(document.Number))];
    }

    /// <summary>
    /// Later documents of a docket that plainly carry a document on: extensions, corrections, withdrawals, of which no other
    /// proposal, rule or notice of the same docket stands nearer.
    /// </summary>
    public static IEnumerable<RegisterDocument> Continuing(RegisterDocument begun, IEnumerable<RegisterDocument> docket)
    {
        var nearest = begun;
        foreach (var document in docket.Where(later => IsAfter(later, begun)).OrderBy(later => later.Published).ThenBy(later => later.Number, StringComparer.Ordinal))
            if (document.CorrectionOf is { } corrected ? corrected == begun.Number : IsContinuation(document.Step) && nearest == begun && document.Electronic.Any(begun.Electronic.Contains))
                yield return document;
            else if (!IsContinuation(document.Step) && document.Electronic.Any(begun.Electronic.Contains))
                nearest = document;
    }

    /// <summary>Whether a document is another one, and published no earlier.</summary>
    public static bool IsAfter(RegisterDocument later, RegisterDocument begun) => later.Number != begun.Number && later.Published >= begun.Published;
}
