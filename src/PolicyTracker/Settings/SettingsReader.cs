using Microsoft.Extensions.Configuration;

namespace PolicyTracker.Settings;

/// <summary>
/// Reads <c>policytracker.json</c> of the workspace, then <c>PolicyTracker__*</c> of the environment over it.
/// A wrong setting stops the program before it does anything.
/// </summary>
public static class SettingsReader
{
    public const string File = "policytracker.json";

    private const string Prefix = "PolicyTracker__";
    private const string StateFolder = "StateFolder";
    private const string Via = "Collectors:Via";

    private static readonly string[] Plain = [StateFolder, Via];

    private static readonly string[] Secret =
    [
        "Collectors:CongressGovKey", "Collectors:OpenStatesKey", "Collectors:LegiScanKey",
        "Collectors:RegulationsGovKey", "Collectors:NewYorkKey", "GitHub:Token",
    ];

    public static ProgramSettings Read(string workspace)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in FromFile(workspace))
            values[Allowed(key, Plain, File)] = value;
        foreach (var (key, value) in FromEnvironment())
            values[Allowed(key, [.. Plain, .. Secret], "the environment")] = value;
        return new()
        {
            StateFolder = values.GetValueOrDefault(StateFolder) is { Length: > 0 } folder ? folder : ".policytracker",
            Collectors = new() { Via = Gateway(values.GetValueOrDefault(Via)), Keys = Keys(values) },
        };
    }

    /// <summary>An address that stands before every source, or null when none is given.</summary>
    public static Uri? Gateway(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
                ? address
                : throw StopException.Usage("--via (PolicyTracker__Collectors__Via) is an address such as "
                    + "http://127.0.0.1:8080, without a name, query or fragment.");
    }

    private static IEnumerable<KeyValuePair<string, string>> FromFile(string workspace)
    {
        var path = Path.Combine(workspace, File);
        if (!System.IO.File.Exists(path))
            return [];
        try
        {
            return Leaves(new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.IO.File.ReadAllBytes(path))).Build());
        }
        catch (Exception exception) when (exception is FormatException or System.Text.Json.JsonException)
        {
            throw StopException.Usage($"{File} is no JSON object: {exception.Message}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> FromEnvironment() =>
        Leaves(new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build());

    private static IEnumerable<KeyValuePair<string, string>> Leaves(IConfigurationRoot root) =>
        root.AsEnumerable().Where(entry => entry.Value is not null).Select(entry => new KeyValuePair<string, string>(entry.Key, entry.Value!));

    private static string Allowed(string key, string[] names, string where)
    {
        if (names.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        var why = Secret.Contains(key, StringComparer.OrdinalIgnoreCase)
            ? $"Keys stand in the environment only ({Prefix}{Spelled(key)}), never in a file."
            : $"Allowed are {string.Join(", ", names.Select(name => where == File ? name : Prefix + Spelled(name)))}.";
        throw StopException.Usage(
            $"The setting {(where == File ? key : Prefix + Spelled(key))} in {where} is unknown or not allowed there. {why}");
    }

    private static string Spelled(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private static Dictionary<string, string> Keys(Dictionary<string, string> values) =>
        Secret.Where(values.ContainsKey).ToDictionary(name => name[(name.IndexOf(':') + 1)..], name => values[name]);
}
