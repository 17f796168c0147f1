using PolicyTracker.Collectors;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Output;

namespace PolicyTracker.Git;

/// <summary>
/// What one run wrote, as Git history: one commit for each jurisdiction, which lists the changes. Nothing to commit is
/// nothing; what a person has staged elsewhere stays staged.
/// </summary>
public sealed class RecordCommits(string workspace)
{
    private const string Texts = "_text/";

    private readonly GitProgram _git = new(workspace);

    /// <summary>The subjects of the commits that were made.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(IReadOnlyList<CollectReport> reports, CancellationToken cancel)
    {
        var subjects = new List<string>();
        foreach (var (folder, paths) in await TouchedAsync(cancel))
        {
            var changes = reports.SelectMany(report => report.Changes).Where(change => change.Bill.Jurisdiction == folder).ToList();
            var sources = reports.Where(report => report.Changes.Any(change => change.Bill.Jurisdiction == folder)).Select(report => report.Source);
            var subject = folder.StartsWith('_') ? "bills: sources answered" : $"bills/{folder}: {Subject(changes)}";
            if (await CommitAsync($"{subject}\n\n{Body(changes, sources)}\n", paths, cancel))
                subjects.Add(subject);
        }

        return subjects;
    }

    // Jurisdictions, each with its texts, and the file of freshness, whose name begins with an underscore.
    private async Task<IReadOnlyList<(string Folder, IReadOnlyList<string> Paths)>> TouchedAsync(CancellationToken cancel)
    {
        var open = await _git.RunAsync(["ls-files", "-z", "--modified", "--deleted", "--others", "--exclude-standard", "--", "bills"], cancel);
        var staged = await _git.RunAsync(["diff", "-z", "--cached", "--name-only", "--relative", "--", "bills"], cancel);
        var below = (open + staged).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(path => path["bills/".Length..]);
        // A loose file of a person is neither.
        return
        [
            .. below.Where(path => path.Contains('/') || path.StartsWith('_')).GroupBy(FolderOf, PathOf, StringComparer.Ordinal)
                .OrderBy(group => group.Key.StartsWith('_')).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Distinct(StringComparer.Ordinal)])),
        ];
    }

    private static string FolderOf(string path) => path.StartsWith(Texts, StringComparison.Ordinal) && path.Count(letter => letter == '/') > 1
        ? path.Split('/')[1]
        : path.Split('/')[0];

    // What Git is told to add: the folder of the jurisdiction, or that of its texts.
    private static string PathOf(string path) => FolderOf(path) is var folder && path.StartsWith(Texts, StringComparison.Ordinal) && !folder.StartsWith('_')
        ? $"bills/{Texts}{folder}/"
        : folder.StartsWith('_') ? $"bills/{folder}" : $"bills/{folder}/";

    private async Task<bool> CommitAsync(string message, IReadOnlyList<string> paths, CancellationToken cancel)
    {
        await _git.RunAsync(["add", "--", .. paths], cancel);
        if ((await _git.RunAsync(["diff", "--cached", "--name-only", "--", .. paths], cancel)).Length == 0)
            return false;
        await _git.RunAsync(["commit", "--quiet", "--no-verify", "--cleanup=whitespace", "--file=-", "--", .. paths], cancel, message);
        return true;
    }

    private string Subject(List<BillChange> changes)
    {
        var added = changes.Where(change => change.Kind == ChangeKind.BillAdded).Select(change => change.Bill).Distinct().ToList();
        var changed = changes.Select(change => change.Bill).Distinct().Except(added).ToList();
        return (changed, added) switch
        {
            ([var only], []) when StageOf(changes) is { } stage => $"{Identifier(only)} is now \"{stage}\"",
            ([], []) => "records put in order",
            (_, []) => $"{changed.Count} changed",
            ([], _) => $"{added.Count} new",
            _ => $"{changed.Count} changed, {added.Count} new",
        };
    }

    private static string? StageOf(List<BillChange> changes) =>
        changes.FirstOrDefault(change => change.Kind == ChangeKind.Status)?.After is { } word && Vocabulary<Stage>.TryParse(word, out var stage)
            ? StageWords.Of(stage).Short
            : null;

    private string Identifier(BillId id) => new BillStore(workspace).Read(id)?.Bill?.Identifier ?? id.Value;

    private static string Body(List<BillChange> changes, IEnumerable<string> sources)
    {
        var lines = string.Join('\n', changes.Select(change => SafeLine.Of(change.Line())));
        var trailers = string.Join('\n', sources.Distinct().Select(source => $"Source: {source}"));
        return string.Join("\n\n", new[] { lines, trailers }.Where(part => part.Length > 0));
    }
}
