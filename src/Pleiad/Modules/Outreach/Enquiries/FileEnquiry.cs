using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Consents;
using Pleiad.Kernel.Data;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Kernel.Rights;
using Pleiad.Kernel.Text;
using Pleiad.Modules.Outreach.Commitments;
using Pleiad.Modules.Outreach.Offers;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>
/// Takes what an investor asks, also a visitor's: with consent, or not at all. Answers with the private address. Fields: topic, offer, about,
/// text, name, organisation, country, mail, phone, consent (investor-answer, investor-pass-on).
/// </summary>
public static class FileEnquiry
{
    public static Func<ActScope, string> From(Form form, Language language, OfferViews offers, RightsOfActors rights, ConsentRegister consents, EnquiryLetters letters)
    {
        var topic = form.Choice("topic", EnquiryTopics.All.Select(t => t.Id));
        var (offer, about) = (form.Line("offer", required: false), form.Line("about", required: false, longest: 300));
        var of = offers.Shown(offer);
        if (offer.Length > 0 && of is null)
            form.Refuse("", "The offer you ask about is gone. Ask without it.", "Предложения, о котором вы спрашиваете, больше нет. Спросите без него.");
        if (about.Length > 0 && !rights.Exists(new Node(about)))
            about = "";
        var (text, name, organisation) = (form.Lines("text", longest: 4000), form.Line("name", longest: 120), form.Line("organisation", required: false, longest: 160));
        var (country, mail, phone) = (form.Line("country", required: false, longest: 80), form.Mail("mail", required: false), form.Line("phone", required: false, longest: 40));
        if (!form.TypedAll("consent").Contains(EnquiryLetters.Answer.Id))
            form.Refuse($"consent-{EnquiryLetters.Answer.Id}", "Tick this: without your consent we may not keep who asks, so nothing is stored.", "Отметьте это согласие: без него мы не вправе хранить, кто спрашивает, и ничего не сохраняем.");
        return scope =>
        {
            var year = scope.Now.Year.ToString(CultureInfo.InvariantCulture);
            var number = scope.Connection.Scalar<long>("SELECT count(*) FROM outreach_enquiry WHERE filed_at >= @year", ("@year", year)) + 1;
            var enquiry = new Enquiry
            {
                Id = $"{year}-{number.ToString(CultureInfo.InvariantCulture)}", Token = PrivateSecret.New(), State = EnquiryFlow.Received, Topic = topic, Offer = offer, About = about,
                Route = of is { Owner.Length: > 0 } ? of.Owner : Node.Instance.Path, Name = name, Organisation = organisation, Country = country, Mail = mail, Phone = phone, Account = scope.Actor.Id,
                Language = language == Language.Russian ? "ru" : "en", FiledAt = scope.Now.ToString("O"), ChangedAt = scope.Now.ToString("O"),
            };
            scope.Db.Enquiries.Add(enquiry);
            scope.Db.EnquiryMessages.Add(new EnquiryMessage(enquiry.Id, 1, EnquiryMessage.Investor, text, scope.Now.ToString("O"), ""));
            var promise = scope.PromiseAnswer(enquiry, 1);
            scope.Write(new Deed(enquiry.Node, "file") { To = enquiry.State, Facts = new JsonObject { ["topic"] = topic, ["offer"] = offer, ["route"] = enquiry.Route, ["promised"] = promise.PromisedAt, ["consent"] = EnquiryLetters.Answer.Hash } });
            consents.GiveTicked(scope, form, enquiry.Node.Path, language, new ConsentProof($"form {ContactAddress.New}"), enquiry.Node);
            letters.Received(scope, enquiry, WorkingDays.Day(promise.PromisedAt));
            letters.ToOffice(scope, enquiry, WorkingDays.Day(promise.PromisedAt));
            return ContactAddress.Private(enquiry.Token);
        };
    }
}
