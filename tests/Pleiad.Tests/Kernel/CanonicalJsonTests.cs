using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pleiad.Kernel.Journals;

namespace Pleiad.Tests.Kernel;

/// <summary>RFC 8785 by its own examples, by the digest of its published numbers, and by laws over random JSON.</summary>
public class CanonicalJsonTests
{
    /// <summary>The table of the RFC's appendix B: the bits of a double and how it is written; null where there is no such JSON.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x7fffffffffffffff, null)]
    [InlineData(0x7ff0000000000000, null)]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_the_appendix_has_them(ulong bits, string? text)
    {
        var number = BitConverter.UInt64BitsToDouble(bits);
        if (text is null)
            Should.Throw<ArgumentException>(() => CanonicalJson.Number(number));
        else
            CanonicalJson.Number(number).ShouldBe(text);
    }

    /// <summary>The numbers that accompany the RFC: fixed ones, 2000 in a row, then those of a chain of hashes; the digests of their lines are published.</summary>
    [Theory]
    [InlineData(1_000, "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687")]
    [InlineData(10_000, "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892")]
    [InlineData(100_000, "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7")]
    public void The_published_sequence_of_numbers_has_its_published_digest(int count, string digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var number in PublishedNumbers.Sequence().Take(count))
            hash.AppendData(Encoding.ASCII.GetBytes($"{BitConverter.DoubleToUInt64Bits(number).ToString("x", CultureInfo.InvariantCulture)},{CanonicalJson.Number(number)}\n"));
        Convert.ToHexStringLower(hash.GetHashAndReset()).ShouldBe(digest);
    }

    [Theory]
    [InlineData("""[56, { "d": true, "10": null, "1": [ ] } ]""", """[56,{"1":[],"10":null,"d":true}]""")]
    [InlineData("""{ "peach": "This sorting order", "péché": "is wrong according to French", "pêche": "but canonicalization MUST", "sin": "ignore locale" }""", """{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}""")]
    [InlineData("""{ "1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { } }""", """{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}""")]
    [InlineData("""{ "Unnormalized Unicode":"\u0041\u030a" }""", "{\"Unnormalized Unicode\":\"A\u030a\"}")]
    [InlineData("""{ "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }""", """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""")]
    [InlineData("""{ "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control\u007f", "\u00f6": "Latin Small Letter O With Diaeresis", "</script>": "Browser Challenge" }""", "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"</script>\":\"Browser Challenge\",\"\u0080\":\"Control\u007f\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    public void The_examples_come_out_as_published(string json, string canonical)
    {
        CanonicalJson.Of(json).ShouldBe(canonical);
        CanonicalJson.Of(JsonNode.Parse(json)).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("[1e400]")]
    [InlineData("[1,]")]
    [InlineData("")]
    public void What_is_no_JSON_of_one_meaning_is_refused(string json) => Should.Throw<JsonException>(() => CanonicalJson.Of(json));

    [Fact]
    public void Random_JSON_means_the_same_afterwards_and_has_one_spelling()
    {
        var random = new Random(8785);
        for (var i = 0; i < 500; i++)
        {
            var node = RandomJson(random, 4);
            var canonical = CanonicalJson.Of(node);
            JsonNode.DeepEquals(JsonNode.Parse(canonical), JsonNode.Parse(node?.ToJsonString() ?? "null")).ShouldBeTrue(canonical);
            CanonicalJson.Of(canonical).ShouldBe(canonical);
            CanonicalJson.Of(Shuffled(node, random)).ShouldBe(canonical);
            canonical.ShouldBe(JsonDocument.Parse(canonical).RootElement.GetRawText());
        }
    }

    private static JsonNode? RandomJson(Random random, int depth) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(Math.ScaleB(random.NextDouble() - 0.5, random.Next(-200, 200))),
        3 => JsonValue.Create(random.Next(-1_000_000, 1_000_000)),
        4 => JsonValue.Create(RandomText(random)),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(5)).Select(_ => RandomJson(random, depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(6)).Select(_ => RandomText(random)).Distinct().Select(name => KeyValuePair.Create(name, RandomJson(random, depth - 1)))),
    };

    private static string RandomText(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(6) switch
    {
        0 => new Rune(random.Next(0x20)).ToString(),
        1 => new Rune(random.Next(0x10000, 0x10ffff)).ToString(),
        2 => new Rune(random.Next(0xe000, 0xffff)).ToString(),
        3 => "\"\\/<\u2028"[random.Next(5)].ToString(),
        _ => ((char)random.Next('а', 'я')).ToString(),
    }));

    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject members:
                var all = members.Select(m => KeyValuePair.Create(m.Key, Shuffled(m.Value, random))).ToArray();
                random.Shuffle(all);
                return new JsonObject(all);
            case JsonArray items:
                return new JsonArray([.. items.Select(i => Shuffled(i, random))]);
            default:
                return node?.DeepClone();
        }
    }
}
