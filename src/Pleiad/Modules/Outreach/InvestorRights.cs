using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach;

/// <summary>What may be done around investors, and by whom.</summary>
public static class InvestorRights
{
    /// <summary>On an offer, and through the organisation or cluster whose it is.</summary>
    public static readonly Permission KeepOffer = new("outreach.offer.keep", new("keep this investment offer", "вести это инвестиционное предложение"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it.</summary>
    public static readonly Permission FileEnquiry = new("outreach.enquiry.file", new("ask as an investor", "обращаться как инвестор"), [.. Enum.GetValues<Role>()]);

    /// <summary>On an enquiry, and through the cluster or organisation whose offer it is about.</summary>
    public static readonly Permission AnswerEnquiry = new("outreach.enquiry.answer", new("answer this enquiry", "отвечать на это обращение"), Role.ClusterManager, Role.CentreOfficer);
}
