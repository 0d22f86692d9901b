const selector = "main pre > code[class*=language-]:not([data-coloured])";

/** Colours the code that stands on the page, and what comes in later. A page without code fetches nothing for it. */
export function startCode(): void {
  const main = document.querySelector("main");
  if (!main) return;
  colour();
  new MutationObserver(colour).observe(main, { childList: true, subtree: true });
}

function colour(): void {
  const codes = [...document.querySelectorAll<HTMLElement>(selector)];
  if (codes.length === 0) return;
  codes.forEach(code => { code.dataset.coloured = ""; });
  void import("./highlight").then(h => h.highlight(codes));
}
