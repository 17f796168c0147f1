using PolicyTracker.Site.Feeds;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Outputs;

/// <summary>The downloads beside the records.</summary>
internal static class DataOutput
{
    public static void Changes(Build build)
    {
        foreach (var year in build.Model.Changes.GroupBy(change => change.ObservedAt.UtcDateTime.Year))
            build.Folder.Write(SinglePages.ChangesFile(year.Key), ChangesJson.Write(year));
    }
}
