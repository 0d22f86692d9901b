import { later, newest, write } from "./typing";
import { offer } from "./suggest";

interface Tag { name: string; questionCount: number; excerpt: string | null }

const separators = /[\s,，、]/;

/** Tags are offered while they are typed, and by what the question speaks of. */
export function startTags(field: HTMLInputElement): void {
  offer(field, field.dataset.list ?? "", (text, caret) => {
    let start = caret;
    while (start > 0 && !separators.test(text[start - 1]!)) start--;
    const typed = text.slice(start, caret);
    return typed && (caret === text.length || separators.test(text[caret]!)) ? { start, typed, address: `/suggest/tags?q=${encodeURIComponent(typed)}` } : null;
  }, answer => (answer as Tag[]).filter(t => !tagsIn(field.value).includes(t.name) || field.value.endsWith(t.name))
    .map(t => ({ value: `${t.name} `, title: t.name, detail: t.excerpt ?? String(t.questionCount) })));
  const offers = field.form?.querySelector<HTMLElement>("[data-tag-offers]");
  const title = field.form?.querySelector<HTMLInputElement>('[name="Input.Title"]');
  if (offers && title) offerFitting(field, title, offers);
}

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
      button.addEventListener("click", () => write(field, `${field.value && !separators.test(field.value.at(-1)!) ? " " : ""}${name} `, field.value.length, field.value.length));
      return [" ", button];
    }));
  }

  const look = later(async () => {
    const text = `${title.value} ${body?.value.slice(0, 300) ?? ""}`.trim();
    const answer = text ? await fetchNewest(`/suggest/tags?text=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" } }) : undefined;
    if (!answer) return;
    fitting = (await answer.json() as Tag[]).map(t => t.name);
    draw();
  }, 700);
  title.addEventListener("input", look);
  body?.addEventListener("input", look);
  field.addEventListener("input", draw);
  if (title.value) look();
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
