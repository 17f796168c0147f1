using System.Text;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Sources;

public sealed class SecretTests
{
    private const string Key = "0123456789abcdef-key";

    private static readonly SourceRequest Asked = new(new($"https://{Gateway.Host}{Gateway.Path}?op=getBill&id=1"))
    {
        MediaTypes = ["application/json"],
        SecretQuery = new Dictionary<string, string> { ["key"] = Key },
    };

    [Fact]
    public async Task A_key_of_the_address_reaches_the_source_and_nothing_else()
    {
        await using var gateway = await Gateway.StartAsync();
        var visited = new List<string>();
        gateway.Options = gateway.Options with { RecordFolder = gateway.Folder.File("record"), Visited = visit => visited.Add(visit.ToString()) };
        gateway.Server.Answer(Gateway.Host + Gateway.Path, (context, request) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ETag = "\"1\"";
            return context.Response.WriteAsync($"{{\"asked\": \"{request.Query}\"}}");
        });

        var document = await gateway.GetAsync(Asked);
        document.Keep();

        gateway.Server.Requests[^1].Query.ShouldBe($"?op=getBill&id=1&key={Key}");
        document.Text.ShouldBe("{\"asked\": \"?op=getBill&id=1&key=KEY\"}");
        document.Address.ToString().ShouldNotContain(Key);
        visited.ShouldAllBe(line => !line.Contains(Key));
        foreach (var file in Directory.EnumerateFiles(gateway.Folder.Path, "*", SearchOption.AllDirectories))
        {
            file.ShouldNotContain(Key);
            Encoding.UTF8.GetString(File.ReadAllBytes(file)).ShouldNotContain(Key);
        }

        Directory.EnumerateFiles(gateway.Folder.File("record"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_does_not_tell_the_key()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Gateway.Host + Gateway.Path, "no", "text/plain", 401);
        (await gateway.FailureAsync(Asked)).ToString().ShouldNotContain(Key);
    }
}
