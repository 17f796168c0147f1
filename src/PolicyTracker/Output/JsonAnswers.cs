using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PolicyTracker.Output;

/// <summary>The shapes of <c>--json</c>; keys in the order of the records, in snake_case.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ProblemAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<StatusAnswer>))]
[JsonSerializable(typeof(CollectAnswer))]
[JsonSerializable(typeof(BuildAnswer))]
[JsonSerializable(typeof(ServeAnswer))]
[JsonSerializable(typeof(InitAnswer))]
[JsonSerializable(typeof(UpgradeAnswer))]
public sealed partial class JsonAnswers : JsonSerializerContext
{
    // Read by programs, not put into pages: letters outside ASCII may stand as themselves.
    private static readonly Lazy<JsonSerializerOptions> Readable = new(MakeReadable);

    public static string Write<T>(T document) =>
        JsonSerializer.Serialize(document, (JsonTypeInfo<T>)Readable.Value.GetTypeInfo(typeof(T)));

    private static JsonSerializerOptions MakeReadable() =>
        new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
