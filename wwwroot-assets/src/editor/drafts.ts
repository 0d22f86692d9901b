import { language, murmur, write, type Field } from "./typing";

interface Mark { savedAt: string; version: number }
interface Kept extends Mark { title: string | null; body: string | null; tags: string | null; productId: number | null; moduleId: number | null; versionId: number | null; comment: string | null }

const pause = 3_000;
const longestPause = 30_000;

// What browsers carry on when the page is gone, in bytes, with some room for the other fields.
const mostCarried = 50_000;

/** Keeps what is typed into a form on the server. Answers whether something is not there yet. */
export function keepDraft(form: HTMLFormElement, box: HTMLElement): () => boolean {
  const address = box.dataset.draft!;
  const state = box.querySelector<HTMLElement>("[data-draft-state]")!;
  const conflict = box.querySelector<HTMLElement>("[data-draft-conflict]")!;
  const hidden = (name: string): HTMLInputElement => box.querySelector<HTMLInputElement>(`[name="Input.${name}"]`)!;
  const [version, writer, turn] = [hidden("DraftVersion"), hidden("Writer"), hidden("Turn")];
  writer.value ||= uuid();

  let changes = 0; // typed so far
  let kept = 0; // of these the server has said that it has them
  let failures = 0;
  let isSent = false;
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: AbortController | undefined;

  const isUnsaved = (): boolean => !isSent && changes > kept;

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", () => void save());
  document.addEventListener("visibilitychange", () => { if (document.hidden) void save(true); });
  addEventListener("pagehide", () => void save(true));
  addEventListener("online", () => void save());
  addEventListener("pageshow", e => { if (e.persisted) isSent = false; });
  form.addEventListener("submit", e => { if (!e.defaultPrevented) leave(); });
  document.addEventListener("submit", e => { if ((e.target as Element).matches("#discard-draft")) leave(); });
  conflict.addEventListener("click", e => {
    const choice = (e.target as Element).closest<HTMLElement>("[data-keep]")?.dataset.keep;
    if (choice) resolve(choice === "theirs");
  });

  function changed(e: Event): void {
    if (box.contains(e.target as Node)) return;
    changes++;
    if (!isAsking && failures === 0) say("");
    timer ??= setTimeout(() => void save(), pause);
  }

  /** The form itself is on its way: a saving that came after it would bring the draft back. */
  function leave(): void {
    isSent = true;
    saving?.abort();
    clearTimeout(timer);
  }

  async function save(isLeaving = false): Promise<void> {
    if (!isUnsaved() || isAsking || (saving && !isLeaving)) return;
    clearTimeout(timer);
    timer = undefined;
    const upTo = changes;
    turn.value = String(Number(turn.value) + 1);
    const body = new FormData(form);
    const mine = saving = new AbortController();
    if (failures === 0) say(box.dataset.saving!);
    try {
      const keepalive = isLeaving && size(body) < mostCarried;
      const answer = await fetch(address, { method: "POST", body, keepalive, headers: { Accept: "application/json" }, signal: mine.signal });
      if (answer.ok) saved(await answer.json() as Mark, upTo);
      else if (answer.status === 409) await differs();
      else if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
      else refused(((await answer.json()) as { title?: string }).title);
    } catch {
      if (!isSent) failed();
    } finally {
      if (saving === mine) saving = undefined;
    }
    if (isUnsaved() && !isAsking && failures === 0) timer ??= setTimeout(() => void save(), pause);
  }

  function saved(mark: Mark, upTo: number): void {
    version.value = String(mark.version);
    kept = Math.max(kept, upTo);
    failures = 0;
    if (changes > kept) return;
    say(box.dataset.saved!.replace("{0}", new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(new Date(mark.savedAt))));
  }

  function failed(): void {
    if (failures++ === 0) murmur(box.dataset.failed!);
    say(box.dataset.failed!, true);
    clearTimeout(timer);
    timer = setTimeout(() => void save(), Math.min(longestPause, pause * 2 ** (failures - 1)));
  }

  /** The server says no, and why: trying the same again would not help, the next change may. */
  function refused(why?: string): void {
    const words = why ?? box.dataset.failed!;
    say(words, true);
    murmur(words);
    failures = 1;
  }

  /** It was changed elsewhere: both are kept, here and there, until someone chooses. */
  async function differs(): Promise<void> {
    isAsking = true;
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    const theirs = answer.ok ? await answer.json() as Kept : null;
    if (!theirs && answer.status !== 404) {
      isAsking = false;
      throw new Error(`${answer.status}`);
    }
    say("");
    conflict.dataset.kept = JSON.stringify(theirs);
    conflict.querySelectorAll<HTMLElement>("[data-theirs], [data-keep=theirs]").forEach(e => { e.hidden = !theirs; });
    if (!theirs) conflict.querySelector("[data-conflict-words]")!.textContent = box.dataset.gone!;
    for (const part of ["title", "body"] as const) conflict.querySelector(`[data-theirs=${part}]`)!.textContent = theirs?.[part] ?? "";
    conflict.hidden = false;
  }

  function resolve(takeTheirs: boolean): void {
    const theirs = JSON.parse(conflict.dataset.kept!) as Kept | null;
    conflict.hidden = true;
    isAsking = false;
    failures = 0;
    version.value = String(theirs?.version ?? 0);
    if (takeTheirs && theirs && form.matches("[data-showcase]")) {
      leave(); // its rows are drawn by the server
      location.assign(location.pathname);
    } else if (takeTheirs && theirs) {
      fill(theirs);
      kept = changes;
      saved(theirs, changes);
    } else {
      changes++;
      void save();
    }
  }

  function fill(theirs: Kept): void {
    const values = { Title: theirs.title, Body: theirs.body, Tags: theirs.tags, Comment: theirs.comment, ProductId: theirs.productId, ModuleId: theirs.moduleId, VersionId: theirs.versionId };
    for (const [name, value] of Object.entries(values)) {
      const field = form.elements.namedItem(`Input.${name}`);
      const text = String(value ?? "");
      if (field instanceof HTMLSelectElement) {
        field.value = text;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "hidden")) {
        write(field as Field, text, 0, field.value.length); // and Ctrl+Z brings back what was there
      }
    }
  }

  function say(words: string, isBad = false): void {
    state.textContent = words;
    state.classList.toggle("bad", isBad);
  }

  return isUnsaved;
}

const size = (body: FormData): number => [...body].reduce((sum, [name, value]) => sum + name.length + 3 * String(value).length, 0);

/** crypto.randomUUID is there only where the site is served over TLS. */
function uuid(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, "0")).join("");
  return bytes.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
