using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Sources;

public class HostileAnswerTests
{
    private static readonly byte[] Megabyte = new byte[1024 * 1024];

    [Fact]
    public async Task A_body_that_says_it_is_200_megabytes_is_not_read()
    {
        var failure = await FailureOfAsync((context, _) =>
        {
            context.Response.ContentLength = 200L * Megabyte.Length;
            return context.Response.StartAsync();
        });
        failure.Kind.ShouldBe(SourceFailure.TooLarge);
        failure.Message.ShouldContain("16,777,216 bytes");
    }

    [Fact]
    public async Task A_body_that_comes_fast_and_never_ends_is_cut_at_the_limit() =>
        (await FailureOfAsync(async (context, _) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(Megabyte, context.RequestAborted);
        })).Kind.ShouldBe(SourceFailure.TooLarge);

    [Fact]
    public async Task An_endless_body_costs_memory_within_bounds()
    {
        using var answer = new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = BodyReader.ReadAsync(Gateway.Address, answer, SourceClientOptions.DefaultMaxBytes, () => { }, CancellationToken.None);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeInRange(SourceClientOptions.DefaultMaxBytes / 2, 80_000_000);
        (await Should.ThrowAsync<SourceException>(() => reading)).Kind.ShouldBe(SourceFailure.TooLarge);
    }

    [Fact]
    public async Task A_body_that_drips_for_ever_ends_at_the_deadline()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Options = gateway.Options with { Deadline = TimeSpan.FromSeconds(1) };
        Answer(gateway, async (context, _) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("<", context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
            }
        });
        var failure = await gateway.FailureAsync();
        failure.Kind.ShouldBe(SourceFailure.TimedOut);
        failure.Message.ShouldContain("after 1 seconds");
        gateway.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_body_that_falls_silent_is_given_up_after_the_idle_time()
    {
        var failure = await FailureOfAsync(async (context, _) =>
        {
            await context.Response.WriteAsync("<bill");
            await Task.Delay(10_000, context.RequestAborted);
        }, TimeSpan.FromMilliseconds(400));
        failure.Kind.ShouldBe(SourceFailure.TimedOut);
        failure.Message.ShouldContain("Nothing came for 0.4 seconds");
    }

    [Fact]
    public async Task A_host_that_never_answers_is_given_up_after_the_idle_time() =>
        (await FailureOfAsync((context, _) => Task.Delay(10_000, context.RequestAborted), TimeSpan.FromMilliseconds(100))).Kind.ShouldBe(SourceFailure.TimedOut);

    [Fact]
    public async Task A_small_packet_that_unpacks_without_end_is_cut_at_the_limit()
    {
        var bomb = Packed(pack =>
        {
            for (var i = 0; i < 200; i++)
                pack.Write(Megabyte);
        });
        bomb.Length.ShouldBeLessThan(1024 * 1024);
        var failure = await FailureOfAsync((context, _) => SendPackedAsync(context, "gzip", bomb));
        failure.Kind.ShouldBe(SourceFailure.TooLarge);
        failure.Message.ShouldContain("after decompression");
    }

    [Fact]
    public async Task A_packed_body_is_unpacked_and_a_cut_one_is_refused()
    {
        var whole = Packed(pack => pack.Write(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 20_000)))));
        await using var gateway = await Gateway.StartAsync();
        Answer(gateway, (context, _) => SendPackedAsync(context, "gzip", whole));
        (await gateway.GetAsync()).Text.ShouldEndWith(" 19999");
        gateway.Server.Requests[0].Header("Accept-Encoding").ShouldBe("gzip");

        foreach (var length in new[] { 1, 9, whole.Length / 2, whole.Length - 8, whole.Length - 1 })
        {
            Answer(gateway, (context, _) => SendPackedAsync(context, "gzip", whole[..length]));
            (await gateway.FailureAsync()).Kind.ShouldBeOneOf(SourceFailure.Truncated, SourceFailure.Empty);
        }
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_packing_that_nobody_asked_for_is_refused(string encoding) =>
        (await FailureOfAsync((context, _) => SendPackedAsync(context, encoding, [1, 2, 3]))).Message.ShouldContain($"\"{encoding}\"");

    [Fact]
    public async Task A_body_shorter_than_it_says_is_refused() =>
        (await FailureOfAsync(async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<billStatus>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        })).Kind.ShouldBe(SourceFailure.Truncated);

    [Fact]
    public async Task A_body_whose_chunks_break_off_is_refused() =>
        (await FailureOfAsync(async (context, _) =>
        {
            await context.Response.WriteAsync("<billStatus/>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        })).Kind.ShouldBe(SourceFailure.Truncated);

    [Theory]
    [InlineData("text/csv", "a,b\n1,2", false)]
    [InlineData("text/html", "<html><p>half", false)]
    [InlineData("text/html", "<html><p>whole</p></html>\n", true)]
    [InlineData("application/json", "{}", true)]
    public async Task A_body_without_length_is_believed_only_when_its_end_can_be_seen(string mediaType, string body, bool believed)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeOnceAsync(listener, $"HTTP/1.0 200 OK\r\nContent-Type: {mediaType}\r\n\r\n{body}");
        var options = new SourceClientOptions { AllowedHosts = [Gateway.Host], Tries = 1, Robots = RobotsRule.None, Via = new($"http://{listener.LocalEndpoint}/") };
        using var client = new SourceClient(options, new Testing.FixedTime());
        var request = new SourceRequest(Gateway.Address) { MediaTypes = [mediaType] };
        if (believed)
            (await client.GetAsync(request)).Text.ShouldBe(body);
        else
            (await Should.ThrowAsync<SourceException>(() => client.GetAsync(request))).Kind.ShouldBe(SourceFailure.Truncated);
        await serving;
    }

    [Fact]
    public async Task Something_that_is_not_http_is_refused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeOnceAsync(listener, "220 mail.example ESMTP\r\n");
        var options = new SourceClientOptions { AllowedHosts = [Gateway.Host], Tries = 1, Via = new($"http://{listener.LocalEndpoint}/") };
        using var client = new SourceClient(options, new Testing.FixedTime());
        (await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml))).Message.ShouldContain("not HTTP");
        await serving;
    }

    [Fact]
    public async Task An_empty_body_is_not_news() =>
        (await FailureOfAsync((_, _) => Task.CompletedTask)).Kind.ShouldBe(SourceFailure.Empty);

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    [InlineData("")]
    public async Task Another_type_than_the_expected_is_refused(string mediaType)
    {
        var failure = await FailureOfAsync((context, _) =>
        {
            context.Response.ContentType = mediaType;
            return context.Response.WriteAsync("<html>We will be back soon</html>");
        });
        failure.Kind.ShouldBe(SourceFailure.WrongType);
        failure.Message.ShouldContain("maintenance or block page");
    }

    [Fact]
    public async Task The_other_name_of_xml_is_the_same_type()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Gateway.Host + Gateway.Path, "<a/>", "text/xml; charset=utf-8");
        (await gateway.GetAsync()).MediaType.ShouldBe("text/xml");
    }

    [Fact]
    public async Task Not_modified_is_a_failure_when_nobody_asked() =>
        (await FailureOfAsync((context, _) =>
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        })).Kind.ShouldBe(SourceFailure.UnaskedNotModified);

    [Theory]
    [InlineData(204, SourceFailure.UnexpectedStatus, 1)]
    [InlineData(206, SourceFailure.UnexpectedStatus, 1)]
    [InlineData(401, SourceFailure.Refused, 1)]
    [InlineData(403, SourceFailure.Refused, 1)]
    [InlineData(404, SourceFailure.NotFound, 1)]
    [InlineData(410, SourceFailure.NotFound, 1)]
    [InlineData(418, SourceFailure.UnexpectedStatus, 1)]
    [InlineData(500, SourceFailure.ServerError, 4)]
    [InlineData(503, SourceFailure.ServerError, 4)]
    public async Task A_status_of_failure_is_named_and_tried_again_only_when_that_may_help(int status, SourceFailure kind, int tries)
    {
        await using var gateway = await Gateway.StartAsync();
        Answer(gateway, (context, _) =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var failure = await gateway.FailureAsync();
        failure.Kind.ShouldBe(kind);
        failure.Message.ShouldContain($"(status {status})");
        gateway.Server.Requests.Count.ShouldBe(tries);
    }

    [Fact]
    public async Task A_key_or_a_query_never_shows_in_a_failure()
    {
        await using var gateway = await Gateway.StartAsync();
        var visits = new List<SourceVisit>();
        gateway.Options = gateway.Options with { Visited = visits.Add };
        var failure = await gateway.FailureAsync(new(new Uri(Gateway.Address + "?api_key=hush&x=1"))
        {
            Headers = new Dictionary<string, string> { ["X-Api-Key"] = "hush" },
        });
        failure.ToString().ShouldNotContain("hush");
        failure.Address.ShouldBe(Gateway.Address);
        visits.ShouldHaveSingleItem().ToString().ShouldNotContain("hush");
    }

    // Answers at once, so that all the reading happens on the thread that is measured.
    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }

    private static async Task<SourceException> FailureOfAsync(Testing.ReplayAnswer answer, TimeSpan? idle = null)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Options = gateway.Options with { Idle = idle ?? gateway.Options.Idle };
        Answer(gateway, answer);
        return await gateway.FailureAsync();
    }

    private static void Answer(Gateway gateway, Testing.ReplayAnswer answer) =>
        gateway.Server.Answer(Gateway.Host + Gateway.Path, (context, request) =>
        {
            context.Response.ContentType = "application/xml";
            return answer(context, request);
        });

    private static Task SendPackedAsync(HttpContext context, string encoding, byte[] body)
    {
        context.Response.Headers.ContentEncoding = encoding;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static byte[] Packed(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Optimal))
            write(pack);
        return packed.ToArray();
    }

    private static async Task ServeOnceAsync(TcpListener listener, string answer)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        await using var stream = connection.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
    }
}
