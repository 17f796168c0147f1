using System.Globalization;
using System.Text;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Findings;

/// <summary>
/// Problems as workflow commands of GitHub Actions, which show them beside the lines of a pull request. Messages quote
/// what people and sources wrote, so everything that would end a command or begin another is escaped.
/// </summary>
public static class GithubCommands
{
    public static string Write(IEnumerable<Problem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
            text.Append(Command(problem)).Append('\n');
        return text.ToString();
    }

    private static string Command(Problem problem)
    {
        List<string> properties = [];
        if (problem.File is { } file)
            properties.Add("file=" + Property(file));
        if (problem.Line is { } line)
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={line}"));
        if (problem.Column is { } column)
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"col={column}"));
        properties.Add("title=" + Property(problem.Rule));
        return $"::{ProblemLists.Word(problem.Severity)} {string.Join(',', properties)}::{Data(problem.Message)}";
    }

    private static string Data(string text) => Text.Clean(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
