using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Ids of rulemakings: <c>us/rules/1615-aa59</c> by RIN, <c>us/rules/fr-2025-17217</c> by document.</summary>
internal static class RuleIds
{
    public const string Session = "rules";

    private const string DocumentMark = "fr-";

    public static bool IsRule(BillId id) => id is { Jurisdiction: UnitedStates.Jurisdiction, Session: Session };

    public static BillId OfRin(string rin) => BillId.Of(UnitedStates.Jurisdiction, Session, rin.ToLowerInvariant());

    public static BillId OfDocument(string number) => BillId.Of(UnitedStates.Jurisdiction, Session, DocumentMark + number.ToLowerInvariant());

    /// <summary>The RIN of an id; null when it is that of a document.</summary>
    public static string? RinOf(BillId id) => RegisterJson.IsRin(id.Number.ToUpperInvariant()) ? id.Number.ToUpperInvariant() : null;

    /// <summary>The document number of an id; null when it is that of a RIN.</summary>
    public static string? NumberOf(BillId id) =>
        id.Number.StartsWith(DocumentMark, StringComparison.Ordinal) ? id.Number[DocumentMark.Length..].ToUpperInvariant() : null;

    /// <summary>As readers see it.</summary>
    public static string IdentifierOf(BillId id) => RinOf(id) is { } rin ? $"RIN {rin}" : $"FR Doc. {NumberOf(id)}";
}
