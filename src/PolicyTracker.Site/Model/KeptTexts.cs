using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Site.Model;

/// <summary>The texts that the tracker keeps, as far as pages tell of them: what stands before the words of each file.</summary>
internal sealed class KeptTexts(string workspace)
{
    /// <summary>The files of a record's versions, in their order; null where there is none: a text is kept under its hash.</summary>
    public static IReadOnlyList<string?> FilesOf(Bill bill)
    {
        if (bill.Versions.All(version => version.Sha256 is null))
            return new string?[bill.Versions.Count];
        return [.. TextFile.PathsOf(bill.Id, bill.Versions).Zip(bill.Versions, (file, version) => version.Sha256 is null ? null : file)];
    }

    public TextLength? Length(string file) =>
        TextFile.ReadHead(Path.Combine(workspace, file)) is { } head ? new(head.Words, head.Sections, head.Cut) : null;
}
