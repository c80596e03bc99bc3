using System.Data.Common;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Web;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Guardians;

/// <summary>Where a guardian's answer stands.</summary>
public enum GuardianStand
{
    /// <summary>Nobody answered yet.</summary>
    Asked,

    /// <summary>Agreed, and it counts.</summary>
    Agreed,

    /// <summary>Agreed again, and no place is free yet.</summary>
    Waiting,

    /// <summary>A no, or a consent that was taken back; one can still agree.</summary>
    Refused,

    /// <summary>Nothing is left to be answered.</summary>
    Closed,
}

/// <summary>A line of what a guardian is told before answering.</summary>
/// <param name="Name">What the line is about.</param>
/// <param name="Text">What is so, for a reader; "" for not known.</param>
/// <param name="Address">A page of it; "" for none.</param>
public sealed record GuardianFact(Sentence Name, Func<Reader, string> Text, string Address = "")
{
    public GuardianFact(Sentence name, Sentence text, string address = "")
        : this(name, reader => reader.T(text), address)
    {
    }
}

/// <summary>What a guardian is asked for one minor, as the private page shows it.</summary>
/// <param name="About">The pupil, application, enrolment or part in an intake: the consents stand under its path.</param>
/// <param name="Token">The secret of the private link.</param>
/// <param name="Stand">Where the answer stands.</param>
/// <param name="Headline">What is asked, or what came of it.</param>
public sealed record GuardianQuestion(Node About, string Token, GuardianStand Stand, Sentence Headline)
{
    public string Address => SchoolAddress.OfConsent(Token);

    /// <summary>Where it belongs: a school and class, a university; "" for nowhere.</summary>
    public Sentence Eyebrow { get; init; } = new("", "");

    public bool Illustrative { get; init; }

    /// <summary>Why nothing can be answered, what a no meant, or what agreeing now leads to; null for nothing to add.</summary>
    public Sentence? Note { get; init; }

    public IReadOnlyList<GuardianFact> Facts { get; init; } = [];

    /// <summary>What the child wrote, for whoever decides; null where a child writes nothing.</summary>
    public string? Said { get; init; }

    /// <summary>Without it the child does not take part.</summary>
    public required ConsentPurpose Needed { get; init; }

    /// <summary>What may be agreed to besides.</summary>
    public IReadOnlyList<ConsentPurpose> Further { get; init; } = [];

    /// <summary>The ids of the purposes that hold now; filled in by whoever asks, alike for every matter.</summary>
    public IReadOnlySet<string> Held { get; init; } = new HashSet<string>();

    /// <summary>Whether the name was forgotten with a consent, so that it must be told again.</summary>
    public bool Nameless { get; init; }

    /// <summary>Whether one can answer with a yes now.</summary>
    public bool MayAgree => Stand is GuardianStand.Asked or GuardianStand.Refused;
}

/// <summary>What a guardian typed beside the consents.</summary>
/// <param name="At">When it was answered: a UTC text, or the day on a sheet of paper.</param>
/// <param name="Child">The child's name, where it had been forgotten; otherwise "".</param>
/// <param name="Mail">Where to write; "" for nowhere, or for where it was.</param>
internal sealed record GuardianAnswer(string At, string Child = "", string Mail = "");

/// <summary>One kind of thing that minors take part in only with a guardian's consent; what a link leads to, and what an answer does.</summary>
internal interface IGuardianMatter
{
    /// <summary>The question of a link; null where it is none of this kind.</summary>
    GuardianQuestion? Find(PleiadDb db, DbConnection connection, string token);

    /// <summary>The guardian agrees. The consent that is needed is written by whoever calls, right after.</summary>
    void Agree(ActScope scope, string token, GuardianAnswer answer);

    /// <summary>The guardian says no, or takes the needed consent back.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="token">The link.</param>
    /// <param name="at">When.</param>
    /// <param name="forget">Whether a consent was taken back, so that what was kept by it goes.</param>
    void Refuse(ActScope scope, string token, string at, bool forget);

    /// <summary>Further consents were given or taken back. Nothing to do where there is one purpose.</summary>
    void Follow(ActScope scope, string token)
    {
    }
}
