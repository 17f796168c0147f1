using Xunit;

namespace PolicyTracker.Testing;

/// <summary>
/// Recordings of real sources, which are too large to live in the repository: <c>POLICYTRACKER_CORPUS</c>, else
/// <c>../shared/corpus</c> beside the repository. Tests that need them are skipped where they are absent.
/// </summary>
public static class Corpus
{
    public const string Absent = "The corpus of recordings is not here. Set POLICYTRACKER_CORPUS to its folder to run this test.";

    /// <summary>The folder that holds <c>federal/</c> and <c>states/</c>, whether it is there or not.</summary>
    public static string Root { get; } = Find();

    public static bool IsHere => Directory.Exists(Root);

    /// <summary>A path below the corpus, with forward slashes: <c>Corpus.Path("federal/routes.tsv")</c>.</summary>
    public static string Path(string relative) =>
        System.IO.Path.Combine(Root, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    public static byte[] Bytes(string relative) => File.ReadAllBytes(Path(relative));

    public static string Text(string relative) => File.ReadAllText(Path(relative));

    private static string Find() =>
        Environment.GetEnvironmentVariable("POLICYTRACKER_CORPUS") is { Length: > 0 } named
            ? System.IO.Path.GetFullPath(named)
            : System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, "..", "shared", "corpus"));
}

/// <summary>A test that reads the corpus.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (!Corpus.IsHere)
            Skip = Corpus.Absent;
    }
}

/// <summary>A theory that reads the corpus.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (!Corpus.IsHere)
            Skip = Corpus.Absent;
    }
}
