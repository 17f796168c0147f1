using System.Text;

namespace PolicyTracker.Core.Checks;

/// <summary>How grave a finding is: errors fail a check, warnings do not.</summary>
public enum Severity
{
    Warning, Error,
}

/// <summary>A finding that a person must see: where it is, which rule it breaks, and a sentence that says how to mend it.</summary>
/// <param name="Rule">A short stable name, such as <c>bill-canonical</c>.</param>
/// <param name="Message">A sentence: what was found, what is allowed, how to fix it.</param>
/// <param name="File">Path below the workspace with forward slashes, or the address of a source.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
public sealed record Problem(
    Severity Severity, string Rule, string Message, string? File = null, int? Line = null, int? Column = null)
{
    public static Problem Error(string rule, string message, string? file = null, int? line = null, int? column = null) =>
        new(Severity.Error, rule, message, file, line, column);

    public static Problem Warning(string rule, string message, string? file = null, int? line = null, int? column = null) =>
        new(Severity.Warning, rule, message, file, line, column);

    /// <summary><c>file:line:column: error rule: sentence</c>, the form that editors and CI understand.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in new object?[] { File, Line, Column })
            if (part is not null)
                text.Append(part).Append(':');
        if (text.Length > 0)
            text.Append(' ');
        return text.Append(Severity == Severity.Error ? "error " : "warning ").Append(Rule).Append(": ").Append(Message)
            .ToString();
    }
}
