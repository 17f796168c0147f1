namespace PolicyTracker.Site;

/// <summary>A folder that a build must not replace; the message says why, and what to do.</summary>
public sealed class OutputRefusedException(string sentence) : Exception(sentence);
