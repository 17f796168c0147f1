using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PolicyTracker.Site;

namespace PolicyTracker.Browser.Tests;

/// <summary>Serves an output folder on 127.0.0.1 with the headers that production sends.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SiteServer(WebApplication app, string address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; }

    public static async Task<SiteServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => Answer(context, folder));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(app, address);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task Answer(HttpContext context, string folder)
    {
        var path = context.Request.Path.Value!;
        var file = Path.Combine(folder, path[1..] + (path.EndsWith('/') ? "index.html" : ""));
        if (!File.Exists(file))
            (context.Response.StatusCode, file) = (404, Path.Combine(folder, "404.html"));
        foreach (var (name, value) in SiteHeaders.For(path))
            if (name is not "Strict-Transport-Security")
                context.Response.Headers[name] = value;
        context.Response.ContentType = SiteHeaders.MediaType(file);
        await context.Response.SendFileAsync(file);
    }
}
