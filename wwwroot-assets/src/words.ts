// The words of live texts stand on the page, in its language: <template id="live-words"><p data-word="…">.
const words = new Map<string, string>();
document.querySelector<HTMLTemplateElement>("#live-words")?.content.querySelectorAll<HTMLElement>("[data-word]")
  .forEach(p => words.set(p.dataset.word!, p.textContent ?? ""));

export const language = document.documentElement.lang || "en";

/** The page's words for a key, with {0}, {1} … filled in; nothing where the page has none. */
export const say = (key: string, ...details: (string | number)[]): string =>
  (words.get(key) ?? "").replace(/\{(\d)\}/g, (_, i: string) => String(details[Number(i)] ?? ""));

export const number = (n: number, sign: "auto" | "always" = "auto"): string =>
  new Intl.NumberFormat(language, { signDisplay: sign === "always" ? "exceptZero" : "auto" }).format(n);

/** Tells those who do not see the page change, when they are done with what they hear. */
export function murmur(text: string): void {
  const region = document.querySelector("#live-region");
  if (!region || !text) return;
  const line = document.createElement("p"); // what is said at once is said one after the other, and twice is heard twice
  line.textContent = text;
  region.append(line);
  setTimeout(() => line.remove(), 3000);
}
