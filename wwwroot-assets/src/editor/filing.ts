import { later, newest, write } from "./typing";
import { offer } from "./suggest";

interface Tag { name: string; questionCount: number; excerpt: string | null; means: string | null }

const separators = /[\s,，、]/;

/** Tags are offered while they are typed, and by what the question speaks of. */
export function startTags(field: HTMLInputElement): void {
  offer(field, field.dataset.list ?? "", (text, caret) => {
    let start = caret;
    while (start > 0 && !separators.test(text[start - 1]!)) start--;
    const typed = text.slice(start, caret);
    return typed && (caret === text.length || separators.test(text[caret]!)) ? { start, typed, address: `/suggest/tags?q=${encodeURIComponent(typed)}${about(field)}` } : null;
  }, answer => (answer as Tag[]).filter(t => !tagsIn(field.value).includes(t.means ?? t.name) || field.value.endsWith(t.name))
    .map(t => ({ value: `${t.means ?? t.name} `, title: t.means ? `${t.name} → ${t.means}` : t.name, detail: t.excerpt ?? String(t.questionCount) })));
  const offers = field.form?.querySelector<HTMLElement>("[data-tag-offers]");
  const title = field.form?.querySelector<HTMLInputElement>('[name="Input.Title"]');
  if (offers && title) offerFitting(field, title, offers);
  offerNeeded(field);
}

const productOf = (field: HTMLInputElement) => field.form?.querySelector<HTMLSelectElement>('[name="Input.ProductId"]');

/** What is usual for the chosen product, and what it requires, comes first. */
const about = (field: HTMLInputElement): string => productOf(field)?.value ? `&product=${productOf(field)!.value}` : "";

const add = (field: HTMLInputElement, name: string): void =>
  write(field, `${field.value && !separators.test(field.value.at(-1)!) ? " " : ""}${name} `, field.value.length, field.value.length);

const tagsIn = (text: string): string[] => text.toLowerCase().split(separators).filter(Boolean);

function offerFitting(field: HTMLInputElement, title: HTMLInputElement, offers: HTMLElement): void {
  const fetchNewest = newest();
  const body = field.form!.querySelector<HTMLTextAreaElement>('[name="Input.Body"]');
  let fitting: string[] = [];

  function draw(): void {
    const missing = fitting.filter(name => !tagsIn(field.value).includes(name));
    offers.hidden = missing.length === 0;
    offers.replaceChildren(offers.dataset.tagOffers!, ...missing.flatMap(name => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "tag", textContent: name });
      button.addEventListener("click", () => add(field, name));
      return [" ", button];
    }));
  }

  const look = later(async () => {
    const text = `${title.value} ${body?.value.slice(0, 300) ?? ""}`.trim();
    const answer = text ? await fetchNewest(`/suggest/tags?text=${encodeURIComponent(text)}${about(field)}`, { headers: { Accept: "application/json" } }) : undefined;
    if (!answer) return;
    fitting = (await answer.json() as Tag[]).map(t => t.name);
    draw();
  }, 700);
  title.addEventListener("input", look);
  body?.addEventListener("input", look);
  field.addEventListener("input", draw);
  productOf(field)?.addEventListener("change", look);
  if (title.value) look();
}

/** The tags of which the chosen product requires one, until one is there. */
function offerNeeded(field: HTMLInputElement): void {
  const product = productOf(field);
  const needed = [...field.form?.querySelectorAll<HTMLElement>("[data-needed]") ?? []];
  if (!product || needed.length === 0) return;
  function draw(): void {
    const name = product!.value ? product!.selectedOptions[0]?.text : undefined;
    const has = tagsIn(field.value);
    for (const line of needed) line.hidden = line.dataset.needed !== name || [...line.querySelectorAll("button")].some(b => has.includes(b.value));
  }
  for (const line of needed) line.addEventListener("click", e => {
    const button = (e.target as Element).closest("button");
    if (button) add(field, button.value);
  });
  product.addEventListener("change", draw);
  field.addEventListener("input", draw);
  draw();
}

/** Of the modules and versions only those of the chosen product. Without script they stand grouped by product. */
export function startProducts(fields: HTMLElement): void {
  const product = fields.querySelector<HTMLSelectElement>('[name$="ProductId"]');
  if (!product) return;
  const parts = [...fields.querySelectorAll<HTMLSelectElement>('[name$="ModuleId"], [name$="VersionId"]')].map(select => ({ select, groups: [...select.querySelectorAll("optgroup")] }));

  function narrow(): void {
    const name = product!.value ? product!.selectedOptions[0]?.text : undefined;
    for (const { select, groups } of parts) {
      const chosen = select.value;
      groups.forEach(group => group.remove());
      select.append(...groups.filter(group => group.label === name));
      select.value = [...select.options].some(o => o.value === chosen) ? chosen : "";
      select.disabled = select.options.length <= 1;
    }
  }

  product.addEventListener("change", narrow);
  narrow();
}
