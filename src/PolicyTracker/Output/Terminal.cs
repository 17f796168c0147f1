using System.Text;

namespace PolicyTracker.Output;

/// <summary>
/// Answers on standard output, everything else on standard error; one line an event, nothing in it obeyed.
/// </summary>
public sealed class Terminal(TextWriter output, TextWriter error, bool interactive = false) : IDisposable
{
    private readonly Lock _turn = new();

    public TextWriter Out => output;

    public TextWriter Error => error;

    /// <summary>Answers are one JSON document.</summary>
    public bool Json { get; private set; }

    public bool Quiet { get; private set; }

    public bool Verbose { get; private set; }

    /// <summary>A person watches standard error: progress bars make sense.</summary>
    public bool ShowsBars => interactive && !Quiet && !Plain;

    /// <summary>Plain lines in any case: two pieces of work at once would draw over each other's bars.</summary>
    public bool Plain { get; set; }

    public static Terminal OfProcess() =>
        new(Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()), !Console.IsErrorRedirected);

    public void Speak(bool json, bool quiet, bool verbose) => (Json, Quiet, Verbose) = (json, quiet, verbose);

    /// <summary>A line of the answer, for people; silent when the answer is JSON.</summary>
    public void Answer(string line)
    {
        if (!Json)
            Write(output, SafeLine.Of(line));
    }

    /// <summary>The answer as one JSON document.</summary>
    public void Document<T>(T document) => Document(JsonAnswers.Write(document));

    /// <summary>A whole document that is already text.</summary>
    public void Document(string text) => Write(output, text.TrimEnd('\n'));

    /// <summary>What is going on.</summary>
    public void Log(string line)
    {
        if (!Quiet)
            Write(error, SafeLine.Of(line));
    }

    /// <summary>What only a person who looks for the cause wants to read.</summary>
    public void Detail(string lines)
    {
        if (Verbose)
            foreach (var line in lines.Split('\n'))
                Write(error, SafeLine.Of(line));
    }

    /// <summary>What a person must see.</summary>
    public void Warn(string line) => Write(error, SafeLine.Of(line));

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    // A reader that went away (a closed pipe) is no failure of the work.
    private void Write(TextWriter writer, string line)
    {
        lock (_turn)
            try
            {
                writer.Write(line + "\n");
                writer.Flush();
            }
            catch (IOException)
            {
                // Nobody is listening any more.
            }
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
