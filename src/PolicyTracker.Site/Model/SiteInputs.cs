using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Site.Model;

/// <summary>All that a site is made from, besides the clock and the address: what the robot and people wrote.</summary>
/// <param name="Problems">What could not be read; an error among them keeps the old site.</param>
public sealed record SiteInputs(
    BillShelf Bills,
    IReadOnlyList<BillChange> Changes,
    IReadOnlyDictionary<string, SourceFreshness> Freshness,
    ContentTree Content,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>How long a kept text is, by its file below the workspace; null where none is kept.</summary>
    public Func<string, TextLength?> Text { get; init; } = _ => null;

    /// <summary>Reads a workspace; the records themselves are read one at a time, later.</summary>
    public static SiteInputs Read(string workspace)
    {
        var problems = new List<Problem>();
        var content = ContentTree.Read(workspace);
        problems.AddRange(content.Problems);
        var store = new BillStore(workspace);
        var shelf = new BillShelf(
            [.. store.Ids().Where(id => !content.Ignored.Contains(id))],
            id => store.Read(id) ?? new(null, [Problem.Error("bill-missing", "The record went away during the build. Build again.", id.Path)]));
        return new(shelf, new ChangeLog(workspace).All(problems), Core.Changes.Freshness.Read(workspace, problems), content, problems)
        {
            Text = new KeptTexts(workspace).Length,
        };
    }
}
