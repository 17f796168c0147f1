using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Tests.Jurisdictions;

public class PlacesTests
{
    [Fact]
    public void Are_Congress_fifty_states_the_District_and_five_territories() => Places.All.Select(place => place.Code).Distinct().Count().ShouldBe(57);

    [Fact]
    public void Each_has_a_tile_of_its_own() => Places.All.Select(place => (place.Row, place.Column)).Distinct().Count().ShouldBe(57);

    [Fact]
    public void Each_has_a_time_zone_that_exists() =>
        Places.All.ShouldAllBe(place => TimeZoneInfo.FindSystemTimeZoneById(place.Zone) != null);

    [Fact]
    public void Four_have_one_chamber() =>
        Places.All.Where(place => place.IsUnicameral).Select(place => place.Code).Order().ShouldBe(["dc", "gu", "ne", "vi"]);

    [Theory]
    [InlineData("va", "Virginia")]
    [InlineData("xx", "XX")]
    public void Have_names(string code, string name) => Places.NameOf(code).ShouldBe(name);
}
