// Not from ../words: what the site and the editor share would become one more request for everybody.
export const language = document.documentElement.lang || "en";

/** Tells those who do not see the page change. */
export function murmur(text: string): void {
  const region = document.querySelector("#live-region");
  if (!region || !text) return;
  const line = document.createElement("p");
  line.textContent = text;
  region.append(line);
  setTimeout(() => line.remove(), 3000);
}

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** An input method is putting a character together: its keys are not ours. Safari tells the last one by 229 alone. */
export const composes = (e: KeyboardEvent): boolean => e.isComposing || e.keyCode === 229;

/** Writes into a field as if it were typed, so that it can be undone and everyone who listens hears of it. */
export function write(field: Field, text: string, start: number, end: number): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  if (text ? document.execCommand("insertText", false, text) : start === end || document.execCommand("delete")) return;
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Calls at most once in a while, and always for the last time. */
export function later<T extends unknown[]>(what: (...details: T) => void, ms: number): (...details: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...details) => {
    clearTimeout(timer);
    timer = setTimeout(() => what(...details), ms);
  };
}

/** Fetches the newest question and lets go of those before it; undefined when it was overtaken, refused or lost. */
export function newest(): (address: string, init?: RequestInit) => Promise<Response | undefined> {
  let asking: AbortController | undefined;
  return async (address, init) => {
    asking?.abort();
    const mine = asking = new AbortController();
    try {
      const answer = await fetch(address, { ...init, signal: mine.signal });
      return mine.signal.aborted || !answer.ok || answer.redirected ? undefined : answer;
    } catch {
      return undefined;
    }
  };
}
