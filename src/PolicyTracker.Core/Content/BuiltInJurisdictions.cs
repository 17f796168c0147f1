using System.Collections.Concurrent;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Content;

/// <summary>
/// The program's own <c>content/jurisdictions/</c>, so that an empty workspace knows the sessions. Each file is read
/// when it is first asked for: most runs need one or two of them.
/// </summary>
internal static class BuiltInJurisdictions
{
    private static readonly ConcurrentDictionary<string, JurisdictionPage?> Pages = new(StringComparer.Ordinal);

    public static JurisdictionPage? Find(string code) => Pages.GetOrAdd(code, Read);

    private static JurisdictionPage? Read(string code)
    {
        using var stream = typeof(BuiltInJurisdictions).Assembly.GetManifestResourceStream($"jurisdictions/{code}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        var problems = new List<Problem>();
        var file = $"content/jurisdictions/{code}.md";
        return FrontMatter.Read(reader.ReadToEnd(), file, problems) is { } matter
            ? JurisdictionReader.Page(code, new(matter.Facts, file, problems), matter.Body)
            : throw new InvalidDataException($"The program's own {file} cannot be read: {problems[0].Message}");
    }
}
