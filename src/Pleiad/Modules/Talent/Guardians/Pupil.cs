using System.Security.Cryptography;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>Somebody on the list of a class. Name and address of the guardian are the school's, and go some weeks after the activity.</summary>
public sealed record Pupil
{
    /// <summary>Says nothing of the pupil; stands in the journal.</summary>
    public required string Id { get; init; }

    public required string SchoolGroup { get; init; }

    /// <summary>The place on the list, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>"" when it was erased.</summary>
    public required string Name { get; init; }

    /// <summary>Where the guardian reads letters; "" for whoever answers on paper.</summary>
    public string GuardianMail { get; init; } = "";

    /// <summary>The secret of the guardian's private link.</summary>
    public required string Token { get; init; }

    /// <summary>What the teacher hands to the pupil, so that the activity counts on the own path; "" once it was used.</summary>
    public required string Code { get; init; }

    /// <summary>The pupil's own account; "" as long as none is linked.</summary>
    public string Account { get; init; } = "";

    /// <summary>A state of <see cref="PupilFlow"/>.</summary>
    public required string State { get; init; }

    /// <summary>When the guardian answered, as a UTC text or the day on the paper; "" before.</summary>
    public string AnsweredAt { get; init; } = "";

    /// <summary>took-part, prize or winner; "" as long as nobody says. Never a rank.</summary>
    public string Result { get; init; } = "";

    public Node Node => SchoolNodes.OfPupil(Id);

    public string PrivateAddress => SchoolAddress.OfConsent(Token);

    /// <summary>A new one on a list.</summary>
    public static Pupil New(string group, int number, string name, string mail) => new()
    {
        Id = Guid.NewGuid().ToString("N"), SchoolGroup = group, Number = number, Name = name, GuardianMail = mail, Token = PrivateSecret.New(), Code = RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 10), State = PupilFlow.Asked,
    };
}
