using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Site.Model;

/// <summary>The official page of a measure that we may hold no record of, and how its number is printed.</summary>
internal static class Official
{
    /// <summary><c>S. 2647</c> for <c>us/119/s2647</c>; other numbers in capitals.</summary>
    public static string Printed(BillId id) => UnitedStates.TryParts(id, out _, out var type, out var number)
        ? UnitedStates.Identifier(type.Code, number)
        : id.Number.ToUpperInvariant();

    /// <summary>The address at congress.gov, for federal measures only.</summary>
    public static string? Url(BillId id) => UnitedStates.CongressUrl(id);
}
