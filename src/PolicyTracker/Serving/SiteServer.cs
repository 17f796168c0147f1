using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PolicyTracker.Serving;

/// <summary>Serves a built site on this machine only, as production would.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly WebApplication _web;

    private SiteServer(WebApplication web) => _web = web;

    /// <summary>The address of the home page, with the port that was taken.</summary>
    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");

    /// <param name="port">0 takes any free one.</param>
    public static async Task<SiteServer> StartAsync(string folder, int port, CancellationToken cancel)
    {
        // An empty builder: no settings from the environment can open the server to other machines.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IHostLifetime, OwnLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var web = builder.Build();
        web.Run(new SiteFiles(folder).AnswerAsync);
        try
        {
            await web.StartAsync(cancel);
            return new(web);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            await web.DisposeAsync();
            throw Refused(port, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _web.StopAsync(patience.Token);
        await _web.DisposeAsync();
    }

    private static StopException Refused(int port, Exception exception) => StopException.Nothing(
        exception.InnerException is AddressInUseException
            ? $"Port {port} on 127.0.0.1 is taken by another program. Stop that program, or choose another port with --port."
            : $"Port {port} on 127.0.0.1 cannot be opened: {exception.Message} Choose another port with --port.");

    // The verbs hear Ctrl-C themselves; the host must not.
    private sealed class OwnLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
