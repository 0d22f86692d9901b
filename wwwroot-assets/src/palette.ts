import { composes, later, newest } from "./editor/typing";

interface Jump { kind: string; name: string; detail?: string; address: string }
interface Answer { found: Jump[]; label: string; hint: string; nothing: string }

let built: Promise<HTMLDialogElement> | undefined;

/** Opens the list of everywhere one can go. Letters narrow it, arrows choose, Enter goes, Escape closes; while an input method composes, nothing of that. */
export async function open(): Promise<void> {
  const palette = await (built ??= build());
  if (palette.open) return;
  palette.showModal();
  palette.querySelector("input")!.select();
}

async function build(): Promise<HTMLDialogElement> {
  const dialog = document.createElement("dialog");
  dialog.className = "palette";
  const field = Object.assign(document.createElement("input"), { type: "text", id: "palette-typed", autocomplete: "off", maxLength: 100, spellcheck: false });
  const list = Object.assign(document.createElement("ul"), { id: "palette-list" });
  const told = Object.assign(document.createElement("p"), { className: "muted small" });
  told.setAttribute("role", "status");
  for (const [name, value] of [["role", "combobox"], ["aria-controls", list.id], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["autocapitalize", "none"], ["enterkeyhint", "go"]] as const) field.setAttribute(name, value);
  list.setAttribute("role", "listbox");
  dialog.append(field, list, told);
  document.body.append(dialog);

  const fetchNewest = newest();
  let chosen = 0;
  let words: Answer | undefined;
  let first: Jump[] | undefined;
  /** What the list was made for: Enter before that waits for it. */
  let listed = "";
  let isWaiting = false;

  const look = async (): Promise<void> => {
    const typed = field.value.trim();
    const answer = await fetchNewest(`/jump?q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" } });
    if (!answer || field.value.trim() !== typed) return;
    words = await answer.json() as Answer;
    if (field.value.trim() !== typed) return;
    call(words.label);
    listed = typed;
    if (!typed) first = words.found;
    draw(words.found);
    if (isWaiting) go();
  };
  const soon = later(() => void look(), 80);

  field.addEventListener("input", e => { if (!(e as InputEvent).isComposing) typed(); });
  field.addEventListener("compositionend", typed);
  field.addEventListener("keydown", pressed);
  list.addEventListener("mousedown", e => e.preventDefault()); // the field keeps the focus
  list.addEventListener("pointermove", e => point(e));
  list.addEventListener("click", e => {
    if (point(e)) go(e.ctrlKey || e.metaKey);
  });
  dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); }); // beside it
  dialog.addEventListener("close", () => {
    [field.value, listed, isWaiting] = ["", "", false];
    if (first) draw(first);
  });
  call(document.querySelector<HTMLInputElement>("[data-search]")?.placeholder ?? "");
  await Promise.all([styled(), look()]);
  return dialog;

  function call(label: string): void {
    for (const named of [dialog, field, list]) named.setAttribute("aria-label", label);
    field.placeholder = label;
  }

  function point(e: MouseEvent): boolean {
    const option = (e.target as Element).closest("[role=option]");
    if (option?.getAttribute("aria-selected") === "false") choose([...list.children].indexOf(option), false);
    return option !== null;
  }

  function typed(): void {
    isWaiting = false;
    soon();
  }

  function draw(found: Jump[]): void {
    list.replaceChildren(...found.map((one, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.dataset.address = one.address;
      for (const [part, text] of [["name", one.name], ["detail", one.detail ?? ""], ["kind", one.kind]] as const) option.append(Object.assign(document.createElement("span"), { className: part, textContent: text }));
      return option;
    }));
    field.setAttribute("aria-expanded", String(found.length > 0));
    told.textContent = found.length > 0 ? words!.hint : words!.nothing;
    choose(0, true);
  }

  function choose(index: number, isShown: boolean): void {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    const option = list.children[index];
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    if (isShown) option.scrollIntoView({ block: "nearest" });
  }

  function pressed(e: KeyboardEvent): void {
    if (composes(e) || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
    const count = list.children.length;
    if (e.key === "ArrowDown" && count > 0) choose((chosen + 1) % count, true);
    else if (e.key === "ArrowUp" && count > 0) choose((chosen + count - 1) % count, true);
    else if (e.key === "Enter") go();
    else return;
    e.preventDefault();
  }

  function go(inNewTab = false): void {
    isWaiting = listed !== field.value.trim();
    if (isWaiting) return;
    const address = list.querySelector<HTMLElement>("[aria-selected=true]")?.dataset.address;
    if (!address) return;
    dialog.close();
    if (inNewTab) window.open(address);
    else location.assign(address);
  }
}

/** Its looks come with it; without them it is still a list. */
const styled = (): Promise<void> => new Promise(done => {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/palette.css" });
  sheet.onload = sheet.onerror = () => done();
  document.head.append(sheet);
});
