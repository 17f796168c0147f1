using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Site;

namespace PolicyTracker.Serving;

/// <summary>Answers requests from the files of a site, with the headers that production sends.</summary>
public sealed class SiteFiles(string folder)
{
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        await AwaitSwapAsync(context.RequestAborted);
        var path = context.Request.Path.Value ?? "/";
        var file = SitePath.Inside(folder, path);
        if (file is not null && !path.EndsWith('/') && File.Exists(Path.Combine(file, "index.html")))
            Redirect(context);
        else if (file is null || !await SendAsync(context, path.EndsWith('/') ? path + "index.html" : path, StatusCodes.Status200OK))
            await SendNotFoundAsync(context);
    }

    private static void Redirect(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = context.Request.Path.ToUriComponent() + "/" + context.Request.QueryString.ToUriComponent();
    }

    // A build puts a whole new folder in the place of the old one; for a blink there is none.
    private async Task AwaitSwapAsync(CancellationToken cancel)
    {
        for (var tries = 0; tries < Tries && !Directory.Exists(folder); tries++)
            await Task.Delay(Pause, cancel);
    }

    private async Task SendNotFoundAsync(HttpContext context)
    {
        if (await SendAsync(context, "/404.html", StatusCodes.Status404NotFound))
            return;
        context.Response.StatusCode = Directory.Exists(folder)
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(Directory.Exists(folder)
            ? "There is no such page on this site.\n"
            : "The site has not been built yet. Look at the terminal for the reason.\n");
    }

    private async Task<bool> SendAsync(HttpContext context, string path, int status)
    {
        await using var file = Open(SitePath.Inside(folder, path));
        if (file is null)
            return false;
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks:x}-{file.Length:x}\"");
        SetHeaders(context.Response, path, tag);
        if (status == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch.Any(asked => asked == tag || asked == "*"))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        context.Response.StatusCode = status;
        context.Response.ContentLength = file.Length;
        if (HttpMethods.IsGet(context.Request.Method))
            await file.CopyToAsync(context.Response.Body, context.RequestAborted);
        return true;
    }

    private static void SetHeaders(HttpResponse response, string path, string tag)
    {
        response.ContentType = SiteHeaders.MediaType(path);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        foreach (var (name, value) in SiteHeaders.For(Shown(path)))
            response.Headers[name] = value;
    }

    // Rules name the addresses that readers see: /bills/, not /bills/index.html.
    private static string Shown(string path) =>
        path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    private static FileStream? Open(string? path)
    {
        try
        {
            return path is null || !File.Exists(path) ? null : new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
