using PolicyTracker.Core.Checks;

namespace PolicyTracker.Site;

/// <summary>What a build did.</summary>
/// <param name="Bills">Records on the site.</param>
/// <param name="Pages">HTML pages of the site.</param>
/// <param name="Files">All files of the site.</param>
/// <param name="Written">Files that were new or different.</param>
/// <param name="Removed">Files of the old site that have no successor.</param>
/// <param name="Problems">With an error among them nothing was put out and the old site stands.</param>
public sealed record BuildReport(
    int Bills,
    int Pages,
    int Files,
    int Written,
    int Removed,
    long Bytes,
    TimeSpan Duration,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether the output folder now holds this build.</summary>
    public bool Published => Problems.All(problem => problem.Severity != Severity.Error);
}

/// <summary>How far a build is, for progress bars.</summary>
public readonly record struct BuildProgress(string Step, int Done, int Total);
