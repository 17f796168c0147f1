using System.Text;
using PolicyTracker.Core.Changes;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Outputs;

/// <summary>The downloads beside the records: each year's changes as an array of the lines of their files, oldest first.</summary>
internal static class DataOutput
{
    public static void Changes(Build build)
    {
        foreach (var year in build.Model.Changes.GroupBy(change => change.ObservedAt.UtcDateTime.Year))
            build.Folder.Write(SinglePages.ChangesFile(year.Key), Encoding.UTF8.GetBytes(
                $"[\n{string.Join(",\n", year.Select(ChangeFile.Line))}\n]\n"));
    }
}
