using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Content;

/// <summary>The content that comes with the program: it must be right, and its topics must find what they are about.</summary>
public class ShippedContentTests
{
    private static readonly ContentTree Shipped = ContentTree.Read(Repository.Root);

    [Fact]
    public void Has_no_problems() => Shipped.Problems.ShouldBeEmpty();

    [Fact]
    public void Follows_federal_bills() => Shipped.Watched.ShouldContain(BillId.Parse("us/119/hr1144"));

    [Fact]
    public void Explains_every_topic() =>
        Shipped.Topics.ShouldAllBe(topic => topic.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= 80);

    [Theory]
    [InlineData("A bill to reauthorize the Trafficking Victims Protection Act of 2000, and for other purposes.", "human-trafficking,tvpa")]
    [InlineData("Frederick Douglass Trafficking Victims Prevention and Protection Reauthorization Act of 2025", "human-trafficking,tvpa")]
    [InlineData("International Trafficking Victims Protection Reauthorization Act of 2025", "human-trafficking,tvpa")]
    [InlineData("To provide for the vacating of certain convictions and expungement of certain arrests of victims of human trafficking.", "human-trafficking,vacatur")]
    [InlineData("A bill to repeal section 230 of the Communications Act of 1934.", "section-230")]
    [InlineData("Sunset To Reform Section 230 Act", "section-230")]
    [InlineData("EARN IT Act of 2023", "online-exploitation,section-230")]
    [InlineData("A bill to strengthen trafficking victim assistance grant funding.", "funding")]
    [InlineData("Protecting Child Sex Trafficking Victim Witnesses Act", "human-trafficking,survivors-in-court")]
    [InlineData("End Banking for Human Traffickers Act of 2025", "financial-crime,human-trafficking")]
    [InlineData("Denouncing the human trafficking and forced labor of and profiteering from Cuban medical personnel serving in third-world countries.", "human-trafficking,labor-trafficking")]
    [InlineData("A bill to increase public safety by punishing and deterring firearms trafficking.", "")]
    [InlineData("Summit Visa Integrity Act", "")]
    [InlineData("A bill to amend section 2301 of title 10, United States Code.", "")]
    public void Files_a_title_under_its_topics(string title, string topics)
    {
        var bill = new Bill { Id = BillId.Parse("us/119/hr1"), Identifier = "H.R. 1", Title = title };

        var found = Shipped.Topics.Where(topic => TopicMatcher.Match(topic, bill).Count > 0).Select(topic => topic.Slug);

        string.Join(',', found).ShouldBe(topics);
    }
}
