import { number } from "./words";

// Fetches this page again, with the reader's own rights, and takes over the parts that changed. The server's template is the only one.

let coming: Promise<Document | null> | undefined;
let before: Promise<unknown> | undefined;

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** This page as the server draws it now; null when it is gone. Several who ask at once share one, which is asked for when the one before it has come. */
export function fresh(patience = 100 + Math.random() * 400): Promise<Document | null> {
  if (coming) return coming;
  const earlier = before;
  const mine = coming = (async () => {
    await Promise.all([pause(patience), earlier]); // what comes together is fetched together, and not by all readers at once
    coming = undefined;
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (answer.ok) return new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status === 404 || answer.status === 410) return null;
    throw new Error(`${answer.status}`);
  })();
  before = mine.catch(() => undefined);
  return mine;
}

/** Takes over what the selectors find, as it is now, but never what someone types in. Answers the fetched page. */
export async function refresh(...selectors: string[]): Promise<Document | null> {
  const page = await fresh();
  for (const selector of selectors) {
    const [old, now] = [document.querySelector(selector), page?.querySelector(selector)];
    if (!old || !now || old.outerHTML === now.outerHTML || isInUse(old)) continue;
    if (old.querySelector("details.more[open]")) now.querySelector("details.more")?.setAttribute("open", "");
    replace(old, now);
  }
  return page;
}

/** Puts what was fetched in the place of what stands there. Whoever has the keyboard on a part of it keeps it there. */
export function replace(old: Element, fetched: Element): void {
  const now = document.importNode(fetched, true);
  const index = stops(old).indexOf(document.activeElement as HTMLElement);
  old.replaceWith(now);
  if (index >= 0) (stops(now)[index] ?? stops(now).at(-1))?.focus({ preventScroll: true });
}

const stops = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>("a[href], button, summary, input:not([type=hidden])")];

/** Someone has opened a form here, or begun to fill one in. */
export const isInUse = (part: Element): boolean => part.querySelector("details[open]:not(.more)") !== null
  || [...part.querySelectorAll("textarea")].some(t => t.value !== t.defaultValue);

/** A post's score stands beside it and in the outline. */
export function showScore(post: number, score: number): void {
  document.querySelectorAll(`[data-post="${post}"] [data-score], [data-score-of="${post}"]`).forEach(e => { e.textContent = number(score); });
}
