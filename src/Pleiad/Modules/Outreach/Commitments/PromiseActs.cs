using System.Globalization;
using System.Text.Json.Nodes;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Journals;
using Pleiad.Modules.Outreach.Enquiries;

namespace Pleiad.Modules.Outreach.Commitments;

/// <summary>The office promises a further step of an investor's way, by a day that is not changed afterwards.</summary>
public static class AddPromise
{
    public static Func<ActScope, string> From(Form form, string id, EnquiryLetters letters)
    {
        var (what, day, version) = (form.Line("what", longest: 160), form.Date("day"), form.Version);
        if (form.ErrorOf("day") is null && day.Length != 10)
            form.Refuse("day", "Write the day in full: 2026-11-05.", "Укажите день целиком: 2026-11-05.");
        return scope =>
        {
            var enquiry = scope.Enquiry(id, version);
            if (!EnquiryFlow.Live.Contains(enquiry.State))
                throw new ConflictException("over", "This enquiry is over: nothing more is promised.", "Обращение завершено: новых обещаний нет.");
            var by = WorkingDays.EndOf(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (by <= scope.Now)
                throw new ConflictException("past", "Promise a day that lies ahead.", "Обещайте день, который ещё впереди.");
            var promise = new Promise(id, scope.Db.Promises.Count(p => p.Enquiry == id) + 1, Promise.Step, what, what, scope.Now.ToString("O"), by.ToString("O"), "", "");
            scope.Db.Promises.Add(promise);
            scope.Write(new Deed(enquiry.Node, "promise") { Facts = new JsonObject { ["number"] = promise.Number, ["by"] = promise.PromisedAt } });
            letters.Changed(scope, enquiry, new($"A step was promised by {day}: {what}", $"Обещан шаг не позже {day}: {what}"));
            return ContactAddress.Of(id);
        };
    }
}

/// <summary>The office says that a step was taken.</summary>
public static class KeepPromise
{
    public static Func<ActScope, string> From(Form form, string id, int number, EnquiryLetters letters)
    {
        var version = form.Version;
        return scope =>
        {
            var enquiry = scope.Enquiry(id, version);
            var promise = scope.Promise(id, number);
            if (promise.Kind == Promise.Answer)
                throw new ConflictException("answer", "An answer is kept by sending it.", "Ответ считается данным, когда он отправлен.");
            if (promise.DoneAt.Length > 0)
                throw new ConflictException("done", "This was done before.", "Это уже выполнено.");
            scope.Put(promise with { DoneAt = scope.Now.ToString("O") });
            scope.Write(new Deed(enquiry.Node, "keep-promise") { Facts = new JsonObject { ["number"] = number } });
            letters.Changed(scope, enquiry, new($"A step was taken: {promise.En}", $"Шаг выполнен: {promise.Ru}"));
            return ContactAddress.Of(id);
        };
    }
}

/// <summary>The office says why a promise was missed; both sides read it.</summary>
public static class ExplainPromise
{
    public static Func<ActScope, string> From(Form form, string id, int number, EnquiryLetters letters)
    {
        var (reason, version) = (form.Lines("reason", longest: 1000), form.Version);
        return scope =>
        {
            var enquiry = scope.Enquiry(id, version);
            var promise = scope.Promise(id, number);
            if (!promise.MissedBy(scope.Now))
                throw new ConflictException("kept", "This promise is not missed: there is nothing to explain.", "Это обещание не нарушено: объяснять нечего.");
            scope.Put(promise with { Reason = reason });
            scope.Write(new Deed(enquiry.Node, "explain-promise") { Facts = new JsonObject { ["number"] = number } });
            letters.Changed(scope, enquiry, new($"A promise was missed: {promise.En}. The reason: {reason}", $"Обещание нарушено: {promise.Ru}. Причина: {reason}"));
            return ContactAddress.Of(id);
        };
    }
}

internal static class PromiseScope
{
    extension(ActScope scope)
    {
        public Promise Promise(string enquiry, int number) => scope.Db.Promises.SingleOrDefault(p => p.Enquiry == enquiry && p.Number == number) ?? throw new NotFoundException("There is no such promise.", "Такого обещания нет.");
    }
}
