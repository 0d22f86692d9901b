import { later, newest } from "./typing";

/** What stands beside a question while it is written: whether it was asked before, and what makes it a good one. */
export function startAsk(form: HTMLFormElement): void {
  const title = form.elements.namedItem("Input.Title") as HTMLInputElement;
  const panel = form.querySelector<HTMLElement>("[data-similar]");
  if (panel) startSimilar(title, panel);
  const list = form.querySelector<HTMLDetailsElement>("[data-checklist]");
  if (list) startChecklist(form, list);
}

function startSimilar(title: HTMLInputElement, panel: HTMLElement): void {
  const place = panel.querySelector<HTMLElement>("[data-similar-list]")!;
  const fetchNewest = newest();
  let shown = "";

  const solved = document.querySelector<HTMLInputElement>("#solved [name='Input.Title']")!;
  const look = later(async () => {
    const typed = solved.value = title.value.trim();
    if (typed === shown) return;
    shown = typed;
    const answer = typed.length < 4 ? undefined : await fetchNewest(`${panel.dataset.similar}?title=${encodeURIComponent(typed)}`, { headers: { Accept: "text/html" } });
    const found = answer?.status === 200 ? new DOMParser().parseFromString(await answer.text(), "text/html").body : undefined;
    if (shown !== typed) return;
    found?.querySelectorAll("a").forEach(link => { link.target = "_blank"; }); // what is written stays open
    place.replaceChildren(...(found?.childNodes ?? []));
    panel.hidden = place.childElementCount === 0;
  }, 250);
  title.addEventListener("input", look);
  if (title.value) look();
}

const facts: Record<string, (body: string, form: HTMLFormElement) => boolean> = {
  did: body => body.trim().length >= 60,
  happened: body => /```|error|exception|fail|instead|expect|报错|错误|异常|失败|提示|期望|结果/i.test(body),
  version: (body, form) => Boolean((form.elements.namedItem("Input.VersionId") as HTMLSelectElement | null)?.value) || /\b[vV]?\d+\.\d+|版本/.test(body),
  code: body => /\b[A-Z][A-Z0-9]*-\d{2,}\b|\b[A-Z]{1,4}\d{3,}\b|0x[0-9a-f]{4,}|\b(error|code)\W{0,3}\d{2,}|(错误码|代码|报错)\W{0,3}\w*\d/i.test(body),
};

function startChecklist(form: HTMLFormElement, list: HTMLDetailsElement): void {
  const body = form.elements.namedItem("Input.Body") as HTMLTextAreaElement;
  const title = form.elements.namedItem("Input.Title") as HTMLInputElement;
  list.open = getComputedStyle(form).getPropertyValue("--aside").trim() === "beside";

  function tick(): void {
    const text = `${title.value}\n${body.value}`;
    list.querySelectorAll<HTMLElement>("[data-check]").forEach(item => {
      const is = facts[item.dataset.check!]?.(item.dataset.check === "did" ? body.value : text, form) ?? false;
      item.classList.toggle("done", is);
      item.querySelector<HTMLElement>("[data-ticked]")!.hidden = !is;
    });
  }

  const soon = later(tick, 300);
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  tick();
}
