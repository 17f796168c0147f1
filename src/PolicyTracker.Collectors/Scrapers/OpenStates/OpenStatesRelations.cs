using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Other bills that have to do with this one, as listed and as the history says.</summary>
internal static partial class OpenStatesRelations
{
    public static IReadOnlyList<RelatedBill> Read(JsonElement bill, BillId id, IReadOnlyList<BillAction> actions)
    {
        var carriers = actions.Select(action => Carrier(action, id)).OfType<BillId>().Select(other => new RelatedBill(other.Value, BillRelation.SubstitutedBy));
        var listed = bill.Each("related_bills").Select(other => Listed(other, id.Jurisdiction)).OfType<RelatedBill>();
        return [.. carriers.Concat(listed).Where(other => other.Id != id.Value).DistinctBy(other => other.Id).OrderBy(other => other.Id, StringComparer.Ordinal)];
    }

    private static RelatedBill? Listed(JsonElement row, string jurisdiction) =>
        row.Words("identifier") is { } identifier && row.Words("legislative_session") is { } session && Id(jurisdiction, session, identifier) is { } other
            ? new(other.Value, Relation(row.Words("relation_type")))
            : null;

    private static BillRelation Relation(string? type) => type switch
    {
        "companion" => BillRelation.Companion,
        "prior-session" => BillRelation.PriorSession,
        "replaced-by" => BillRelation.ReplacedBy,
        "replaces" => BillRelation.Replaces,
        _ => BillRelation.Related,
    };

    // The bill that carries the text on when this one is laid aside for it.
    private static BillId? Carrier(BillAction action, BillId id) =>
        (id.Jurisdiction switch { "ny" => NewYork().Match(action.Text), "fl" => Florida().Match(action.Text), _ => Match.Empty }) is { Success: true } match
            ? Id(id.Jurisdiction, id.Session, $"{match.Groups[1].Value} {match.Groups[2].Value}")
            : null;

    private static BillId? Id(string jurisdiction, string session, string identifier)
    {
        var number = string.Concat(OpenStatesAddresses.Identifier(identifier).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return BillId.TryParse($"{jurisdiction}/{BillId.SessionSlug(session)}/{number}", out var id) ? id : null;
    }

    // SUBSTITUTED BY S3967B: the letter is the print.
    [GeneratedRegex(@"\ASUBSTITUTED BY ([A-Z])([0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex NewYork();

    // Laid on Table; Companion bill(s) passed, see CS/SB 340 (Ch. 2026-82)
    [GeneratedRegex(@"\ALaid on Table\b.*\b(?:see|refer to) (?:CS/)*([HS][A-Z]{1,2}) ([0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Florida();
}
