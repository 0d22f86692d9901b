/** Brings parts of the page up to what they are now. */
type Refresh = (...selectors: string[]) => Promise<unknown>;

/**
 * The form that puts a post into lists opens where its link stands.
 * @param refresh Handed in: what is shared with a module that is fetched later would be a file of its own for everyone.
 */
export function startLists(refresh: Refresh): void {
  document.addEventListener("toggle", e => {
    const box = e.target as HTMLDetailsElement;
    if (box.matches("details[data-lists][open]")) void show(box, refresh);
  }, true);
  document.querySelectorAll<HTMLDetailsElement>("details[data-lists][open]").forEach(box => void show(box, refresh)); // faster than this file
}

async function show(box: HTMLDetailsElement, refresh: Refresh): Promise<void> {
  const link = box.querySelector<HTMLAnchorElement>("a");
  if (!link) return;
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  const form = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLFormElement>("form[data-put]");
  if (!answer.ok || !form) return;
  const shown = document.importNode(form, true);
  link.replaceWith(shown);
  shown.addEventListener("submit", e => {
    e.preventDefault();
    void send(box, shown, e.submitter as HTMLButtonElement | null, refresh);
  });
  shown.querySelector<HTMLInputElement>("input:not([type=hidden])")?.focus();
}

async function send(box: HTMLDetailsElement, form: HTMLFormElement, button: HTMLButtonElement | null, refresh: Refresh): Promise<void> {
  const body = new URLSearchParams(new FormData(form, button) as unknown as Record<string, string>);
  const answer = await fetch(button?.getAttribute("formaction") ?? form.action, { method: "POST", body, headers: { Accept: "application/json" } });
  if (!answer.ok) {
    if (answer.headers.get("Content-Type")?.includes("json")) return complain(form, ((await answer.json()) as { title?: string }).title ?? "");
    HTMLFormElement.prototype.submit.call(form); // whatever it is, the page says so
    return;
  }
  box.open = false;
  const post = box.closest<HTMLElement>("[data-post]")?.dataset.post;
  await refresh(post ? `[data-post="${post}"] .post-actions` : ".post-actions");
}

function complain(form: HTMLFormElement, words: string): void {
  form.querySelector(".field-error")?.remove();
  const place = document.createElement("p");
  place.className = "field-error";
  place.setAttribute("role", "alert");
  place.textContent = words;
  form.append(place);
}
