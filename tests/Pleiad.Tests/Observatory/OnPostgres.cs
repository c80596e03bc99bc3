using Pleiad.Tests.Front;

namespace Pleiad.Tests.Observatory;

// The tests that ask a server, once more on PostgreSQL.
public sealed class ApiTestsOnPostgres(RunningServerOnPostgres server) : ApiTests(server);

public sealed class PageTestsOnPostgres(RunningServerOnPostgres server) : PageTests(server);

public sealed class PublishedNumbersTestsOnPostgres(RunningServerOnPostgres server) : PublishedNumbersTests(server);

public sealed class RouteTestsOnPostgres(RunningServerOnPostgres server) : House.RouteTests(server);
