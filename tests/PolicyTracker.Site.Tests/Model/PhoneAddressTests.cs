using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Tests.Model;

public class PhoneAddressTests
{
    [Theory]
    [InlineData("1-888-373-7888", "tel:+18883737888")]
    [InlineData("(888) 373-7888", "tel:+18883737888")]
    [InlineData("+44 20 7946 0000", "tel:+442079460000")]
    [InlineData("988", "tel:988")]
    [InlineData("911", "tel:911")]
    [InlineData("233733", "tel:233733")]
    [InlineData("020 7946 0000", "tel:02079460000")]
    [InlineData("ask for it", null)]
    [InlineData(null, null)]
    public void Dials_what_was_written(string? phone, string? address) => PhoneAddress.Of(phone).ShouldBe(address);
}
