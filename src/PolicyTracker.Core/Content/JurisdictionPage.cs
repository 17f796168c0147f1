using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Content;

/// <summary><c>content/jurisdictions/{code}.md</c>: what people recorded of a jurisdiction.</summary>
/// <param name="Code">USPS code in lower case.</param>
public sealed record JurisdictionPage(string Code, string Name, IReadOnlyList<Session> Sessions);
