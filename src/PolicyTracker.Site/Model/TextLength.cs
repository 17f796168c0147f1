namespace PolicyTracker.Site.Model;

/// <summary>How long a kept text is.</summary>
/// <param name="IsCut">Only its beginning is kept; the counts are of the whole.</param>
public sealed record TextLength(int Words, int Sections, bool IsCut = false);
