using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Sources;

public class DownloadTests
{
    private const string Recording = Gateway.Host + Gateway.Path;

    [Fact]
    public async Task A_body_goes_into_a_file_of_the_state_folder()
    {
        await using var gateway = await WithRecordingAsync("<a>1</a>");
        var file = await DownloadAsync(gateway);
        File.ReadAllText(file.Path).ShouldBe("<a>1</a>");
        file.Path.ShouldStartWith(gateway.Folder.File("state/downloads"));
        file.MediaType.ShouldBe("application/xml");
        file.LastModified.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_second_run_asks_whether_anything_has_changed_and_has_the_kept_file()
    {
        await using var gateway = await WithRecordingAsync("<a>1</a>");
        (await DownloadAsync(gateway)).Keep();
        var second = await DownloadAsync(gateway);
        second.NotModified.ShouldBeTrue();
        File.ReadAllText(second.Path).ShouldBe("<a>1</a>");
        gateway.Server.Requests.Select(request => request.Status).ShouldBe([200, 304]);
    }

    [Fact]
    public async Task A_file_that_nobody_kept_comes_again()
    {
        await using var gateway = await WithRecordingAsync("<html>We will be back soon</html>");
        await DownloadAsync(gateway);
        await DownloadAsync(gateway);
        gateway.Server.Requests.ShouldAllBe(request => request.Header("If-None-Match") == null);
    }

    [Fact]
    public async Task A_kept_file_that_somebody_cut_comes_again()
    {
        await using var gateway = await WithRecordingAsync("<a>1</a>");
        var first = await DownloadAsync(gateway);
        first.Keep();
        File.WriteAllText(first.Path, "<a>");
        File.ReadAllText((await DownloadAsync(gateway)).Path).ShouldBe("<a>1</a>");
    }

    [Fact]
    public async Task A_broken_download_leaves_no_file_behind_and_the_old_one_where_it_was()
    {
        await using var gateway = await WithRecordingAsync("<a>1</a>");
        (await DownloadAsync(gateway)).Keep();
        gateway.Server.Answer(Recording, async (context, _) =>
        {
            context.Response.ContentType = "application/xml";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<a>2");
            context.Abort();
        });
        (await Should.ThrowAsync<SourceException>(() => DownloadAsync(gateway))).Kind.ShouldBe(SourceFailure.Truncated);
        var files = Directory.GetFiles(gateway.Folder.File("state/downloads"), "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(2, string.Join("\n", files));
        File.ReadAllText(files.Single(file => !file.EndsWith(".json", StringComparison.Ordinal))).ShouldBe("<a>1</a>");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_kept()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, new string('x', 5000), "application/xml");
        var failure = await Should.ThrowAsync<SourceException>(() => DownloadAsync(gateway, Gateway.Xml with { MaxBytes = 1000 }));
        failure.Kind.ShouldBe(SourceFailure.TooLarge);
        Directory.EnumerateFiles(gateway.Folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_packed_file_that_breaks_off_is_no_file()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, async (context, _) =>
        {
            using var packed = new MemoryStream();
            await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(new byte[100_000]);
            context.Response.ContentType = "application/xml";
            context.Response.Headers.ContentEncoding = "gzip";
            var half = packed.ToArray()[..(int)(packed.Length / 2)];
            context.Response.ContentLength = half.Length;
            await context.Response.Body.WriteAsync(half);
        });
        (await Should.ThrowAsync<SourceException>(() => DownloadAsync(gateway))).Kind.ShouldBe(SourceFailure.Truncated);
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_not_the_source_s_fault_and_is_not_tried_again()
    {
        await using var gateway = await WithRecordingAsync("<a>1</a>");
        Directory.CreateDirectory(gateway.Folder.File("state"));
        File.WriteAllText(gateway.Folder.File("state/downloads"), "in the way");
        await Should.ThrowAsync<IOException>(() => DownloadAsync(gateway));
        gateway.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_download_takes_no_key_in_its_address()
    {
        await using var gateway = await WithRecordingAsync("<a>1</a>");
        await Should.ThrowAsync<ArgumentException>(() => DownloadAsync(gateway, Gateway.Xml with { SecretQuery = new Dictionary<string, string> { ["key"] = "k" } }));
        gateway.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_download_is_recorded_as_every_answer_is()
    {
        await using var gateway = await WithRecordingAsync("<a>1</a>");
        gateway.Options = gateway.Options with { RecordFolder = gateway.Folder.File("recorded") };
        await DownloadAsync(gateway);
        File.ReadAllText(gateway.Folder.File($"recorded/{Recording}")).ShouldBe("<a>1</a>");
    }

    private static async Task<Gateway> WithRecordingAsync(string body)
    {
        var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, (context, _) =>
        {
            context.Response.Headers.LastModified = "Sun, 12 Jul 2026 08:00:00 GMT";
            context.Response.Headers.ETag = "\"1\"";
            if (context.Request.Headers.IfNoneMatch == "\"1\"")
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            context.Response.ContentType = "application/xml";
            return context.Response.WriteAsync(body);
        });
        return gateway;
    }

    private static async Task<SourceFile> DownloadAsync(Gateway gateway, SourceRequest? request = null)
    {
        using var client = new SourceClient(gateway.Options, gateway.Time);
        return await client.DownloadAsync(request ?? Gateway.Xml);
    }
}
