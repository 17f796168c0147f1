using System.Net;
using System.Net.Sockets;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// Opens connections: to the gateway when there is one, else to public addresses on the port of https.
/// </summary>
internal sealed class Dialler(Uri? via)
{
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would dial for us, unchecked; --via is the way to go through one.
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = 64,
        // What is left of a refused body is not worth reading.
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = DialAsync,
    };

    private async ValueTask<Stream> DialAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        var asked = context.InitialRequestMessage.RequestUri!;
        IPAddress[] addresses;
        if (via is null)
            addresses = await AddressCheck.PublicAddressesAsync(target.Host, asked, cancellation);
        else if (target.Host == via.IdnHost && target.Port == via.Port)
            addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation);
        else
            throw new SourceException(asked, SourceFailure.NotAllowed, "Only the gateway of --via may be dialled.");
        return await ConnectAsync(addresses, target.Port, cancellation);
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
