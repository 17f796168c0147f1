using System.Net;
using System.Net.Sockets;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// Public addresses only. A name on the allow-list could be made to point into our own network; so the numbers are
/// checked at the moment of dialling, and just the checked number is dialled.
/// </summary>
public static class AddressCheck
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Tunnels (Teredo, 6to4) carry an inner address that nobody checks; the rest is for examples.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>True when the address belongs to the open internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(address))
            return false;
        return !Closed.Any(network => network.Contains(address));
    }

    /// <summary>Resolves a host and keeps the public addresses.</summary>
    /// <exception cref="SourceException">Every address of the host is private.</exception>
    internal static async Task<IPAddress[]> PublicAddressesAsync(
        string host, Uri address, CancellationToken cancellation)
    {
        var all = await Dns.GetHostAddressesAsync(host, cancellation);
        IPAddress[] open = [.. all.Where(IsPublic)];
        return open.Length > 0
            ? open
            : throw new SourceException(
                address, SourceFailure.PrivateAddress,
                $"The name {host} leads to an address that is not on the open internet, so it is not dialled.");
    }
}
