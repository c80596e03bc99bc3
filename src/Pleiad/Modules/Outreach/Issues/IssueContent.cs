using System.Data.Common;
using Pleiad.Kernel.Data;
using Pleiad.Modules.Outreach.Subscriptions;

namespace Pleiad.Modules.Outreach.Issues;

/// <summary>An issue with what it carries, topic by topic.</summary>
/// <param name="Issue">Which.</param>
/// <param name="Sections">All topics in their order, also those without lines.</param>
public sealed record IssueContent(Issue Issue, IReadOnlyList<SectionContent> Sections)
{
    /// <summary>The topics that have something to say; the others are not in the letter.</summary>
    public IEnumerable<SectionContent> Carried => Sections.Where(s => s.Kept.Any());

    public int Kept => Sections.Sum(s => s.Kept.Count());

    public static IssueContent Of(PleiadDb db, Issue issue)
    {
        var sections = db.IssueSections.Where(s => s.Issue == issue.Month).ToDictionary(s => s.Topic);
        var lines = db.IssueLines.Where(l => l.Issue == issue.Month).OrderBy(l => l.Number).ToLookup(l => l.Topic);
        return new(issue, [.. DigestTopics.All.Select(t => new SectionContent(t, sections.GetValueOrDefault(t.Id) ?? new IssueSection(issue.Month, t.Id, "", ""), [.. lines[t.Id]]))]);
    }
}

/// <summary>One topic of an issue.</summary>
public sealed record SectionContent(DigestTopic Topic, IssueSection Section, IReadOnlyList<IssueLine> Lines)
{
    public IEnumerable<IssueLine> Kept => Lines.Where(l => l.Kept);
}
