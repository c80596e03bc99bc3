namespace Pleiad.Kernel.Web;

/// <summary>Marks the routes that only send a file, which have no page to be tested.</summary>
public sealed class StaticFileRoute;

/// <summary>Marks the routes that send a part of a page.</summary>
public sealed class FragmentRoute;

/// <summary>Marks the routes that only send on to where a page is now.</summary>
public sealed class MovedRoute;

/// <summary>Marks the routes that a supervisor asks, not a reader.</summary>
public sealed class MachineRoute;

/// <summary>Marks the routes whose address holds a secret: the log writes their pattern, never the address.</summary>
public sealed class SecretRoute;

/// <summary>Marks the routes that another program sends to, as RFC 8058 wants: what the address holds is the proof, and a reader's cookies are not asked for.</summary>
public sealed class FromAnywhere;
