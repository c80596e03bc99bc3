using System.Globalization;
using Pleiad.Kernel;
using Pleiad.Kernel.Flows;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Talent.Contracts;

namespace Pleiad.Modules.Talent.Lending;

/// <summary>Equipment or a laboratory whose hours its owner lends to teaching.</summary>
public sealed record Facility
{
    public required string Id { get; init; }

    /// <summary>The Registry's organisation that owns it.</summary>
    public required string Organisation { get; init; }

    /// <summary>The Registry's site it stands on; "" for none.</summary>
    public string Site { get; init; } = "";

    public required string En { get; init; }

    public required string Ru { get; init; }

    public string TextEn { get; init; } = "";

    public string TextRu { get; init; } = "";

    /// <summary>The most hours a month that are lent to teaching; 0 for no limit.</summary>
    public int TeachingHours { get; init; }

    /// <summary>From which hour of the day, like 09:00.</summary>
    public required string Opens { get; init; }

    public required string Closes { get; init; }

    /// <summary>UTC; "" as long as it is lent.</summary>
    public string EndedAt { get; init; } = "";

    public bool Illustrative { get; init; }

    public required string CreatedAt { get; init; }

    public Sentence Name => new(En, Ru);

    public Sentence Text => new(TextEn, TextRu);

    public Node Node => LendingNodes.OfFacility(Id);

    public string Address => LendingNodes.AddressOf(Id);
}

/// <summary>Hours for which a facility is taken: by a class, or by what its owner does for money. The two are never added.</summary>
public sealed record FacilityUse
{
    public const string Teaching = "teaching", Commercial = "commercial";

    public required string Id { get; init; }

    public required string Facility { get; init; }

    /// <summary><see cref="Teaching"/> or <see cref="Commercial"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>As there: 2026-10-05T09:00.</summary>
    public required string Starts { get; init; }

    /// <summary>On the same day.</summary>
    public required string Ends { get; init; }

    /// <summary>The school or university that booked; "" for commercial use, whose customer is nobody's business here.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>What is taught, for the owner; "" for commercial use.</summary>
    public string Subject { get; init; } = "";

    public required string State { get; init; }

    public required string BookedBy { get; init; }

    public required string BookedAt { get; init; }

    public bool Illustrative { get; init; }

    public Node Node => Node.Of(LendingNodes.Uses, Id);

    public string Day => Starts[..10];

    public string Month => Starts[..7];

    public string Hours => $"{Starts[11..]}–{Ends[11..]}";

    /// <summary>How long, in hours.</summary>
    public double Length => (DateTime.ParseExact(Ends, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) - DateTime.ParseExact(Starts, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)).TotalHours;
}

/// <summary>The life of hours that were taken.</summary>
internal static class UseFlow
{
    public const string Booked = "booked";
    public const string Cancelled = "cancelled";

    public static Flow<FacilityUse> Life { get; } = new(
        Booked,
        [new State(Booked, new("booked", "занято"), Owner: Role.OrganisationRepresentative), new State(Cancelled, new("given back", "отменено"))],
        [new("cancel", new("Give the hours back", "Вернуть часы"), [Booked], Cancelled, LendingRights.GiveBack) { Done = new("hours given back", "часы возвращены") }]);
}

/// <summary>What may be done with what is lent.</summary>
internal static class LendingRights
{
    /// <summary>On an organisation.</summary>
    public static Permission Lend { get; } = new("talent.facility.lend", new("lend equipment of this organisation to teaching", "предоставлять оборудование этой организации для обучения"), Role.OrganisationRepresentative, Role.Operator, Role.CentreOfficer);

    /// <summary>On a facility, through its owner.</summary>
    public static Permission Keep { get; } = new("talent.facility.keep", new("keep the hours of this facility", "вести часы этого оборудования"), Role.OrganisationRepresentative, Role.Operator, Role.CentreOfficer);

    /// <summary>On a school or a university: book hours for a class.</summary>
    public static Permission Book { get; } = new("talent.facility.book", new("book hours for classes of this organisation", "бронировать часы для занятий этой организации"), Role.OrganisationRepresentative);

    /// <summary>On hours that were taken, through who booked them and whose they are.</summary>
    public static Permission GiveBack { get; } = new("talent.facility.give-back", new("give these hours back", "возвращать эти часы"), Role.OrganisationRepresentative, Role.Operator, Role.CentreOfficer);
}

/// <summary>What is lent and the hours that were taken, as nodes and addresses.</summary>
internal static class LendingNodes
{
    public const string Facilities = "talent/lending";

    public const string Uses = "talent/uses";

    public const string All = TalentAddress.Root + "/lending";

    public static Node OfFacility(string id) => Node.Of(Facilities, id);

    public static string AddressOf(string id, string below = "") => $"{All}/{id}{below}";
}
