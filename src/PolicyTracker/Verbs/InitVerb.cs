using System.CommandLine;
using PolicyTracker.Core.Files;
using PolicyTracker.Output;

namespace PolicyTracker.Verbs;

/// <summary>
/// Lays out an empty workspace from the files of <c>NewWorkspace/</c>, which travel inside the program.
/// </summary>
public sealed class InitVerb : Verb
{
    private readonly Argument<string?> _folder =
        CommonOptions.Word("DIR", "A new or empty folder.", ArgumentArity.ExactlyOne);

    public InitVerb() : base("init", "Lay out a new workspace.") => Arguments.Add(_folder);

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(asked.GetValue(_folder)!, run.Workspace);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(NotGit)))
            throw StopException.Usage($"{folder} is not empty. Name a new or an empty folder; nothing was written.");
        var files = Files().ToList();
        foreach (var (path, resource) in files)
            AtomicFile.Write(Path.Combine([folder, .. path.Split('/')]), Read(resource));
        if (run.Terminal.Json)
            run.Terminal.Document(new InitAnswer(folder, [.. files.Select(file => file.Path)]));
        run.Terminal.Answer($"A new workspace is in {folder}:");
        foreach (var (path, _) in files)
            run.Terminal.Answer("  " + path);
        run.Terminal.Answer($"Begin with content/site.yml, then run \"policytracker up --workspace {folder}\".");
        return Task.FromResult(ExitCode.Done);
    }

    private static bool NotGit(string entry) => Path.GetFileName(entry) != ".git";

    // A .gitignore among the sources would be obeyed by the repository of the program itself.
    private static IEnumerable<(string Path, string Resource)> Files() =>
        typeof(InitVerb).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("NewWorkspace/", StringComparison.Ordinal))
            .Select(name => (Path: name["NewWorkspace/".Length..], Resource: name))
            .Select(file => file.Path == "gitignore" ? file with { Path = ".gitignore" } : file)
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static byte[] Read(string resource)
    {
        using var file = typeof(InitVerb).Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
