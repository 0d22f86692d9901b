import { HttpTransportType, HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";

/** What a part of the page does whenever the connection stands (anew): watch, then ask for what was missed. */
type Joining = () => Promise<void>;

const joinings: Joining[] = [];
let connection: HubConnection | undefined;

/** From one second on twice as long each time, at most half a minute, never giving up; scattered, so that a restarted site is not stormed. */
const pause = (attempt: number): number => Math.min(30_000, 1000 * 2 ** Math.min(attempt, 5)) * (0.5 + Math.random() / 2);

/** Names a browser that is not signed in, so that two open pages count as one reader. Means nothing anywhere else. */
function visitor(): string {
  try {
    const known = localStorage.getItem("visitor") ?? crypto.randomUUID();
    localStorage.setItem("visitor", known);
    return known;
  } catch {
    return "";
  }
}

function open(): HubConnection {
  const address = document.body.dataset.member ? "/live" : `/live?visitor=${visitor()}`;
  const made = new HubConnectionBuilder()
    .withUrl(address, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: retry => pause(retry.previousRetryCount) })
    .withKeepAliveInterval(10_000)
    .withServerTimeout(30_000)
    .configureLogging(LogLevel.None)
    .build();
  made.onreconnecting(away);
  made.onreconnected(join);
  // The server has ended it on purpose, for instance because whoever this was may not have it any more: come again as whoever this is now.
  made.onclose(() => {
    away();
    setTimeout(() => void connect(1), pause(0));
  });
  return made;
}

async function join(): Promise<void> {
  for (const one of joinings) await one().catch(() => undefined);
  document.documentElement.dataset.live = "on";
}

function away(): void {
  document.documentElement.dataset.live = "off";
}

/** Hears what the hub tells under a name. */
export function hear<T extends unknown[]>(name: string, what: (...details: T) => void): void {
  connection ??= open();
  connection.on(name, (...details: unknown[]) => what(...(details as T)));
}

/** Another page of this browser is signed in as someone else by now, or not at all: so is this one's connection, from here on. */
function followSignIn(): void {
  const member = document.body.dataset.member ?? "";
  try {
    localStorage.setItem("member", member);
  } catch {
    return;
  }
  addEventListener("storage", e => {
    if (e.key === "member" && e.newValue !== member) void connection?.stop();
  });
}

/** Runs now, if the connection stands, and after every reconnect. */
export function whenJoined(joining: Joining): void {
  joinings.push(joining);
}

/** Calls the hub; nothing while the connection is away, or when it goes meanwhile. */
export async function call<T>(method: string, ...details: unknown[]): Promise<T | undefined> {
  return connection?.state === HubConnectionState.Connected ? connection.invoke<T>(method, ...details).catch(() => undefined) : undefined;
}

/** Connects, if any part of the page wants to hear something. */
export async function connect(attempt = 0): Promise<void> {
  if (!connection) return;
  if (attempt === 0) followSignIn();
  try {
    await connection.start();
    await join();
  } catch {
    setTimeout(() => void connect(attempt + 1), pause(attempt));
  }
}
