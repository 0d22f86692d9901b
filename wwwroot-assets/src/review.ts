import { call, hear, whenJoined } from "./live";
import { number } from "./words";

/** What waits in review queues follows by itself, and what is reviewed can be done from the keyboard: an element with data-key="x" is pressed by x. */
export function startReview(): void {
  startCounts();
  if (document.querySelector("[data-review]")) startReviewKeys();
}

function startCounts(): void {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-review-queue]")];
  if (shown.length === 0) return;
  hear("QueueChanged", (queue: string, count: number) => shown.filter(e => e.dataset.reviewQueue === queue).forEach(e => {
    const told = e.querySelector(".tile-count");
    if (told) told.textContent = number(count);
    e.classList.toggle("done", count === 0);
  }));
  whenJoined(async () => {
    for (const queue of new Set(shown.map(e => e.dataset.reviewQueue))) await call("WatchFeed", `queue:${queue}`);
  });
}

function startReviewKeys(): void {
  list();
  document.addEventListener("keydown", e => {
    if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey || e.repeat || (e.target as Element).closest("input:not([type=radio]), textarea, select, [contenteditable]")) return;
    const pressed = [...document.querySelectorAll<HTMLElement>("[data-key]")].find(one => one.dataset.key === e.key);
    if (!pressed) return;
    e.preventDefault();
    pressed.click();
    // What has just been opened is gone on with from the keyboard.
    const opened = pressed.closest("details[open]")?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select");
    if (pressed.matches("summary")) opened?.focus();
  });
}

/** The keys that this page has, told in the words of what they press. */
function list(): void {
  const where = document.querySelector("[data-keys]");
  where?.replaceChildren(...[...document.querySelectorAll<HTMLElement>("[data-key]")].flatMap(one => {
    const [key, what] = [document.createElement("dt"), document.createElement("dd")];
    const cap = document.createElement("kbd");
    cap.textContent = one.dataset.key!;
    key.append(cap);
    what.textContent = one.textContent?.trim() ?? "";
    return [key, what];
  }));
}
