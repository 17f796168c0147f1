using PolicyTracker.Core.Content;
using PolicyTracker.Site.Rendering;

namespace PolicyTracker.Site.Tests;

public class ContentProseTests
{
    private static readonly string TooLong = new('a', Prose.MostBytes + 1);

    [Fact]
    public void Names_the_file_of_each_text_that_cannot_be_shown()
    {
        var content = SmallSite.Content with
        {
            Topics = [SmallSite.Content.Topics[0], SmallSite.Content.Topics[1] with { Body = TooLong }],
            Pages = [new ContentPage("about", "About", TooLong)],
        };

        ContentProse.Check(content).Select(problem => problem.File).ShouldBe(["content/topics/safe-harbor.md", "content/pages/about.md"]);
    }

    [Fact]
    public void Finds_nothing_in_a_sound_tree() => ContentProse.Check(SmallSite.Content).ShouldBeEmpty();
}
