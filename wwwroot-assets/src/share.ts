import { murmur } from "./words";

/** The link of a post: shared by the device where it can, else copied; without script it stands there to be taken. */
export function startShare(): void {
  document.addEventListener("toggle", e => {
    const box = (e.target as Element).closest<HTMLDetailsElement>("[data-share]");
    if (!box?.open) return;
    box.querySelector<HTMLButtonElement>("[data-copied]")!.hidden = !("clipboard" in navigator);
    box.querySelector("input")?.select();
  }, true);
  document.addEventListener("click", e => {
    if ((e.target as Element).closest("[data-print]")) print();
    const button = (e.target as Element).closest<HTMLButtonElement>("[data-copied]");
    if (button) void copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const link = button.parentElement!.querySelector("input")!;
  try {
    await navigator.clipboard.writeText(link.value);
  } catch {
    link.select();
    return;
  }
  const words = button.querySelector("span")!;
  const copied = button.dataset.copied!;
  if (words.textContent === copied) return;
  const before = words.textContent;
  words.textContent = copied;
  murmur(copied);
  setTimeout(() => { words.textContent = before; }, 2000);
}
