using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pleiad.Kernel.Journals;

/// <summary>
/// JSON in one spelling, so that equal data have equal hashes: RFC 8785 (JCS). Members are sorted by the UTF-16 units of their names,
/// numbers are written as ECMAScript does, nothing stands between. Numbers are doubles: an integer beyond 2^53 is rounded, so write it as text.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical text of a JSON text.</summary>
    /// <exception cref="JsonException">It is no JSON, or names a member twice, or holds half a surrogate pair or a number that is too large for a double.</exception>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return Of(document.RootElement);
    }

    /// <summary>The canonical text of a node; null is <c>null</c>.</summary>
    public static string Of(JsonNode? node)
    {
        using var document = JsonDocument.Parse(node?.ToJsonString() ?? "null");
        return Of(document.RootElement);
    }

    /// <summary>The canonical text of an element.</summary>
    /// <exception cref="JsonException">It holds half a surrogate pair, or a number that is too large for a double.</exception>
    public static string Of(JsonElement element)
    {
        var text = new StringBuilder();
        try
        {
            Write(text, element);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new JsonException("It holds half a surrogate pair, or a number that is too large for a double.", e);
        }

        return text.ToString();
    }

    /// <summary>A number as ECMAScript's Number::toString writes it.</summary>
    /// <exception cref="ArgumentException">Not finite: JSON has no such number.</exception>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("JSON has no number for what is not finite.", nameof(value));
        if (value == 0)
            return "0"; // also −0
        var (digits, n) = Digits(value.ToString("R", CultureInfo.InvariantCulture)); // the shortest that give the same double: 0.d1d2… × 10^n
        var sign = value < 0 ? "-" : "";
        var k = digits.Length;
        if (k <= n && n <= 21)
            return sign + digits + new string('0', n - k);
        if (n is > 0 and <= 21)
            return sign + digits[..n] + "." + digits[n..];
        if (n is > -6 and <= 0)
            return sign + "0." + new string('0', -n) + digits;
        var power = (n - 1 < 0 ? "-" : "+") + Math.Abs(n - 1).ToString(CultureInfo.InvariantCulture);
        return sign + (k == 1 ? digits : digits[..1] + "." + digits[1..]) + "e" + power;
    }

    private static (string Digits, int Exponent) Digits(string number)
    {
        var text = number.TrimStart('-');
        var power = 0;
        if (text.IndexOf('E') is >= 0 and var e)
            (power, text) = (int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), text[..e]);
        var point = text.IndexOf('.');
        var whole = point < 0 ? text.Length : point;
        var all = text.Replace(".", "", StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), whole - leading + power);
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Members(text, element);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var (item, i) in element.EnumerateArray().Select((item, i) => (item, i)))
                {
                    text.Append(i > 0 ? "," : "");
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                Text(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(Number(element.GetDouble()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void Members(StringBuilder text, JsonElement element)
    {
        text.Append('{');
        foreach (var (member, i) in element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select((m, i) => (m, i)))
        {
            text.Append(i > 0 ? "," : "");
            Text(text, member.Name);
            text.Append(':');
            Write(text, member.Value);
        }

        text.Append('}');
    }

    internal static void Text(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}
