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
    [InlineData("A bill to strengthen trafficking victim assistance grant funding.", "funding,human-trafficking")]
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

    // Titles as the states' own lists give them.
    [Theory]
    [InlineData("ca/20252026/ab633", "Human trafficking: vacatur relief for victims.", "human-trafficking,vacatur")]
    [InlineData("ca/20252026/ab63", "Loitering with intent to commit prostitution.", "prostitution-law")]
    [InlineData("ca/20252026/sb334", "Pupil instruction: sexual harassment, sexual assault, and sexual abuse prevention: safety.", "")]
    [InlineData("ia/2025-2026/hf2696", "A bill for an act relating to the expungement of certain criminal history records of victims of human trafficking, and including penalties.(Formerly HF 2144.)", "human-trafficking,vacatur")]
    [InlineData("ia/2025-2026/hf801", "A bill for an act relating to screening children for commercial sexual exploitation in certain circumstances.(Formerly HF 449.)", "safe-harbor")]
    [InlineData("il/104th/hb1903", "HUMAN TRAFFICK-ORDER PROTECTN", "human-trafficking")]
    [InlineData("il/104th/hb1467", "PATRONIZING MINOR PROSTITUTION", "prostitution-law,safe-harbor")]
    [InlineData("me/132/ld1805", "An Act To Establish A Post-Conviction Review Process For Crimes Committed By Victims Of Sex Trafficking And Sexual Exploitation", "human-trafficking,vacatur")]
    [InlineData("me/132/ld1871", "An Act To Permit Sealing Criminal History Record Information Of Victims Of Sex Trafficking Or Sexual Exploitation", "human-trafficking,vacatur")]
    [InlineData("mi/2013-2014/hb5025", "Criminal procedure; expunction; victim of human trafficking to set aside certain prostitution convictions; allow under certain circumstances.", "human-trafficking,prostitution-law,vacatur")]
    [InlineData("mi/2013-2014/sb591", "Criminal procedure; expunction; setting aside criminal conviction on grounds of being a victim of human trafficking; allow under certain circumstances.", "human-trafficking,vacatur")]
    [InlineData("mi/2013-2014/sb932", "Courts; judges; district court magistrates to decide motions to set aside default and requests to withdraw admission in civil infraction cases; allow under certain circumstances.", "")]
    [InlineData("ny/2025-2026/s2005", "Enacts the sex trade survivors justice and equality act; repealer", "human-trafficking")]
    [InlineData("ny/2025-2026/s3967", "Relates to individuals engaged in prostitution who are victims of or witnesses to a crime", "prostitution-law,survivors-in-court")]
    [InlineData("tx/892/sb11", "Relating to an affirmative defense to prosecution for certain victims of trafficking of persons or compelling prostitution.", "human-trafficking,prostitution-law,survivors-in-court")]
    [InlineData("fl/2026/sb11", "Relating to sex trades", "")]
    [InlineData("fl/2026/sb12", "Relating to trafficking of persons", "human-trafficking")]
    [InlineData("mi/2013-2014/hb5242", "Crimes; prostitution; penalties for a person who solicits a prostitute; revise.", "prostitution-law")]
    [InlineData("mi/2013-2014/sb599", "Crimes; minors; age of a person who may solicit prostitute; modify.", "prostitution-law")]
    [InlineData("va/2025/hb2393", "Human trafficking; issuance of writ of vacatur for victims.", "human-trafficking,vacatur")]
    [InlineData("va/2020/hb128", "Prostitution; expungement of convictions.", "prostitution-law,vacatur")]
    [InlineData("va/2020/hb32", "Police and court records; expungement of records for misdemeanor and nonviolent felony convictions.", "")]
    [InlineData("wa/2025-2026/hb1591", "Providing remedies for defendant survivors of domestic violence, sexual assault, or human trafficking.", "human-trafficking,survivors-in-court")]
    [InlineData("wa/2025-2026/hb1265", "Concerning commercial sexual exploitation.", "human-trafficking")]
    [InlineData("nd/69/hcr3028", "A concurrent resolution directing the Legislative Management to consider studying human trafficking victim service and re-entry programs.", "human-trafficking")]
    [InlineData("mi/2013-2014/sr9", "A resolution designating January 2013 as Human Trafficking Awareness Month in the state of Michigan.", "")]
    public void Files_a_state_bill_by_the_words_of_its_state(string id, string title, string topics)
    {
        var bill = new Bill { Id = BillId.Parse(id), Identifier = id, Title = title };

        string.Join(',', TopicMatcher.Match(Shipped.Topics, bill).Select(match => match.Topic.Slug)).ShouldBe(topics);
    }
}
