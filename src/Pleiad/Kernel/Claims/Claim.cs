using System.Globalization;
using Pleiad.Kernel.Rights;

namespace Pleiad.Kernel.Claims;

/// <summary>How sure a claim is.</summary>
public enum Certainty
{
    /// <summary>Said as a fact.</summary>
    Stated,

    /// <summary>Said as a rough figure.</summary>
    Approximate,

    /// <summary>Announced, not yet so: never counted among what exists.</summary>
    Planned,

    /// <summary>What somebody thinks; never without its speaker.</summary>
    Opinion,

    /// <summary>Said in words that can be read in more than one way; what stands here is our reading.</summary>
    Unclear,
}

/// <summary>How a figure is bounded; a bare value is never shown as exact when it is not.</summary>
public enum Bound
{
    Exact,

    /// <summary>A little more or less.</summary>
    About,

    /// <summary>A little less.</summary>
    Nearly,

    MoreThan,

    /// <summary>Tens, without a figure.</summary>
    Dozens,

    /// <summary>Hundreds, without a figure.</summary>
    Hundreds,
}

/// <summary>A date as exact as it is known: 2014, 2014-11 or 2014-11-05.</summary>
public sealed record ClaimDate(string Text)
{
    public int Year => int.Parse(Text[..4], CultureInfo.InvariantCulture);

    /// <summary>The first day it can mean.</summary>
    public DateOnly FirstDay => DateOnly.ParseExact(Text + "-01-01"[..(10 - Text.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date of a text, or null for an empty one.</summary>
    public static ClaimDate? Of(string? text) => text is { Length: > 0 } ? new ClaimDate(text) : null;
}

/// <summary>Where claims stand: an article, or what somebody who added a claim names.</summary>
/// <param name="Id">The file of an article that ships; a number of its own for one that a user named.</param>
/// <param name="Title">As it was published; not translated.</param>
/// <param name="Publisher">Who published it; "" where nobody is named.</param>
/// <param name="Date">When; null where it is not known.</param>
/// <param name="DateInferred">Whether that date is our reading.</param>
/// <param name="Shipped">Whether it is one of the articles that ship.</param>
public sealed record ClaimSource(string Id, string Title, string Publisher, ClaimDate? Date, bool DateInferred, bool Shipped);

/// <summary>What a claim is about, or names.</summary>
/// <param name="Node">Its node, which the record of an organisation, person or cluster shares.</param>
/// <param name="Type">organisation, person, cluster, plant, site, facility, product, programme, document …</param>
/// <param name="En">Its name in English.</param>
/// <param name="Ru">Its name in Russian; the English one where no Russian name is established.</param>
public sealed record ClaimSubject(Node Node, string Type, string En, string Ru)
{
    public Sentence Name => new(En, Ru);
}

/// <summary>A fact or figure with its date, certainty, speaker and the place in its source.</summary>
/// <param name="Id">f001… for the articles that ship, u1… for what users added.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Predicate">What kind of thing it says: produces, number_of, role …; <see cref="PredicateWords"/> has them in plain words.</param>
/// <param name="Object">What it says, in English; several things are parted by "; ", a role is "title @ organisation".</param>
/// <param name="ObjectNode">The thing that the object names, where it is one that is known; null otherwise.</param>
/// <param name="Value">The figure; NaN for none.</param>
/// <param name="Unit">Unit of the figure; RUB are roubles, not thousands.</param>
/// <param name="Bound">How the figure is bounded.</param>
/// <param name="From">Since or at when; null when the source gives no date.</param>
/// <param name="To">Until when; null for that date alone.</param>
/// <param name="DateInferred">Whether the source does not name the year, and it is our reading.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="En">The claim in English, one sentence in our own words.</param>
/// <param name="Ru">The same in Russian.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Place">The place in it: the number of a paragraph of an article, or what a user wrote ("p. 12").</param>
/// <param name="SaidBy">Who says it.</param>
/// <param name="Kind">attribute, entity, event, figure, opinion, plan, process, relation, rule or service; added for a user's.</param>
/// <param name="Module">The module whose subject it is, by its English name.</param>
/// <param name="Quotation">The words of the source, where a user added them; "" for none.</param>
/// <param name="Group">What claims that contradict each other share: the least of their ids; "" for no contradiction.</param>
/// <param name="Illustrative">Whether no source says it and it only shows how a page works.</param>
/// <param name="AddedBy">The account that added it; "program" for what ships.</param>
/// <param name="AddedAt">When, in UTC, as a round-trip text.</param>
/// <param name="WithdrawnAt">When whoever added it took it back; "" while it stands.</param>
public sealed record Claim(
    string Id, Node Subject, string Predicate, string Object, Node? ObjectNode, double Value, string Unit, Bound Bound, ClaimDate? From, ClaimDate? To, bool DateInferred, Certainty Certainty,
    string En, string Ru, ClaimSource Source, string Place, string SaidBy, string Kind, string Module, string Quotation, string Group, bool Illustrative, string AddedBy, string AddedAt, string WithdrawnAt)
{
    /// <summary>The kind of a claim's own node.</summary>
    public const string NodeKind = "registry/claims";

    /// <summary>Its own node, which the journal speaks of.</summary>
    public Node Node => Node.Of(NodeKind, Id);

    /// <summary>The node of the contradiction, on which preferences are journaled: that of the claim the group is named after.</summary>
    public Node GroupNode => Node.Of(NodeKind, Group);

    public Sentence Statement => new(En, Ru);

    /// <summary>Who says it, in Russian; the same as in the source where no Russian name is established.</summary>
    public string SaidByRu { get; init; } = SaidBy;

    public Sentence Speaker => new(SaidBy, SaidByRu);

    public bool Withdrawn => WithdrawnAt.Length > 0;

    /// <summary>Whether it says how much or how many, be it in words such as "dozens".</summary>
    public bool HasFigure => !double.IsNaN(Value) || Bound is Bound.Dozens or Bound.Hundreds;

    /// <summary>The paragraph, where the place is one: lines of the file that hold more than white space, from 1; 0 otherwise.</summary>
    public int Paragraph => int.TryParse(Place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The years it is said of; none without a date.</summary>
    public IEnumerable<int> Years => From is null ? [] : Enumerable.Range(From.Year, (To?.Year ?? From.Year) - From.Year + 1);
}

/// <summary>A preference among claims that contradict each other.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Group">The claims' group.</param>
/// <param name="Claim">The preferred one.</param>
/// <param name="Reason">Why, for everybody to read.</param>
/// <param name="By">The account that decided.</param>
/// <param name="Role">The role in which it did; names of people stay with their accounts.</param>
/// <param name="At">When, in UTC, as a round-trip text.</param>
/// <param name="EndedAt">When it was changed or withdrawn; "" while it holds.</param>
public sealed record ClaimPreference(long Id, string Group, string Claim, string Reason, string By, Role Role, string At, string EndedAt)
{
    public bool Holds => EndedAt.Length == 0;
}

/// <summary>What a contradiction that ships is about.</summary>
/// <param name="Group">The claims' group.</param>
/// <param name="Title">What they differ about.</param>
/// <param name="Open">Whether nobody can tell yet; otherwise both are kept for the reason in the note.</param>
/// <param name="Note">What it may mean: our reading.</param>
public sealed record ConflictNote(string Group, Sentence Title, bool Open, Sentence Note);
