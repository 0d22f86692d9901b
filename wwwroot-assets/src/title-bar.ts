/** Shows the question's title while its heading is out of sight above. */
export function startTitleBar(): void {
  const [bar, heading] = [document.querySelector<HTMLElement>("[data-title-bar]"), document.querySelector(".thread-head")];
  if (!bar || !heading) return;
  new IntersectionObserver(([seen]) => { bar.hidden = seen!.isIntersecting || seen!.boundingClientRect.top > 0; }).observe(heading);
}
