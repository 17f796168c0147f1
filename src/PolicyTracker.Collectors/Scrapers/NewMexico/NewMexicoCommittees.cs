using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Names of committees, from the page of each, once in a run.</summary>
internal static class NewMexicoCommittees
{
    private sealed record Named(string Name);

    /// <summary>A committee without a page keeps its code for a name; one whose page cannot be had would be renamed by that.</summary>
    public static async Task<IReadOnlyList<BillCommittee>> NamedAsync(IReadOnlyList<BillCommittee> committees, ScrapeContext context, CancellationToken cancellation)
    {
        var named = new List<BillCommittee>();
        foreach (var committee in committees)
            named.Add(committee with { Name = (await context.OnceAsync($"nm {committee.Code}", () => NameAsync(committee.Code!, context, cancellation))).Name });
        return named;
    }

    private static async Task<Named> NameAsync(string code, ScrapeContext context, CancellationToken cancellation)
    {
        try
        {
            var (document, page) = await SourcePage.GetAsync(new($"https://{NewMexicoNumber.Host}/Committee/Standing_Committee?CommitteeCode={code}"), context, cancellation);
            var name = page.RequiredText("[id$=lblCommitteeName]");
            document.Keep();
            return new(name);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            return new(code);
        }
    }
}
