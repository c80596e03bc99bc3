using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pleiad.Kernel.Web;

/// <summary>How every answer to a program is written: camel case, names for enumerations, null for no answer.</summary>
public static class JsonAnswers
{
    /// <summary>For the command line, where a person may read it.</summary>
    public static JsonSerializerOptions Indented { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true });

    public static JsonSerializerOptions Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new NoAnswerAsNull());
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return json;
    }

    /// <summary>JSON has no NaN: "no answer" is null.</summary>
    private sealed class NoAnswerAsNull : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteNumberValue(value);
            else
                writer.WriteNullValue();
        }
    }
}
