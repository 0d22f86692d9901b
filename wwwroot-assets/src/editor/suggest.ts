import { InputRange } from "dom-input-range";
import { composes, later, murmur, newest, write, type Field } from "./typing";

/** Something that may be meant: what is written for it, and what is shown. */
export interface Offer { value: string; title: string; detail?: string }

/** The beginning of something, from where it starts to the caret. */
export interface Begun { start: number; typed: string; address: string }

/**
 * Offers what may be meant while it is typed, in a list under the word. Arrows choose, Enter and Tab take, Escape closes;
 * while an input method composes, nothing of that.
 */
export function offer(field: Field, label: string, begun: (text: string, caret: number) => Begun | null, read: (answer: unknown, begun: Begun) => Offer[]): void {
  const list = document.createElement("ul");
  Object.assign(list, { id: `${field.id}-offers`, className: "offers", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  field.parentElement!.append(list);
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  // A text of many lines stays one: only a field of one line may call itself a combobox.
  const isCombobox = field instanceof HTMLInputElement;
  if (isCombobox) field.setAttribute("role", "combobox");

  const fetchNewest = newest();
  let at: Begun | null = null;
  let chosen = -1;
  let offers: Offer[] = [];
  /** Where the list was closed or something was taken, and where nothing was found: not there again. */
  let closedAt = -1;
  let nothing: Begun | null = null;

  const look = later(async (now: Begun) => {
    const answer = await fetchNewest(now.address, { headers: { Accept: "application/json" } });
    if (!answer || at !== now) return;
    offers = read(await answer.json(), now);
    if (at !== now) return;
    if (offers.length === 0) nothing = now;
    draw();
  }, 120);

  field.addEventListener("input", e => { if (!(e as InputEvent).isComposing) typed(); });
  field.addEventListener("compositionstart", () => close()); // the input method has a list of its own there
  field.addEventListener("compositionend", () => typed());
  field.addEventListener("blur", () => close());
  field.addEventListener("keydown", e => pressed(e as KeyboardEvent));
  list.addEventListener("mousedown", e => {
    e.preventDefault(); // the field keeps the focus
    const option = (e.target as Element).closest<HTMLElement>("[role=option]");
    if (option) take([...list.children].indexOf(option));
  });
  shown(false);

  function typed(): void {
    const caret = field.selectionEnd ?? 0;
    const now = field.selectionStart === caret ? begun(field.value, caret) : null;
    if (!now || now.start !== closedAt) closedAt = -1;
    const isHopeless = now && nothing && now.start === nothing.start && now.typed.startsWith(nothing.typed);
    if (!now || now.start === closedAt || isHopeless) return close();
    at = now;
    look(now);
  }

  function draw(): void {
    list.replaceChildren(...offers.map((one, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.append(one.title);
      if (one.detail) option.append(Object.assign(document.createElement("span"), { className: "muted small", textContent: one.detail }));
      return option;
    }));
    if (offers.length === 0) return close();
    shown(true);
    place();
    choose(0);
    murmur(offers.map(o => o.title).join(", "));
  }

  function place(): void {
    if (isCombobox || !at) return;
    const word = new InputRange(field, at.start, at.start).getBoundingClientRect();
    const box = field.parentElement!.getBoundingClientRect();
    list.style.left = `${Math.max(0, Math.min(word.left - box.left, box.width - list.offsetWidth))}px`;
    list.style.top = `${Math.min(word.bottom, box.bottom) - box.top}px`;
  }

  function choose(index: number): void {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    list.children[index]?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", `${list.id}-${index}`);
  }

  function pressed(e: KeyboardEvent): void {
    if (list.hidden || composes(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "ArrowDown") choose((chosen + 1) % offers.length);
    else if (e.key === "ArrowUp") choose((chosen + offers.length - 1) % offers.length);
    else if ((e.key === "Enter" || e.key === "Tab") && !e.shiftKey) take(chosen);
    else if (e.key === "Escape") {
      closedAt = at?.start ?? -1;
      close();
    } else return;
    e.preventDefault();
    e.stopPropagation();
  }

  function take(index: number): void {
    const one = offers[index];
    if (!one || !at) return;
    const { start } = at;
    const end = field.selectionEnd ?? field.value.length;
    close();
    closedAt = start;
    write(field, one.value, start, end);
  }

  function close(): void {
    at = null;
    offers = [];
    list.replaceChildren();
    shown(false);
    field.removeAttribute("aria-activedescendant");
  }

  function shown(is: boolean): void {
    list.hidden = !is;
    if (isCombobox) field.setAttribute("aria-expanded", String(is));
  }
}
