using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Forms;
using Pleiad.Kernel.Rights;
using Pleiad.Modules.Registry.Organisations;

namespace Pleiad.Modules.Registry.Chains;

/// <summary>An organisation offers a step at a scale, or says that it plans to. What it costs and how long it takes may stay unknown; it is then never 0.</summary>
public static class OfferStep
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, string id, string key)
    {
        var (organisation, state, scale) = (form.Line("organisation"), form.Choice("state", [ChainOffer.Offered, ChainOffer.Planned]), form.Choice("scale", Scales.All.Select(s => s.Id), required: false));
        var since = form.Date("since", required: state == ChainOffer.Planned);
        double? Figure(string field) => form.Number(field, required: false, least: 0) is var value && double.IsNaN(value) ? null : value;
        var (capacity, unit, cost, days) = (Figure("capacity"), form.Line("capacity-unit", required: false, longest: 40), Figure("cost"), Figure("days"));
        if (capacity is not null && unit.Length == 0)
            form.Refuse("capacity-unit", "Say what the capacity is counted in: kg a year, runs a month.", "Укажите, в чём измеряется мощность: кг в год, партий в месяц.");
        var (evidence, version) = (form.Lines("evidence", longest: 1000), form.Version);
        return scope =>
        {
            var chain = scope.ChainToChange(id, version);
            var step = scope.StepOf(id, key);
            var who = scope.LiveOrganisation(organisation);
            rights.Must(scope.Actor, RegistryRights.OfferStep, who.Node);
            var at = chain.IsService ? "" : scale.Length > 0 ? scale : step.Scale;
            if (state == ChainOffer.Offered && string.CompareOrdinal(Dates.First(since), scope.Day()) > 0)
                throw new ConflictException("ahead", "This day lies ahead. What will be offered is a plan: choose “planned”.", "Этот день ещё не наступил. Что будет предложено позже — это план: выберите «в планах».");
            if (scope.Db.ChainOffers.Any(o => o.Chain == id && o.Step == key && o.Node == who.Node.Path && o.Scale == at && o.State != ChainOffer.Stopped))
                throw new ConflictException("there", "It offers this step at this scale already, or plans to.", "Она уже предлагает этот шаг в этом масштабе или планирует его.");
            var offer = new ChainOffer
            {
                Id = scope.RowId(), Chain = id, Step = key, Node = who.Node.Path, Scale = at, State = state, Since = since, Capacity = capacity, CapacityUnit = capacity is null ? "" : unit, Cost = cost, Days = days, Evidence = evidence,
                SaidBy = scope.Actor.Name, CreatedAt = scope.Moment(),
            };
            scope.Db.ChainOffers.Add(offer);
            return scope.Done(chain, state == ChainOffer.Planned ? "plan-offer" : "offer", new JsonObject { ["step"] = key, ["offer"] = offer.Id, ["organisation"] = who.Id, ["scale"] = at, ["since"] = since });
        };
    }
}

/// <summary>What was planned is offered from a day on.</summary>
public static class StartOffer
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, string id, string offerId)
    {
        var (since, version) = (form.Date("since"), form.Version);
        return scope =>
        {
            var (chain, offer) = StopOffer.Open(scope, rights, id, offerId, version);
            if (offer.State != ChainOffer.Planned)
                throw new ConflictException("begun", "It is offered already.", "Предложение уже действует.");
            if (string.CompareOrdinal(Dates.First(since), scope.Day()) > 0)
                throw new ConflictException("ahead", "This day lies ahead; until it comes this is a plan.", "Этот день ещё не наступил; до него это план.");
            scope.Put(offer with { State = ChainOffer.Offered, Since = since, ByThen = false });
            return scope.Done(chain, "start-offer", new JsonObject { ["step"] = offer.Step, ["offer"] = offer.Id, ["since"] = since });
        };
    }
}

/// <summary>Ends an offer or gives up a plan on a day; that it was there stays on record.</summary>
public static class StopOffer
{
    public static Func<ActScope, string> From(Form form, RightsOfActors rights, string id, string offerId)
    {
        var (until, reason, version) = (form.Date("until"), form.Line("reason"), form.Version);
        return scope =>
        {
            var (chain, offer) = Open(scope, rights, id, offerId, version);
            var planned = offer.State == ChainOffer.Planned;
            if (!planned)
                Dates.MustBeInOrder(offer.ByThen ? "" : offer.Since, until);
            scope.Put(offer with { State = ChainOffer.Stopped, Until = until, Since = planned ? "" : offer.Since }); // what was only planned never stood
            scope.Write(new Kernel.Journals.Deed(chain.Node, "stop-offer") { Reason = reason, Facts = new JsonObject { ["step"] = offer.Step, ["offer"] = offer.Id, ["until"] = until } });
            return ChainNode.StepAddress(id, offer.Step);
        };
    }

    /// <summary>The offer, for whoever may speak for its holder.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="ConflictException">It is stopped.</exception>
    internal static (Chain Chain, ChainOffer Offer) Open(ActScope scope, RightsOfActors rights, string id, string offerId, int version)
    {
        var chain = scope.ChainToChange(id, version);
        var offer = scope.Db.ChainOffers.SingleOrDefault(o => o.Chain == id && o.Id == offerId) ?? throw new NotFoundException("There is no such offer.", "Такого предложения нет.");
        rights.Must(scope.Actor, RegistryRights.OfferStep, new Node(offer.Node));
        return offer.State != ChainOffer.Stopped ? (chain, offer) : throw new ConflictException("stopped", $"It was stopped already: {offer.Until}.", $"Оно уже остановлено: {offer.Until}.");
    }
}
