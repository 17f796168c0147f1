using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Core.Tests.Content;

/// <summary>Titles are those of real measures, but for the last four of those that ask.</summary>
public class CeremonialTests
{
    [Theory]
    [InlineData("ca/20252026/acr9", "Relative to National Human Trafficking Awareness Month.")]
    [InlineData("ca/20252026/scr10", "Relative to National Human Trafficking Awareness Month.")]
    [InlineData("wa/2025-2026/hr4614", "Recognizing human trafficking awareness month.")]
    [InlineData("mi/2013-2014/sr9", "A resolution designating January 2013 as Human Trafficking Awareness Month in the state of Michigan.")]
    [InlineData("mi/2013-2014/sr105", "A resolution designating January 11, 2014, as Human Trafficking Awareness Day in the state of Michigan.")]
    [InlineData("mi/2013-2014/hr80", "A resolution to declare April 17, 2013, as Native American Sexual Assault Awareness Day in the state of Michigan.")]
    [InlineData("mi/2013-2014/hr84", "A resolution to declare April 2013 as Sexual Assault Awareness and Prevention Month in the state of Michigan.")]
    [InlineData("us/119/sres13", "A resolution recognizing the 194th anniversary of the independence of Greece and celebrating democracy in Greece and the United States.")]
    [InlineData("us/119/sconres1", "A concurrent resolution recognizing the heroism of the United States Capitol personnel and journalists during the insurrectionist attack on the United States Capitol on January 6, 2021.")]
    public void Resolutions_that_mark_a_day_or_praise_are_ceremonial(string id, string title) => IsCeremonial(id, title).ShouldBeTrue();

    [Theory]
    [InlineData("nd/69/hcr3028", "A concurrent resolution directing the Legislative Management to consider studying human trafficking victim service and re-entry programs.")]
    [InlineData("mi/2013-2014/hr244", "A resolution to memorialize the Congress of the United States to amend the Communications Decency Act of 1996 to allow the prosecution by state and local governments of individuals who promote prostitution and child sex trafficking through online advertisements.")]
    [InlineData("mi/2013-2014/hr203", "A resolution to urge the United States Congress to adopt legislation to change the manner in which sexual assaults are reported within the military.")]
    [InlineData("mi/2013-2014/hr396", "A resolution to condemn Boko Haram for its violent attacks on civilian targets and support efforts by the President and the Congress of the United States to assist the Nigerian government in the safe return of the girls.")]
    [InlineData("us/119/hres205", "Denouncing the human trafficking and forced labor of and profiteering from Cuban medical personnel serving in third-world countries.")]
    [InlineData("va/2020/hj28", "Criminal records; State Crime Commission to study expungement of records.")]
    [InlineData("me/132/ld1", "Resolve, to Recognize Survivors of Human Trafficking with a Week of Services")]
    [InlineData("in/2025/sjr1", "Recognizing the rights of victims of human trafficking: proposes an amendment to the state constitution.")]
    [InlineData("la/2025/hcr1", "Commends survivors of human trafficking, and creates a commission on their housing.")]
    [InlineData("la/2025/hcr2", "Recognizes Human Trafficking Awareness Day and requires a report on shelters.")]
    public void Resolutions_that_ask_for_something_are_not(string id, string title) => IsCeremonial(id, title).ShouldBeFalse();

    [Theory]
    [InlineData("us/119/hr1", "Human Trafficking Awareness Month Act")]
    [InlineData("nd/69/hb1569", "A BILL for an Act to create and enact a new section to chapter 15.1-21 of the North Dakota Century Code, relating to human trafficking awareness and prevention curriculum.")]
    [InlineData("il/104th/hb2744", "HUMAN TRAFFICKING RECOGNITION")]
    [InlineData("ma/194th/h1", "An Act designating January as human trafficking awareness month")]
    [InlineData("ny/2025-2026/a1", "Designates a day of remembrance for victims of human trafficking")]
    public void A_bill_never_is(string id, string title) => IsCeremonial(id, title).ShouldBeFalse();

    [Fact]
    public void What_kind_of_measure_it_is_may_be_said_in_place_of_its_number() =>
        Ceremonial.Is(Measure("nm/2019/hm5", "Honoring survivors") with { Classification = BillClassification.Memorial }).ShouldBeTrue();

    [Fact]
    public void A_resolve_and_an_amendment_to_a_constitution_never_are()
    {
        Ceremonial.Is(Measure("me/132/ld1", "Resolve, Designating a Day of Remembrance") with { Classification = BillClassification.Resolution }).ShouldBeFalse();
        Ceremonial.Is(Measure("or/2025r1/sjr1", "Recognizes the right of survivors to a day in court") with { Classification = BillClassification.ConstitutionalAmendment }).ShouldBeFalse();
    }

    private static bool IsCeremonial(string id, string title) => Ceremonial.Is(Measure(id, title));

    private static Bill Measure(string id, string title) => new() { Id = BillId.Parse(id), Identifier = id, Title = title };
}
