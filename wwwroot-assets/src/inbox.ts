import { call, hear, whenJoined } from "./live";
import { murmur, number, say } from "./words";

interface Standing { sequence: number; unread: number; reputation: number; points: number }

let sequence = Number(document.body.dataset.inbox ?? 0);

export function startInbox(): void {
  if (!document.body.dataset.member) return;
  hear("Notified", (_: unknown, unread: number, now: number) => {
    if (now <= sequence) return;
    sequence = now;
    ring(unread);
    murmur(say("unread", unread));
  });
  hear("PointsChanged", (reputation: number, points: number, reason: string, link: string | null) => {
    if (reason !== "Badge") toast(reputation || points, reason, link); // a badge has one of its own
    settle();
  });
  hear("BadgeAwarded", (badge: { id: number }) => { void award(badge.id); settle(); });
  whenJoined(catchUp);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) void catchUp(); });
}

/** What the inbox and both balances are now: on connecting, and when someone comes back to the page. */
async function catchUp(): Promise<void> {
  const now = await call<Standing | null>("SinceInbox", sequence);
  if (!now) return;
  sequence = Math.max(sequence, now.sequence);
  ring(now.unread);
  document.querySelectorAll("[data-reputation]").forEach(e => { e.textContent = number(now.reputation); });
  document.querySelectorAll("[data-points]").forEach(e => { e.textContent = number(now.points); });
}

function ring(unread: number): void {
  document.querySelectorAll<HTMLElement>("[data-unread]").forEach(count => {
    count.dataset.unread = String(unread);
    count.textContent = number(unread);
    count.hidden = unread === 0;
    count.closest("a")?.setAttribute("aria-label", say("unread", unread));
  });
}

let settling: ReturnType<typeof setTimeout> | undefined;

/** Balances come from the server, so that no lost message leaves them wrong. */
function settle(): void {
  clearTimeout(settling);
  settling = setTimeout(() => void catchUp(), 300);
}

/** "+10 Your answer was upvoted", with the way there. More of the same while it stands adds up. */
function toast(change: number, reason: string, link: string | null): void {
  const shelf = document.querySelector("#toasts");
  const words = say(`points.${reason}${(change < 0) === costs.has(reason) ? "" : ".back"}`);
  if (!shelf || change === 0) return;
  const key = `${reason} ${link} ${Math.sign(change)}`;
  const standing = [...shelf.querySelectorAll<HTMLElement>(".toast")].find(t => t.dataset.key === key);
  const box = standing ?? document.createElement("div");
  const sum = change + Number(box.dataset.sum ?? 0);
  Object.assign(box.dataset, { key, sum: String(sum) });
  box.className = `toast ${sum > 0 ? "good" : "bad"}`;
  const amount = document.createElement("strong");
  amount.textContent = number(sum, "always");
  const about = document.createElement(link ? "a" : "span");
  about.textContent = words;
  if (link) about.setAttribute("href", link);
  box.replaceChildren(amount, " ", about);
  if (standing) fade(box);
  else put(shelf, box);
}

/** "New badge: Nice Answer", with the way to it. The badge's own page says what it is called, in the language of this one. */
async function award(badge: number): Promise<void> {
  const link = `/badges/${badge}`;
  const answer = await fetch(link, { headers: { Accept: "text/html" }, credentials: "same-origin" });
  const shelf = document.querySelector("#toasts");
  if (!answer.ok || !shelf) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const box = document.createElement("div");
  box.className = "toast award";
  const what = document.createElement("strong");
  what.textContent = say("badge");
  const name = document.createElement("a");
  name.href = link;
  name.textContent = page.querySelector("[data-badge-name]")?.textContent ?? "";
  box.append(what, " ", name);
  put(shelf, box);
}

function put(shelf: Element, box: Element): void {
  shelf.append(box);
  while (shelf.childElementCount > 3) shelf.firstElementChild!.remove();
  fade(box);
}

/** Reasons whose ordinary line takes away; of the others, taking away means taking back. */
const costs = new Set(["Downvoted", "DownvoteCast", "ImportedDownvotes", "BountyOffered", "RemovedAsSpam"]);

const fading = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Goes after a while, but not from under a pointer or the keyboard. */
function fade(box: Element): void {
  clearTimeout(fading.get(box));
  fading.set(box, setTimeout(() => box.matches(":hover, :focus-within") ? fade(box) : box.remove(), 8000));
}
