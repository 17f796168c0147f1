using System.Net;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Sources;

public class AddressCheckTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("192.0.0.1", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("198.51.100.7", false)]
    [InlineData("203.0.113.7", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.1.2.3", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2001:0:4136:e378::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("162.140.14.81", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.128.0.1", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    public void Only_addresses_of_the_open_internet_are_public(string address, bool isPublic) =>
        AddressCheck.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("10.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("169.254.169.254")]
    public async Task Without_a_gateway_a_private_address_is_not_dialled_even_when_the_list_names_it(string host)
    {
        var address = new Uri($"https://{host}/file.xml");
        using var client = new SourceClient(new() { AllowedHosts = [address.IdnHost], Tries = 1 }, new FixedTime());
        var failure = await Should.ThrowAsync<SourceException>(() => client.GetAsync(new(address)));
        failure.Kind.ShouldBe(SourceFailure.PrivateAddress);
        failure.Message.ShouldContain("not on the open internet");
    }

    [Theory]
    [InlineData("http://www.govinfo.gov/x")]
    [InlineData("https://www.govinfo.gov:8443/x")]
    [InlineData("https://user@www.govinfo.gov/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("https://www.govinfo.gov.evil.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://www.govinfo.gov/x")]
    public async Task An_address_that_is_not_of_the_source_is_not_asked(string address)
    {
        using var client = new SourceClient(new() { AllowedHosts = ["www.govinfo.gov"] }, new FixedTime());
        var failure = await Should.ThrowAsync<SourceException>(() => client.GetAsync(new(new Uri(address))));
        failure.Kind.ShouldBe(SourceFailure.NotAllowed);
    }

    [Fact]
    public void A_gateway_over_plain_http_must_be_on_this_machine()
    {
        var options = new SourceClientOptions { AllowedHosts = [], Via = new("http://gateway.example/") };
        Should.Throw<ArgumentException>(() => new SourceClient(options, new FixedTime())).Message.ShouldContain("127.0.0.1");
    }
}
