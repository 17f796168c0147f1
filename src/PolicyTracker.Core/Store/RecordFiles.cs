using System.IO.Enumeration;

namespace PolicyTracker.Core.Store;

/// <summary>The Markdown files below a folder.</summary>
internal static class RecordFiles
{
    /// <summary>
    /// Full paths, linked files among them, so that they can be refused by name. Linked folders are not entered: one
    /// that leads to itself has no end, and one that leads away is not ours.
    /// </summary>
    public static IEnumerable<string> Below(string folder) => !Directory.Exists(folder)
        ? []
        : new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(".md", StringComparison.Ordinal),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
