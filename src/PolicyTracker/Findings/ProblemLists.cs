using PolicyTracker.Core.Checks;
using PolicyTracker.Output;

namespace PolicyTracker.Findings;

/// <summary>Problems in an order that does not depend on how they were found, and their counts.</summary>
public static class ProblemLists
{
    public static IReadOnlyList<Problem> Sorted(this IEnumerable<Problem> problems) =>
    [
        .. problems.Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Rule, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];

    public static bool HasErrors(this IEnumerable<Problem> problems) =>
        problems.Any(problem => problem.Severity == Severity.Error);

    public static IReadOnlyList<ProblemAnswer> Answers(this IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => new ProblemAnswer(
            Word(problem.Severity), problem.Rule, problem.Message, problem.File, problem.Line, problem.Column))];

    /// <summary><c>2 errors, 1 warning</c>.</summary>
    public static string Summary(this IReadOnlyList<Problem> problems)
    {
        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        return $"{Count(errors, "error")}, {Count(problems.Count - errors, "warning")}";
    }

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
