using System.Text;
using Pleiad.Modules.Accounts.People;

namespace Pleiad.Tests.Accounts;

/// <summary>Against the test values of RFC 6238, appendix B (SHA-1, eight digits), and RFC 4648.</summary>
public class AuthenticatorCodeTests
{
    private const string Key = "12345678901234567890";

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long time, string code) => AuthenticatorCode.Code(Encoding.ASCII.GetBytes(Key), time / 30, 8).ShouldBe(code);

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "my")]
    [InlineData("foobar", "mzxw6ytboi")]
    [InlineData("12345678901234567890", "gezdgnbvgy3tqojqgezdgnbvgy3tqojq")]
    public void Keys_are_written_in_base_32(string bytes, string text) => AuthenticatorCode.Base32(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void A_clock_may_be_one_step_away(int seconds, bool fits)
    {
        var (key, now) = (AuthenticatorCode.Base32(Encoding.ASCII.GetBytes(Key)), DateTimeOffset.FromUnixTimeSeconds(1_700_000_010));
        (AuthenticatorCode.Step(key, AuthenticatorCode.At(key, now.AddSeconds(seconds)), now) is not null).ShouldBe(fits);
    }

    [Fact]
    public void A_code_and_a_recovery_code_count_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var key = AuthenticatorCode.NewKey();
        var account = new Account { Id = "a", Name = "A", CreatedAt = "", AuthenticatorKey = key, RecoveryCodes = $"{Pleiad.Modules.Accounts.Links.Secret.Hash("abcd2345")} other" };
        SecondFactor.Use(account, "000000", now.AddDays(-1)).ShouldBe(AuthenticatorCode.At(key, now.AddDays(-1)) == "000000");
        SecondFactor.Use(account, AuthenticatorCode.At(key, now), now).ShouldBeTrue();
        SecondFactor.Use(account, AuthenticatorCode.At(key, now), now).ShouldBeFalse();
        SecondFactor.Use(account, AuthenticatorCode.At(key, now.AddSeconds(-30)), now).ShouldBeFalse("an older code is no newer proof");
        SecondFactor.Use(account, "ABCD-2345", now).ShouldBeTrue();
        SecondFactor.Use(account, "ABCD-2345", now).ShouldBeFalse();
        account.RecoveryCodes.ShouldBe("other");
    }
}
