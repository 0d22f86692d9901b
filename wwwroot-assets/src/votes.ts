import { refresh, showScore } from "./page";
import { murmur, number } from "./words";

/** What a handler answers to those who ask for JSON: the new score, or what was refused and why, in the reader's words. */
interface Answer { score?: number; title?: string; detail?: string }

/** Forms marked data-enhance are sent without leaving the page. Each sends the state that is wanted, so twice is once. */
export function startVotes(): void {
  document.addEventListener("submit", e => {
    const form = e.target as HTMLFormElement;
    if (e.defaultPrevented || !form.matches("form[data-enhance]")) return;
    e.preventDefault();
    void send(form, e.submitter as HTMLButtonElement | null);
  });
}

async function send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  if (form.dataset.sending !== undefined) return;
  form.dataset.sending = "";
  const body = new FormData(form, button);
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body as unknown as Record<string, string>), headers: { Accept: "application/json" } });
    if (!(answer.headers.get("Content-Type") ?? "").includes("json")) return plainly(form, body);
    await arrived(form, answer.ok, await answer.json() as Answer);
  } catch {
    plainly(form, body);
  } finally {
    delete form.dataset.sending;
  }
}

async function arrived(form: HTMLFormElement, done: boolean, answer: Answer): Promise<void> {
  complain(form, done ? "" : answer.detail ?? answer.title ?? "");
  if (!done) return;
  const post = form.closest<HTMLElement>("[data-post]");
  if (post && answer.score !== undefined) {
    showScore(Number(post.dataset.post), answer.score);
    murmur(`${post.querySelector("[data-score]")?.getAttribute("aria-label")} ${number(answer.score)}`);
  }
  const place = post && [".post-side", ".post-actions", ".officials"].find(part => form.closest(part));
  if (place) await refresh(`[data-post="${post.dataset.post}"] ${place}`); // the buttons now offer the way back
}

/** The words of a refusal stand right beside what was refused. */
function complain(form: HTMLFormElement, words: string): void {
  let place = form.querySelector<HTMLElement>(".field-error");
  if (!place) {
    if (!words) return;
    place = document.createElement("p");
    place.className = "field-error";
    place.setAttribute("role", "alert");
    form.append(place);
  }
  place.textContent = words;
}

/** As if there were no script: what the network or the server did not do this way, it may do that way, or say why not. */
function plainly(form: HTMLFormElement, body: FormData): void {
  for (const [name, value] of body) {
    if (form.querySelector(`[name="${CSS.escape(name)}"]:not(button)`) || typeof value !== "string") continue;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  HTMLFormElement.prototype.submit.call(form);
}
