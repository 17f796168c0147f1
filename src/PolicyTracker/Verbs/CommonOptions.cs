using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PolicyTracker.Settings;

namespace PolicyTracker.Verbs;

/// <summary>The options that every verb takes, and the ways options are read.</summary>
public static class CommonOptions
{
    public static readonly Option<string> Workspace = new("--workspace")
    {
        Description = "The folder with bills/ and content/.",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => ".",
    };

    public static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "Fixes the clock: 2026-03-03 or 2026-03-03T10:00:00Z.",
        HelpName = "INSTANT",
        Recursive = true,
        CustomParser = ReadInstant,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "One JSON document on standard output.", Recursive = true,
    };

    public static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "Only answers and what a person must see.", Recursive = true,
    };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "More about what is going on.", Recursive = true,
    };

    public static IReadOnlyList<Option> All { get; } = [Workspace, Now, Json, Quiet, Verbose];

    public static Option<DateOnly?> Date(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", CustomParser = ReadDate };

    public static Option<string?> Text(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    public static Option<int> Port(string name, int usual)
    {
        var port = new Option<int>(name)
        {
            Description = "The port on 127.0.0.1; 0 takes any free one.",
            HelpName = "PORT",
            DefaultValueFactory = _ => usual,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= 65535))
                result.AddError($"{name} takes a number from 0 to 65535, not \"{token.Value}\".");
        });
        return port;
    }

    public static Option<Uri?> Via() => new("--via")
    {
        Description = "Every source request goes to URL/<host>/<path> instead of https://<host>/<path>.",
        HelpName = "URL",
        CustomParser = ReadGateway,
    };

    /// <summary>Words without a name; what looks like an option is an option that this verb does not have.</summary>
    public static Argument<string[]> Words(string name, string description, ArgumentArity arity)
    {
        var words = new Argument<string[]>(name) { Description = description, Arity = arity, DefaultValueFactory = _ => [] };
        words.Validators.Add(RefuseOptions);
        return words;
    }

    /// <summary>One word without a name.</summary>
    public static Argument<string?> Word(string name, string description, ArgumentArity arity)
    {
        var word = new Argument<string?>(name) { Description = description, Arity = arity };
        word.Validators.Add(RefuseOptions);
        return word;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError($"There is no option {token.Value} here.");
    }

    private static DateTimeOffset? ReadInstant(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
            return now;
        result.AddError($"--now takes a day or a moment such as 2026-03-03 or 2026-03-03T10:00:00Z, not \"{text}\".");
        return null;
    }

    private static DateOnly? ReadDate(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"A date is written year-month-day, such as 2026-03-03, not \"{text}\".");
        return null;
    }

    private static Uri? ReadGateway(ArgumentResult result)
    {
        try
        {
            return SettingsReader.Gateway(result.Tokens[0].Value);
        }
        catch (StopException exception)
        {
            result.AddError(exception.Message);
            return null;
        }
    }
}
