using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Outreach.Commitments;

namespace Pleiad.Modules.Outreach.Enquiries;

/// <summary>The office takes an enquiry, or closes it with a reason that both sides read.</summary>
public static class MoveEnquiry
{
    public static Func<ActScope, string> From(Form form, string id, string move)
    {
        var (reason, version) = (form.Lines("reason", required: false, longest: 1000), form.Version);
        return scope =>
        {
            var enquiry = scope.Enquiry(id, version);
            var made = EnquiryFlow.Life.Must(move, enquiry.State, enquiry, reason);
            if (made.Permission != InvestorRights.AnswerEnquiry || move == "answer")
                throw new NotFoundException($"There is no button '{move}' here.", $"Кнопки «{move}» здесь нет.");
            scope.Put(enquiry with { State = made.To, Officer = scope.Actor.Id, ChangedAt = scope.Now.ToString("O") });
            scope.Write(new Deed(enquiry.Node, move) { From = enquiry.State, To = made.To, Reason = reason });
            return ContactAddress.Of(id);
        };
    }
}

/// <summary>The office answers: every answer that is promised is given with it.</summary>
public static class AnswerEnquiry
{
    public static Func<ActScope, string> From(Form form, string id, EnquiryLetters letters)
    {
        var (text, version) = (form.Lines("text", longest: 4000), form.Version);
        return scope =>
        {
            var enquiry = scope.Enquiry(id, version);
            var made = EnquiryFlow.Life.Must("answer", enquiry.State, enquiry);
            scope.Put(enquiry with { State = made.To, Officer = scope.Actor.Id, ChangedAt = scope.Now.ToString("O") });
            scope.Say(enquiry, EnquiryMessage.Office, text);
            var kept = 0;
            foreach (var promise in scope.Db.Promises.Where(p => p.Enquiry == id && p.Kind == Promise.Answer && p.DoneAt == "").ToList())
            {
                var done = promise with { DoneAt = scope.Now.ToString("O") };
                scope.Put(done);
                kept += done.On(scope.Now) == Kept.InTime ? 1 : 0;
            }

            scope.Write(new Deed(enquiry.Node, "answer") { From = enquiry.State, To = made.To, Facts = new JsonObject { ["in-time"] = kept } });
            letters.Answered(scope, enquiry, text);
            return ContactAddress.Of(id);
        };
    }
}

/// <summary>The investor asks on, by the private link: a new answer is promised.</summary>
public static class AskOn
{
    public static Func<ActScope, string> From(Form form, string token, EnquiryLetters letters)
    {
        var text = form.Lines("text", longest: 4000);
        return scope =>
        {
            var enquiry = scope.EnquiryBy(token);
            var made = EnquiryFlow.Life.Must("ask", enquiry.State, enquiry);
            scope.Put(enquiry with { State = made.To, ChangedAt = scope.Now.ToString("O") });
            scope.Say(enquiry, EnquiryMessage.Investor, text);
            var promise = scope.PromiseAnswer(enquiry, scope.Db.Promises.Count(p => p.Enquiry == enquiry.Id) + 1);
            scope.Write(new Deed(enquiry.Node, "ask") { From = enquiry.State, To = made.To, Facts = new JsonObject { ["promised"] = promise.PromisedAt } });
            letters.ToOffice(scope, enquiry, WorkingDays.Day(promise.PromisedAt));
            return ContactAddress.Private(token);
        };
    }
}

/// <summary>The investor takes the consent back: who asked and what they wrote is deleted, the numbers stay. An enquiry that still lives ends with it.</summary>
public static class WithdrawEnquiry
{
    public static Func<ActScope, string> From(string token, EnquiryLetters letters) => scope =>
    {
        var enquiry = scope.EnquiryBy(token);
        letters.Withdraw(scope, enquiry);
        var live = EnquiryFlow.Live.Contains(enquiry.State);
        scope.Put(enquiry with { State = live ? EnquiryFlow.Withdrawn : enquiry.State, Name = "", Organisation = "", Country = "", Mail = "", Phone = "", Account = "", ChangedAt = scope.Now.ToString("O") });
        foreach (var message in scope.Db.EnquiryMessages.Where(m => m.Enquiry == enquiry.Id && m.Side == EnquiryMessage.Investor).ToList())
            scope.Put(message with { Text = "" });
        scope.Write(live ? new Deed(enquiry.Node, "withdraw") { From = enquiry.State, To = EnquiryFlow.Withdrawn } : new Deed(enquiry.Node, "forget"));
        return ContactAddress.Private(token);
    };
}

/// <summary>What the acts on enquiries share.</summary>
internal static class EnquiryScope
{
    extension(ActScope scope)
    {
        /// <summary>The enquiry as the reader saw it.</summary>
        /// <exception cref="NotFoundException">There is none.</exception>
        /// <exception cref="ConflictException">It was changed since.</exception>
        public Enquiry Enquiry(string id, int version)
        {
            var enquiry = scope.Db.Enquiries.SingleOrDefault(e => e.Id == id) ?? throw ContactAddress.Link.Missing();
            Journal.MustBeAt(scope.Connection, enquiry.Node, version);
            return enquiry;
        }

        /// <summary>The enquiry of a private link.</summary>
        public Enquiry EnquiryBy(string token) => ContactAddress.Link.Open(scope.Db.Enquiries, token);

        /// <summary>Adds words of one side.</summary>
        public void Say(Enquiry enquiry, string side, string text) => scope.Db.EnquiryMessages.Add(
            new EnquiryMessage(enquiry.Id, scope.Db.EnquiryMessages.Count(m => m.Enquiry == enquiry.Id) + 1, side, text, scope.Now.ToString("O"), side == EnquiryMessage.Office ? scope.Actor.Id : ""));

        /// <summary>Promises an answer within the days of the topic.</summary>
        public Promise PromiseAnswer(Enquiry enquiry, int number)
        {
            var topic = EnquiryTopics.Of(enquiry.Topic);
            var promise = new Promise(enquiry.Id, number, Promise.Answer, number == 1 ? "the answer" : "the next answer", number == 1 ? "ответ" : "следующий ответ", scope.Now.ToString("O"), WorkingDays.After(scope.Now, topic.Days).ToString("O"), "", "");
            scope.Db.Promises.Add(promise);
            return promise;
        }
    }
}
