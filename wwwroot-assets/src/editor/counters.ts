import { language, later, type Field } from "./typing";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const format = new Intl.NumberFormat(language);
const long = 2_000;

/** How many characters people see, which is what the limits count. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

/** <span data-counts="id of a field" data-max="150">: "12 / 150". */
export function startCounters(): void {
  const lazily = new WeakMap<Field, () => void>();
  document.addEventListener("input", e => {
    const field = e.target as Field;
    if (field.value === undefined || !counterOf(field)) return;
    if (field.value.length < long) return show(field);
    if (!lazily.has(field)) lazily.set(field, later(() => show(field), 300));
    lazily.get(field)!();
  });
  document.querySelectorAll<HTMLElement>("[data-counts]").forEach(counter => {
    const field = document.getElementById(counter.dataset.counts!) as Field | null;
    if (field?.value) show(field);
  });
}

const counterOf = (field: Element): HTMLElement | null => field.id ? document.querySelector<HTMLElement>(`[data-counts="${CSS.escape(field.id)}"]`) : null;

function show(field: Field): void {
  const counter = counterOf(field);
  if (!counter) return;
  const [length, most] = [lengthOf(field.value.trim()), Number(counter.dataset.max)];
  counter.textContent = length === 0 ? "" : `${format.format(length)} / ${format.format(most)}`;
  counter.classList.toggle("near", length >= most * 0.9 && length <= most);
  counter.classList.toggle("over", length > most);
  if (length >= most * 0.9) counter.setAttribute("role", "status");
}
