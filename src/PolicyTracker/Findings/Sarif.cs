using System.Text;
using System.Text.Json;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Findings;

/// <summary>Problems as a SARIF 2.1.0 log, which code hosts read.</summary>
public static class Sarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static string Write(IReadOnlyList<Problem> problems, string version)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, problems, version);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var problem in problems)
                WriteResult(json, problem);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<Problem> problems, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "policytracker");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in problems.Select(problem => problem.Rule).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Rule);
        json.WriteString("level", ProblemLists.Word(problem.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", problem.Message);
        json.WriteEndObject();
        if (problem.File is { } file)
            WriteLocation(json, problem, file);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Problem problem, string file)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(file));
        json.WriteEndObject();
        if (problem.Line is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (problem.Column is { } column)
                json.WriteNumber("startColumn", column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Address(string file) => file.Contains("://", StringComparison.Ordinal)
        ? file
        : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
