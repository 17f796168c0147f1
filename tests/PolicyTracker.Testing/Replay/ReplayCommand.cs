namespace PolicyTracker.Testing;

/// <summary><c>replay --root DIR [--root DIR]... [--host NAME=DIR]... [--port N]</c>: serves until it is stopped.</summary>
internal static class ReplayCommand
{
    public const string Usage =
        "Usage: replay --root DIR [--root DIR]... [--host NAME=DIR]... [--port N]\n" +
        "Plays recordings back as http://127.0.0.1:PORT/<host>/<path>, for: policytracker collect --via http://127.0.0.1:PORT\n" +
        "Or: dataset COUNT FILE, which writes a LegiScan dataset of made-up bills";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await using var server = await ReplayServer.StartAsync(options);
        await Console.Out.WriteLineAsync(server.Url.ToString().TrimEnd('/'));
        await server.WaitForShutdownAsync();
        return 0;
    }

    private static ReplayOptions? Parse(string[] arguments)
    {
        if (arguments.Length % 2 == 0 || arguments[0] != "replay")
            return null;
        var options = new ReplayOptions();
        foreach (var pair in arguments.Skip(1).Chunk(2))
        {
            var sides = pair[1].Split('=', 2);
            ReplayOptions? next = pair[0] switch
            {
                "--root" when Directory.Exists(pair[1]) => options with { Roots = [.. options.Roots, pair[1]] },
                "--host" when sides.Length == 2 => options with { Hosts = [.. options.Hosts, new(sides[0], sides[1])] },
                "--port" when ushort.TryParse(pair[1], out var port) => options with { Port = port },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
        }

        return options.Roots.Count > 0 || options.Hosts.Count > 0 ? options : null;
    }
}
