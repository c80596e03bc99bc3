using Microsoft.AspNetCore.Http.HttpResults;
using Pleiad.Kernel.Rights;

namespace Pleiad.Hall.Work;

/// <summary>What waits for whoever asks: a page, and the same for programs.</summary>
public static class WorkEndpoints
{
    public const string Address = "/work";

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder api)
    {
        pages.MapGet(Address, (Actor actor, MyWork work) => new RazorComponentResult<WorkPage>(new { View = work.For(actor) })).NeedsSignIn();
        api.MapGet(Address, (Actor actor, MyWork work) => WorkDto.Of(work.For(actor))).NeedsSignIn().WithSummary("What waits for you, what is due first before the others");
    }
}

/// <summary>What waits for somebody.</summary>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="Items">What is due first before the others.</param>
public sealed record WorkDto(int Overdue, IReadOnlyList<WorkItemDto> Items)
{
    public static WorkDto Of(WorkView view) => new(view.Overdue, [.. view.Items.Select(i => new WorkItemDto(
        i.What.En, i.What.Ru, i.Line.En, i.Line.Ru, i.Why.En, i.Why.Ru, i.Address, i.Act.En, i.Act.Ru, i.Since.Length > 0 ? i.Since : null, i.Due.Length > 0 ? i.Due : null, i.DaysLeft(view.Now)))]);
}

/// <summary>Something that waits.</summary>
/// <param name="DaysLeft">Days until it is due, below zero when overdue; null where nothing ends.</param>
public sealed record WorkItemDto(string En, string Ru, string LineEn, string LineRu, string WhyEn, string WhyRu, string Address, string ActEn, string ActRu, string? Since, string? Due, int? DaysLeft);
