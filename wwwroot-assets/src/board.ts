import { call, hear, whenJoined } from "./live";
import { refresh } from "./page";
import { murmur, say } from "./words";

/** A leaderboard that is open follows what happens: <div id="board" data-board="board:123">. Who has the keyboard on a member keeps it there, wherever that row goes. */
export function startBoard(): void {
  const feed = document.querySelector<HTMLElement>("#board[data-board]")?.dataset.board;
  if (!feed) return;
  hear("BoardMoved", (board: string) => { if (board === feed) void follow(); });
  let joined = false;
  whenJoined(async () => {
    await call("WatchFeed", feed);
    if (joined) await follow(); // what happened while the connection was away
    joined = true;
  });
}

async function follow(): Promise<void> {
  const before = places();
  const at = document.activeElement?.closest("#board")?.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).getAttribute("href") : null;
  await refresh("#board").catch(() => null);
  if (at) [...document.querySelectorAll<HTMLElement>("#board a")].find(a => a.getAttribute("href") === at)?.focus({ preventScroll: true });
  let moved = false;
  for (const [member, [row, text]] of places()) {
    if (before.get(member)?.[1] === text) continue;
    row.classList.add("just-moved"); // shown by the stylesheet, where motion is welcome
    moved = true;
  }
  if (moved) murmur(say("board"));
}

/** What each row says of its member. */
const places = (): Map<string, [Element, string]> => new Map([...document.querySelectorAll<HTMLElement>("#board tr[data-member]")]
  .map(row => [row.dataset.member!, [row, `${row.querySelector(".board-rank")?.textContent} ${row.lastElementChild?.textContent}`]]));
