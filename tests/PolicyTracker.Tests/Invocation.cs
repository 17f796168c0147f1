using System.Text.Json;
using PolicyTracker.Output;

namespace PolicyTracker.Tests;

/// <summary>One run of the program inside the test process: what it answered, what it said, how it ended.</summary>
internal sealed record Invocation(int Code, string Out, string Error)
{
    public static readonly DateTimeOffset Now = new(2026, 2, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The answer, which must be one JSON document.</summary>
    public JsonElement Json => JsonElement.Parse(Out);

    public static Task<Invocation> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public static async Task<Invocation> RunAsync(CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal(output, error);
        var code = await CommandLine.RunAsync(args, terminal, TimeProvider.System, Program.Verbs, cancel);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Fails with everything that was said when the run ended otherwise.</summary>
    public Invocation Ended(ExitCode code)
    {
        Code.ShouldBe((int)code, $"{Out}\n{Error}");
        return this;
    }
}
