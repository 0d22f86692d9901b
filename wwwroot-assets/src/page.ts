// Fetches this page again, with the reader's own rights, and takes over the parts that changed. The server's template is the only one.

const wanted = new Set<string>();
let coming: Promise<Document | null> | undefined;

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** This page as the server draws it now; null when it is gone. Several who ask at once share one. */
export function fresh(patience = 100 + Math.random() * 400): Promise<Document | null> {
  coming ??= (async () => {
    await pause(patience); // what comes together is fetched together, and not by all readers at once
    coming = undefined;
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (answer.ok) return new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status === 404 || answer.status === 410) return null;
    throw new Error(`${answer.status}`);
  })();
  return coming;
}

/** Takes over what the selectors find, as it is now, but never what someone types in. Answers the fetched page. */
export async function refresh(...selectors: string[]): Promise<Document | null> {
  selectors.forEach(selector => wanted.add(selector));
  const page = await fresh();
  for (const selector of [...wanted]) {
    wanted.delete(selector);
    const [old, now] = [document.querySelector(selector), page?.querySelector(selector)];
    if (old && now && old.outerHTML !== now.outerHTML && !isInUse(old)) old.replaceWith(document.importNode(now, true));
  }
  return page;
}

/** Someone has opened a form here, or begun to fill one in. */
export const isInUse = (part: Element): boolean => part.querySelector("details[open]") !== null
  || [...part.querySelectorAll("textarea")].some(t => t.value !== t.defaultValue);
