using Pleiad.Modules.Outreach.Commitments;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>Words of one side: investor or office.</summary>
public sealed record MessageDto(int Number, string Side, string Text, string At);

/// <summary>What was promised: PromisedAt and DoneAt are UTC; Kept is waiting, overdue, inTime or late.</summary>
public sealed record PromiseDto(int Number, string En, string Ru, string PromisedAt, string DoneAt, string Kept, string Reason);

/// <summary>An enquiry for programs. Name and organisation are "" where the reader may not know them.</summary>
public sealed record EnquiryDto(string Id, string State, string Topic, string Offer, string About, string Name, string Organisation, string FiledAt, IReadOnlyList<MessageDto> Messages, IReadOnlyList<PromiseDto> Promises)
{
    public static EnquiryDto Of(EnquiryView view)
    {
        var one = view.Enquiry;
        return new(
            one.Id, one.State, one.Topic, one.Offer, one.About, view.Named ? one.Name : "", view.Named ? one.Organisation : "", one.FiledAt, [.. view.Messages.Select(m => new MessageDto(m.Number, m.Side, m.Text, m.At))],
            [.. view.Promises.Select(p => new PromiseDto(p.Number, p.En, p.Ru, p.PromisedAt, p.DoneAt, Camel(p.On(view.Now)), p.Reason))]);
    }

    private static string Camel(Kept kept) => kept == Kept.InTime ? "inTime" : kept.ToString().ToLowerInvariant();
}
