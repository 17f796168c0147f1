namespace PolicyTracker.Site.Model;

/// <summary>How long a kept text is.</summary>
public sealed record TextLength(int Words, int Sections);
