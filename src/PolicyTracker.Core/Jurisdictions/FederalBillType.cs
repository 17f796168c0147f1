using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Jurisdictions;

/// <summary>One of the eight kinds of measure that Congress numbers separately.</summary>
/// <param name="Code">As addresses and ids write it: <c>hjres</c>.</param>
/// <param name="Printed">As Congress prints it: <c>H.J.Res.</c></param>
/// <param name="Name">In words: <c>House joint resolution</c>.</param>
/// <param name="Chamber">The chamber of origin.</param>
public sealed record FederalBillType(
    string Code, string Printed, string Name, BillClassification Classification, Chamber Chamber)
{
    /// <summary>The part of a congress.gov address: <c>house-joint-resolution</c>.</summary>
    public string Path { get; } = Name.ToLowerInvariant().Replace(' ', '-');
}
