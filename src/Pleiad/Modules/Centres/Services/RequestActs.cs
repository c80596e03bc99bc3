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
using Pleiad.Modules.Registry.Contracts;

namespace Pleiad.Modules.Centres.Services;

/// <summary>Asks for a service: an organisation by its representative, or anybody. Answers with the private address.</summary>
public static class AskForService
{
    /// <summary>Reads organisation (of a representative) or who, ask, mail with consent.</summary>
    public static Func<ActScope, string> From(Form form, string service, Language language, RightsOfActors rights, RequestLetters letters)
    {
        var organisation = form.Line("organisation", required: false);
        var (who, ask) = (form.Line("who", required: organisation.Length == 0), form.Lines("ask", longest: 3000));
        var mail = form.Mail("mail", required: false);
        if (mail.Length > 0 && !form.Ticked("consent"))
            form.Refuse("consent", "Tick this, or leave the mail address empty: without your consent we may not keep it.", "Отметьте согласие или не указывайте почту: без согласия мы не вправе её хранить.");
        return scope =>
        {
            var asked = FindService.One(scope, service);
            if (asked.EndedAt.Length > 0)
                throw new ConflictException("ended", "This service is no longer offered.", "Эта услуга больше не оказывается.");
            if (organisation.Length > 0)
                rights.Must(scope.Actor, ClusterPermissions.Speak, ClusterPermissions.Organisation(organisation));
            var year = scope.Now.Year.ToString(CultureInfo.InvariantCulture);
            var number = scope.Connection.Scalar<long>("SELECT count(*) FROM centres_request WHERE substr(filed_at, 1, 4) = @year", ("@year", year)) + 1;
            var request = new ServiceRequest
            {
                Id = $"{year}-{number.ToString(CultureInfo.InvariantCulture)}", Token = PrivateSecret.New(), Service = asked.Id, Organisation = organisation, Who = organisation.Length > 0 ? "" : who, Ask = ask, Mail = mail,
                Account = scope.Actor.Id, Language = language == Language.Russian ? "ru" : "en", State = RequestFlow.Life.Start, FiledAt = scope.Now.ToString("O"), Due = scope.Now.AddDays(asked.Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
            scope.Db.ServiceRequests.Add(request);
            scope.Write(new Deed(request.Node, "file") { To = request.State, Facts = new JsonObject { ["service"] = asked.Id, ["organisation"] = organisation, ["due"] = request.Due, ["mail"] = mail.Length > 0 } });
            letters.Received(scope, request, asked);
            return request.Address;
        };
    }
}

/// <summary>An officer takes a request on, gives the result, or declines with a reason.</summary>
public static class HandleRequest
{
    /// <summary>Reads reason (what the asker reads), version.</summary>
    public static Func<ActScope, string> From(Form form, string id, string name, RequestLetters letters)
    {
        var reason = form.Lines("reason", required: false, longest: 3000);
        return scope =>
        {
            var request = FindService.Request(scope, id);
            Journal.MustBeAt(scope.Connection, request.Node, form.Version);
            var move = RequestFlow.Life.Must(name, request.State, request, reason);
            if (move.Permission != CentresRights.RunRequest)
                throw new NotFoundException($"An officer has no move '{name}'.", $"У сотрудника нет действия «{name}».");
            var ends = move.To is RequestFlow.Done or RequestFlow.Declined;
            var moved = request with { State = move.To, Handler = scope.Actor.Id, Result = ends ? reason : "", EndedAt = ends ? scope.Now.ToString("O") : "" };
            scope.Put(moved);
            scope.Write(new Deed(request.Node, name) { From = request.State, To = move.To });
            letters.Moved(scope, moved);
            return moved.Address;
        };
    }
}

/// <summary>What the asker may still do by the private link: take the request back, take the consent back, say how the result was.</summary>
public static class AnswerByLink
{
    /// <summary>Takes the request back.</summary>
    public static string Withdraw(ActScope scope, string token)
    {
        var request = FindService.ByToken(scope, token);
        var move = RequestFlow.Life.Must("withdraw", request.State, request);
        scope.Put(request with { State = move.To, EndedAt = scope.Now.ToString("O") });
        scope.Write(new Deed(request.Node, "withdraw") { From = request.State, To = move.To });
        return request.Address;
    }

    /// <summary>Takes the consent back: the mail address goes, the request stays.</summary>
    public static string Forget(ActScope scope, string token, RequestLetters letters)
    {
        var request = FindService.ByToken(scope, token);
        scope.Put(letters.Withdraw(scope, request));
        return request.Address;
    }

    /// <summary>Reads stars (1 to 5) and said. May be said anew until somebody looks away: the last word counts.</summary>
    public static Func<ActScope, string> Rate(Form form, string token)
    {
        var (stars, said) = (form.Choice("stars", ["1", "2", "3", "4", "5"]), form.Lines("said", required: false, longest: 1000));
        return scope =>
        {
            var request = FindService.ByToken(scope, token);
            if (request.State != RequestFlow.Done)
                throw new ConflictException("not-done", "A service is rated when its result is there.", "Услугу оценивают, когда есть результат.");
            scope.Put(request with { Stars = stars[0] - '0', Said = said });
            scope.Write(new Deed(request.Node, "rate") { Facts = new JsonObject { ["stars"] = stars[0] - '0' } });
            return request.Address;
        };
    }
}

/// <summary>Enters a service into the catalogue, or ends one.</summary>
public static class KeepService
{
    /// <summary>Reads name_en, name_ru, kind, what_en, what_ru, centre, days.</summary>
    public static Func<ActScope, string> Enter(Form form, OrganisationFacts organisations)
    {
        var (en, ru, kind) = (form.Line("name_en"), form.Line("name_ru"), form.Choice("kind", ServiceWords.Kinds.Keys));
        var (whatEn, whatRu, centre) = (form.Lines("what_en", longest: 2000), form.Lines("what_ru", longest: 2000), form.Line("centre"));
        var days = form.Number("days", least: 1, most: 730);
        if (centre.Length > 0 && !organisations.Exists(centre))
            form.Refuse("centre", "Choose one of the organisations of the registry.", "Выберите организацию из реестра.");
        return scope =>
        {
            var service = new CentreService { Id = FindService.FreeId(scope, en), Centre = centre, Kind = kind, En = en, Ru = ru, WhatEn = whatEn, WhatRu = whatRu, Days = (int)days };
            scope.Db.CentreServices.Add(service);
            scope.Write(new Deed(service.Node, "offer") { Facts = new JsonObject { ["name"] = en, ["kind"] = kind, ["centre"] = centre, ["days"] = service.Days } });
            return service.Address;
        };
    }

    /// <summary>Reads reason, version. Requests that are open are still answered.</summary>
    public static Func<ActScope, string> End(Form form, string id)
    {
        var reason = form.Lines("reason", longest: 1000);
        return scope =>
        {
            var service = FindService.One(scope, id);
            Journal.MustBeAt(scope.Connection, service.Node, form.Version);
            if (service.EndedAt.Length > 0)
                throw new ConflictException("ended", "This service was ended before.", "Эта услуга уже снята.");
            scope.Put(service with { EndedAt = scope.Now.ToString("O") });
            scope.Write(new Deed(service.Node, "end") { Reason = reason });
            return service.Address;
        };
    }
}
