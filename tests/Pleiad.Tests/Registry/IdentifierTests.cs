using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Tests.Registry;

/// <summary>Numbers that registers have published, and the same with a slip in them.</summary>
public class IdentifierTests
{
    [Theory]
    [InlineData("inn", "7707083893", "7707083893")] // Sberbank
    [InlineData("inn", "77 3605 0003", "7736050003")] // Gazprom
    [InlineData("inn", "500100732259", "500100732259")] // the tax service's example of a person
    [InlineData("ogrn", "1027700132195", "1027700132195")] // Sberbank
    [InlineData("ogrn", "304500116000157", "304500116000157")] // an entrepreneur, the example of the register
    [InlineData("kpp", "773601001", "773601001")]
    [InlineData("kpp", "7736ab001", "7736AB001")]
    [InlineData("lei", "5493001KJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12")] // the example of the Global LEI Foundation
    [InlineData("lei", "hwupkr0mpou8fgxbt394", "HWUPKR0MPOU8FGXBT394")] // Apple
    [InlineData("lei", "213800WSGIIZCXF1P572", "213800WSGIIZCXF1P572")] // Jaguar Land Rover
    [InlineData("ror", "https://ror.org/055f7t516", "https://ror.org/055f7t516")] // HSE University
    [InlineData("ror", "027m9bs27", "https://ror.org/027m9bs27")] // University of Manchester
    [InlineData("ror", "ror.org/00pg6eq24", "https://ror.org/00pg6eq24")] // University of Strasbourg
    [InlineData("ror", "https://ROR.org/010pmpe69", "https://ror.org/010pmpe69")] // Lomonosov Moscow State University
    public void Published_numbers_pass(string scheme, string typed, string kept)
    {
        var found = IdentifierScheme.Find(scheme)!;
        found.Clean(typed).ShouldBe(kept);
        found.Wrong(kept).ShouldBeNull();
    }

    [Theory]
    [InlineData("inn", "7707083894")]
    [InlineData("inn", "7707083983")] // two digits changed places
    [InlineData("inn", "500100732258")]
    [InlineData("inn", "500100732159")]
    [InlineData("inn", "0000000000")]
    [InlineData("inn", "77070838931")]
    [InlineData("inn", "770708389x")]
    [InlineData("inn", "")]
    [InlineData("ogrn", "1027700132196")]
    [InlineData("ogrn", "1027700132915")]
    [InlineData("ogrn", "304500116000158")]
    [InlineData("ogrn", "10277001321950")]
    [InlineData("ogrn", "0000000000000")]
    [InlineData("kpp", "77360100")]
    [InlineData("lei", "5493001KJTIIGC8Y1R13")]
    [InlineData("lei", "5493001KJTIIGC8Y1R21")]
    [InlineData("lei", "5493001KJTIIGC8YR112")]
    [InlineData("lei", "5493001KJTIIGC8Y1R1")]
    [InlineData("ror", "https://ror.org/055f7t517")]
    [InlineData("ror", "https://ror.org/055f7t561")]
    [InlineData("ror", "https://ror.org/055ft7516")]
    [InlineData("ror", "https://ror.org/155f7t516")]
    [InlineData("ror", "https://ror.org/055f7t5l6")]
    [InlineData("ror", "https://example.org/055f7t516")]
    public void A_slip_in_a_number_is_found_and_said_in_both_languages(string scheme, string typed)
    {
        var found = IdentifierScheme.Find(scheme)!;
        var wrong = found.Wrong(found.Clean(typed));
        wrong.ShouldNotBeNull();
        wrong.En.ShouldNotBe(wrong.Ru);
    }

    [Fact]
    public void Every_slip_in_one_digit_is_found_except_those_that_eleven_cannot_tell()
    {
        foreach (var (scheme, number) in new[] { (IdentifierScheme.Inn, "7707083893"), (IdentifierScheme.Ogrn, "1027700132195"), (IdentifierScheme.Lei, "5493001KJTIIGC8Y1R12"), (IdentifierScheme.Ror, "https://ror.org/055f7t516") })
        {
            var unseen = Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])).SelectMany(i => "0123456789".Where(d => d != number[i]).Select(d => number[..i] + d + number[(i + 1)..])).Count(slip => scheme.Wrong(slip) is null);
            unseen.ShouldBeLessThanOrEqualTo(scheme == IdentifierScheme.Inn || scheme == IdentifierScheme.Ogrn ? 2 : 0, scheme.Id); // a remainder of ten is written as 0
        }
    }
}
