using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace PolicyTracker.Testing;

/// <summary>
/// Holds a text against the approved one beside the test: <c>Class.Test.verified.txt</c>. On a difference the text is
/// written as <c>Class.Test.received.txt</c> and the message shows the lines. <c>POLICYTRACKER_ACCEPT=1</c> approves.
/// </summary>
public static class Snapshot
{
    private const int ShownLines = 60;

    /// <param name="name">Tells apart several snapshots of one test.</param>
    /// <param name="extension">Of the approved file, without the dot.</param>
    public static void Verify(
        string actual, string? name = null, string extension = "txt",
        [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(
            Path.GetDirectoryName(file)!,
            $"{Path.GetFileNameWithoutExtension(file)}.{test}{(name is null ? "" : "." + name)}");
        VerifyFile(actual, $"{stem}.verified.{extension}");
    }

    /// <summary>Holds a text against one approved file.</summary>
    /// <param name="verified">The whole path: <c>.../2025-hb2393.verified.md</c>.</param>
    public static void VerifyFile(string actual, string verified)
    {
        var received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        actual = Unified(actual);
        if (string.Equals(Environment.GetEnvironmentVariable("POLICYTRACKER_ACCEPT"), "1", StringComparison.Ordinal))
            File.WriteAllText(verified, actual);

        var approved = File.Exists(verified) ? Unified(File.ReadAllText(verified)) : null;
        if (string.Equals(approved, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new XunitException(
            $"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}. " +
            $"If the new text is right, rename it over the old one.\n{Difference(approved ?? "", actual)}");
    }

    private static string Unified(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Difference(string approved, string actual)
    {
        var lines = new StringBuilder();
        var shown = 0;
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(approved, actual).Lines)
        {
            if (line.Type == ChangeType.Unchanged)
                continue;
            if (++shown > ShownLines)
                return lines.Append("... more lines differ").ToString();
            lines.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").Append(line.Text).Append('\n');
        }

        return lines.ToString();
    }
}
