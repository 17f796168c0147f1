using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>The site shows sources without knowing their code, so what it reads must agree with the code.</summary>
public class KnownSourcesTests
{
    [Fact]
    public void Every_source_is_known_by_name() =>
        AllScrapers.List.Select(scraper => scraper.Name).ShouldBeSubsetOf(KnownSources.All.Select(source => source.Name));

    // A legislature that is new need not be listed: the site shows it from its first answer on.
    [Fact]
    public void What_is_known_of_a_source_is_what_its_code_says() => KnownSources.All.Where(source => source.Default != SourceDefault.NotBuilt)
        .Select(source => (source.Name, source.Default, source.NeedsKey)).Order()
        .ShouldBe(AllScrapers.List.Where(scraper => KnownSources.Of(scraper.Name).Default != SourceDefault.NotBuilt)
            .Select(scraper => (scraper.Name, scraper.IsUnproven ? SourceDefault.Unproven : SourceDefault.On, scraper.NeedsKey)).Order());

    [Fact]
    public void The_shipped_settings_say_which_sources_are_unproven()
    {
        var content = ContentTree.Read(Repository.Root);
        AllScrapers.List.Where(scraper => scraper.IsUnproven != (content.Source(scraper.Name).Unproven ?? false))
            .Select(scraper => scraper.Name).ShouldBeEmpty("Correct \"unproven\" of these in content/sources.yml and src/PolicyTracker/NewWorkspace/content/sources.yml.");
    }

    [Fact]
    public void A_new_workspace_knows_the_same_as_this_one()
    {
        static IEnumerable<string> Unproven(string root) =>
            ContentTree.Read(root).Sources.Where(source => source.Unproven is true).Select(source => source.Name);
        Unproven(Path.Combine(Repository.Root, "src", "PolicyTracker", "NewWorkspace")).ShouldBe(Unproven(Repository.Root));
    }
}
