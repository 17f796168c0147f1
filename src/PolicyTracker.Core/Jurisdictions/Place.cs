namespace PolicyTracker.Core.Jurisdictions;

/// <summary>What is fixed about a jurisdiction.</summary>
/// <param name="Code">USPS code in lower case; <c>us</c> for the federal government.</param>
/// <param name="Zone">IANA time zone of the capitol.</param>
/// <param name="Lower">What its larger chamber is called, or the only one.</param>
/// <param name="Upper">What its smaller chamber is called; null where there is one chamber only.</param>
/// <param name="Row">Row of the tile map, from 1.</param>
/// <param name="Column">Column of the tile map, from 1.</param>
public sealed record Place(string Code, string Name, string Zone, string Lower, string? Upper, int Row, int Column)
{
    /// <summary>One chamber only, so one passage sends a bill to the executive.</summary>
    public bool IsUnicameral => Upper is null;
}
