using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pleiad.Kernel;
using Pleiad.Kernel.Acts;
using Pleiad.Kernel.Capacity;
using Pleiad.Kernel.Data;
using Pleiad.Tests.Front;
using Pleiad.Tests.Kernel.Stairs;

namespace Pleiad.Tests.Kernel.Capacity;

/// <summary>Places under a limit with a queue: what must hold whatever people do.</summary>
public class PlacesTests
{
    private const string Pool = "toys/hall";
    private static readonly TimeSpan Offer = TimeSpan.FromHours(48);

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_freed_place_is_offered_to_who_waited_longest_and_then_to_the_next(Dialect engine)
    {
        using var hall = new Hall(engine, size: 2);
        foreach (var name in new[] { "anna", "boris", "clara", "dmitri", "elena" })
            hall.Do(scope => hall.Places.Ask(scope, Pool, name));
        hall.States().ShouldBe("anna held, boris held, clara waiting, dmitri waiting, elena waiting");
        hall.Do(scope => hall.Places.Leave(scope, "anna"));
        hall.States().ShouldBe("anna left, boris held, clara offered, dmitri waiting, elena waiting");
        hall.Told.ShouldBe(["clara offered"]);
        hall.Now += Offer;
        Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Accept(scope, "clara"))).Code.ShouldBe("offer-over", "an offer ends when it ends, whoever has written it down");
        using var expire = new ExpireOffers(hall.Stairs.Get<IDbContextFactory<PleiadDb>>(), hall.Stairs.Get<ActRunner>(), hall.Places, hall.Stairs.Clock, NullLogger<ExpireOffers>.Instance);
        expire.Run().ShouldBe(1);
        expire.Run().ShouldBe(0, "twice does no more");
        hall.States().ShouldBe("anna left, boris held, clara lapsed, dmitri offered, elena waiting");
        hall.Do(scope => hall.Places.Accept(scope, "dmitri"));
        hall.Do(scope => hall.Places.Ask(scope, Pool, "clara"));
        hall.States().ShouldBe("anna left, boris held, dmitri held, elena waiting, clara waiting", "who asks again comes last");
        hall.Told.ShouldBe(["clara offered", "clara lapsed", "dmitri offered"]);
        Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Ask(scope, Pool, "boris"))).Code.ShouldBe("place-there");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void A_limit_grows_at_once_and_never_shrinks_below_what_is_taken(Dialect engine)
    {
        using var hall = new Hall(engine, size: 3);
        foreach (var (name, units) in new[] { ("class", 3), ("anna", 1), ("tour", 4), ("boris", 2) })
        {
            if (units <= 3)
                hall.Do(scope => hall.Places.Ask(scope, Pool, name, units));
            else
                Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Ask(scope, Pool, name, units))).Code.ShouldBe("too-many-places");
        }

        Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Resize(scope, Pool, 2))).Message.ShouldStartWith("3 places are taken");
        hall.Do(scope => hall.Places.Resize(scope, Pool, 5));
        hall.States().ShouldBe("class held, anna offered, boris waiting", "boris needs two, and one is left");
        hall.Do(scope => hall.Places.Resize(scope, Pool, 4));
        hall.Do(scope => hall.Places.Leave(scope, "anna"));
        hall.States().ShouldBe("class held, anna left, boris waiting");
        hall.Do(scope => hall.Places.Leave(scope, "class"));
        hall.States().ShouldBe("class left, anna left, boris offered");
    }

    [Fact]
    public void Fewer_places_go_to_who_waits_and_more_are_taken_past_nobody()
    {
        using var hall = new Hall(Dialect.Sqlite, size: 5);
        foreach (var (name, units) in new[] { ("class", 3), ("anna", 2), ("tour", 2), ("boris", 1) })
            hall.Do(scope => hall.Places.Ask(scope, Pool, name, units));
        Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Change(scope, Pool, "anna", 3))).Code.ShouldBe("no-more-places");
        hall.Do(scope => hall.Places.Change(scope, Pool, "class", 2));
        hall.States().ShouldBe("class held, anna held, tour waiting, boris waiting", "the tour needs two, and boris does not pass it");
        Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Change(scope, Pool, "anna", 3))).Code.ShouldBe("no-more-places", "one is free, and somebody waits for it");
        hall.Do(scope => hall.Places.Change(scope, Pool, "tour", 3));
        hall.States().ShouldBe("class held, anna held, boris offered, tour waiting", "who waits for more comes last");
        hall.Do(scope => hall.Places.Change(scope, Pool, "class", 1));
        hall.Do(scope => hall.Places.Change(scope, Pool, "tour", 1));
        hall.States().ShouldBe("class held, anna held, boris offered, tour offered");
        Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Change(scope, Pool, "class", 6))).Code.ShouldBe("too-many-places");
        Should.Throw<ConflictException>(() => hall.Do(scope => hall.Places.Change(scope, Pool, "nobody", 1))).Code.ShouldBe("offer-over");
    }

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public void Whatever_people_do_the_limit_holds_and_nobody_waits_beside_a_free_place(Dialect engine)
    {
        var chance = new Random(20261129);
        using var hall = new Hall(engine, size: 6);
        for (var step = 0; step < 250; step++)
        {
            var who = $"p{chance.Next(25)}";
            try
            {
                hall.Do(scope =>
                {
                    switch (chance.Next(11))
                    {
                        case < 5: hall.Places.Ask(scope, Pool, who, chance.Next(8) == 0 ? 2 : 1); break;
                        case < 7: hall.Places.Leave(scope, who); break;
                        case 7: hall.Places.Accept(scope, who); break;
                        case 8: hall.Places.Resize(scope, Pool, 3 + chance.Next(6)); break;
                        case 9: hall.Places.Change(scope, Pool, who, 1 + chance.Next(3)); break;
                        default: hall.Now += TimeSpan.FromHours(chance.Next(60)); hall.Places.Advance(scope, Pool); break;
                    }
                });
            }
            catch (ConflictException)
            {
                // an expected no: nothing may have changed by it
            }

            var (figures, queue) = hall.Read(connection => (Places.Of(connection, Pool), Places.Queue(connection, Pool)));
            (figures.Held + figures.Offered).ShouldBeLessThanOrEqualTo(figures.Size, $"step {step}");
            if (queue.FirstOrDefault(p => p.Units <= figures.Size) is { } first)
                first.Units.ShouldBeGreaterThan(figures.Free, $"step {step}: {first.Id} waits beside a free place");
        }

        hall.Offered.Count.ShouldBeGreaterThan(20, "there was something to see");
        hall.Passed.ShouldBe(0, "nobody who could have had the place was passed by somebody who came later");
    }

    private sealed class Hall : IDisposable
    {
        public Hall(Dialect engine, int size)
        {
            Stairs = new Staircase(engine, services => services.AddSingleton(new PoolOwner("toys/", Hear)));
            Places = Stairs.Get<Places>();
            Do(scope => Pleiad.Kernel.Capacity.Places.Open(scope, Pool, size, Offer));
        }

        public Staircase Stairs { get; }

        public Places Places { get; }

        public List<string> Told { get; } = [];

        public List<Place> Offered { get; } = [];

        /// <summary>How often somebody was offered a place while another of an earlier turn, who fits under the limit, waited.</summary>
        public int Passed { get; private set; }

        public DateTimeOffset Now { get => Stairs.Clock.Now; set => Stairs.Clock.Now = value; }

        public void Do(Action<ActScope> act) => Stairs.Run(act);

        public T Read<T>(Func<System.Data.Common.DbConnection, T> read) => Stairs.Read(read);

        public string States() => string.Join(", ", Read(c => c.Rows("SELECT id, state FROM kernel_place ORDER BY number", r => $"{r.GetString(0)} {r.GetString(1)}")));

        public void Dispose() => Stairs.Dispose();

        private void Hear(ActScope scope, Place place)
        {
            Told.Add($"{place.Id} {place.State}");
            if (place.State != PlaceState.Offered)
                return;
            Offered.Add(place);
            var size = Pleiad.Kernel.Capacity.Places.Of(scope.Connection, Pool).Size;
            Passed += Pleiad.Kernel.Capacity.Places.Queue(scope.Connection, Pool).Count(p => p.Number < place.Number && p.Units <= size);
        }
    }
}
