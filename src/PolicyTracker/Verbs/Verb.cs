using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>One word of the command line with its options, and what it does.</summary>
public abstract class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Goes on until it is stopped, so that being stopped is its good end.</summary>
    public virtual bool Stays => false;

    public abstract Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel);
}
