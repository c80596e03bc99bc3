using Pleiad.Kernel.Rights;

namespace Pleiad.Modules.Outreach;

/// <summary>What may be done around investors, and by whom.</summary>
public static class InvestorRights
{
    /// <summary>On an offer, and through the organisation or cluster whose it is.</summary>
    public static readonly Permission KeepOffer = new("outreach.offer.keep", new("keep this investment offer", "вести это инвестиционное предложение"), Role.OrganisationRepresentative, Role.ClusterManager, Role.CentreOfficer);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it.</summary>
    public static readonly Permission FileEnquiry = new("outreach.enquiry.file", new("ask as an investor", "обращаться как инвестор"), [.. Enum.GetValues<Role>()]);

    /// <summary>Open to everyone, visitors included; here so that the table of moves can name it.</summary>
    public static readonly Permission WatchOffers = new("outreach.offer.watch", new("keep a filter for plots", "сохранять фильтр участков"), [.. Enum.GetValues<Role>()]);

    /// <summary>On an enquiry, and through the cluster or organisation whose offer it is about.</summary>
    public static readonly Permission AnswerEnquiry = new("outreach.enquiry.answer", new("answer this enquiry", "отвечать на это обращение"), Role.ClusterManager, Role.CentreOfficer);

    /// <summary>On the whole installation: the ledger of investments, with sources.</summary>
    public static readonly Permission EnterInvestment = new("outreach.investment.enter", new("write the ledger of investments", "вести книгу инвестиций"), Role.CentreOfficer, Role.Analyst);

    /// <summary>On an introduction, and through the firm that was asked: only the firm itself says who may know it.</summary>
    public static readonly Permission AnswerIntroduction = new("outreach.introduction.answer", new("answer an investor who asks to meet", "отвечать инвестору, который просит о знакомстве"), Role.OrganisationRepresentative);

    /// <summary>The program's own: an introduction ends with the search.</summary>
    public static readonly Permission EndIntroduction = new("outreach.introduction.end", new("end an introduction", "завершать знакомство"));

    /// <summary>On a cluster, and on what investors need of it.</summary>
    public static readonly Permission RecordNeed = new("outreach.need.record", new("see to what investors need of this cluster", "вести потребности инвесторов этого кластера"), Role.ClusterManager, Role.CentreOfficer);
}
