import { call, hear, whenJoined } from "./live";
import { murmur, number, say } from "./words";

/** A list that is open offers what was asked since, and does not move by itself. <ul data-feed="questions"> or "tag:files". */
export function startFeed(): void {
  const bar = document.querySelector<HTMLElement>("[data-feed][data-new-questions]");
  if (!bar) return;
  const feed = bar.dataset.feed!;
  const asked = new Set<number>();
  hear("QuestionPosted", (where: string, question: number) => {
    if (where !== feed) return;
    asked.add(question);
    bar.hidden = false;
    const text = say(asked.size === 1 ? "questions.one" : "questions.more", number(asked.size));
    const link = bar.querySelector("a");
    if (link) link.textContent = text;
    murmur(text);
  });
  whenJoined(async () => { await (feed.startsWith("tag:") ? call("WatchTag", feed.slice(4)) : call("WatchFeed", feed)); });
}
