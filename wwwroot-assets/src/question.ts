import { call, hear, whenJoined } from "./live";
import { fresh, isInUse, refresh, replace, showScore } from "./page";
import { murmur, number, say } from "./words";

interface ThreadSince {
  sequence: number; acceptedId: number | null; closed: string | null;
  posts: { id: number; kind: "Question" | "Answer"; score: number; deleted: boolean; editedAt: string | null; sequence: number }[];
  comments: { id: number; postId: number; deleted: boolean; sequence: number }[];
}

const heartbeat = 10_000;
const typingBeat = 4_000;
/** For so long does the hub count someone who typed. */
const typingPatience = 10_000;

export function startQuestion(): void {
  const page = document.querySelector<HTMLElement>("[data-question][data-sequence]");
  if (!page) return;
  const question = Number(page.dataset.question);
  /** Everything up to here is on the page. Only the server's own account moves it, so that a lost message is made good. */
  let known = Number(page.dataset.sequence);
  const heard = new Map<string, number>();
  const waiting = new Set<number>();

  let typedAt = 0;
  const tellTyping = throttled(() => void call("Typing", question), typingBeat);

  /** Messages may overtake each other: what is older than what is shown is let go. */
  const isNews = (what: string, sequence: number): boolean => {
    if (sequence <= (heard.get(what) ?? 0)) return false;
    heard.set(what, sequence);
    return true;
  };

  hear("ScoreChanged", (post: number, score: number, sequence: number) => { if (isNews(`score ${post}`, sequence)) showScore(post, score); });
  hear("AnswerPosted", (_: number, answer: number, author: string) => { if (offer(answer)) murmur(say("answer.by", author)); });
  hear("AnswerEdited", (post: number) => void changed(post));
  hear("CommentPosted", (post: number) => { void refresh(commentsOf(post)); murmur(say("comment")); });
  hear("AnswerAccepted", (_: number, answer: number | null, sequence: number) => { if (isNews("accepted", sequence)) void accepted(answer); });
  hear("OfficialChanged", (_: number, answer: number | null, sequence: number) => { if (isNews("official", sequence)) void official(answer); });
  hear("QuestionClosed", (_: number, reason: string | null, sequence: number) => { if (isNews("closed", sequence)) void closed(reason); });
  hear("PresenceChanged", (_: number, reading: number, answering: number) => showPresence(reading, answering));

  whenJoined(async () => {
    await call("WatchQuestion", question);
    await catchUp();
  });
  setInterval(() => { if (!document.hidden) void beat(); }, heartbeat);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) void beat(); });
  page.querySelector("[data-typing]")?.addEventListener("input", () => { typedAt = Date.now(); tellTyping(); });
  page.querySelector("[data-new-answers]")?.addEventListener("click", e => { if ((e.target as Element).closest("button, a")) { e.preventDefault(); void show(); } });

  /** Says that the page is still being read; the answer tells whether anything was missed. */
  async function beat(): Promise<void> {
    const now = await call<number | null>("WatchQuestion", question);
    if (now != null && now !== known) await catchUp();
  }

  async function catchUp(): Promise<void> {
    const since = await call<ThreadSince | null>("Since", question, known);
    if (since === undefined) return;
    if (since === null) return gone();
    try {
      for (const post of since.posts) {
        if (post.kind === "Answer" && !article(post.id)) {
          if (!post.deleted) offer(post.id);
        } else if (post.deleted || (post.editedAt && isNews(`edit ${post.id}`, post.sequence))) {
          await changed(post.id);
        } else if (isNews(`score ${post.id}`, post.sequence)) {
          showScore(post.id, post.score);
        }
      }
      const remarked = new Set(since.comments.map(c => c.postId).filter(article));
      if (remarked.size) await refresh(...[...remarked].map(commentsOf));
      if (String(since.acceptedId ?? "") !== (page!.dataset.acceptedId ?? "")) await accepted(since.acceptedId);
      if ((since.closed ?? "") !== (page!.dataset.closeReason ?? "")) await closed(since.closed);
      known = since.sequence;
    } catch (failure) {
      heard.clear(); // nothing counts as heard that may not have come to the page: the next beat asks for it again
      throw failure;
    }
  }

  /** A new answer does not push away what is being read: it waits behind a bar. False when it is here or waits already. */
  function offer(answer: number): boolean {
    if (article(answer) || waiting.has(answer)) return false;
    waiting.add(answer);
    showBar();
    return true;
  }

  function showBar(): void {
    const bar = page!.querySelector<HTMLElement>("[data-new-answers]");
    if (!bar) return;
    bar.hidden = waiting.size === 0;
    const button = bar.querySelector("button, a");
    if (button) button.textContent = say(waiting.size === 1 ? "answers.one" : "answers.more", number(waiting.size));
  }

  async function show(): Promise<void> {
    const now = await fresh(0);
    if (!now) return;
    const list = page!.querySelector(".answers");
    let first: HTMLElement | undefined;
    for (const id of waiting) {
      const answer = now.querySelector<HTMLElement>(`[data-post="${id}"]`);
      if (!answer || !list || article(id)) continue;
      list.querySelector(".empty")?.remove();
      const shown = document.importNode(answer, true);
      list.append(shown);
      first ??= shown;
    }
    waiting.clear();
    showBar();
    await refresh("#answers", ".thread-outline", "[data-title-bar] > div");
    first?.setAttribute("tabindex", "-1");
    first?.focus();
  }

  async function changed(post: number): Promise<void> {
    const now = await refresh(sideOf(post), wordsOf(post), bylineOf(post), commentsOf(post), ...(post === question ? [".thread-head"] : []));
    if (!now) return gone();
    const [old, fetched] = [article(post), now.querySelector<HTMLElement>(`[data-post="${post}"]`)];
    if (!old && fetched) offer(post);
    if (!old || post === question) return;
    if (!fetched) {
      old.remove();
      await refresh("#answers", ".thread-outline", "[data-title-bar] > div");
    } else if (old.className.trim() !== fetched.className.trim() && !isInUse(old)) {
      replace(old, fetched); // its author sees it as deleted, or as back
    }
  }

  async function accepted(answer: number | null): Promise<void> {
    const isNew = String(answer ?? "") !== (page!.dataset.acceptedId ?? "");
    page!.dataset.acceptedId = String(answer ?? "");
    const answers = [...page!.querySelectorAll<HTMLElement>("[data-post]")].filter(a => Number(a.dataset.post) !== question);
    const now = await refresh(".thread-head", ".thread-outline", ...answers.flatMap(a => [sideOf(Number(a.dataset.post)), actionsOf(Number(a.dataset.post))]));
    for (const one of answers) {
      const fetched = now?.querySelector<HTMLElement>(`[data-post="${one.dataset.post}"]`);
      if (!fetched) continue;
      one.className = fetched.className;
      one.querySelector(".post-flag")?.remove();
      const flag = fetched.querySelector(".post-flag");
      if (flag) one.querySelector(".post-main")?.prepend(document.importNode(flag, true));
    }
    if (isNew) murmur(say(answer === null ? "unaccepted" : "accepted"));
  }

  /** What is official stands on its answer; where it is ranked is for the next reading. */
  async function official(answer: number | null): Promise<void> {
    const answers = [...page!.querySelectorAll<HTMLElement>("[data-official]")].map(part => Number(part.dataset.official));
    const now = await refresh(".thread-outline", ".official-history", ...answers.flatMap(id => [`[data-official="${id}"]`, actionsOf(id)]));
    for (const id of answers) {
      const [one, fetched] = [article(id), now?.querySelector<HTMLElement>(`[data-post="${id}"]`)];
      if (one && fetched) one.className = fetched.className;
    }
    if (answer !== null) murmur(say("official"));
  }

  async function closed(reason: string | null): Promise<void> {
    const isNew = (reason ?? "") !== (page!.dataset.closeReason ?? "");
    page!.dataset.closeReason = reason ?? "";
    const now = await refresh(".thread-head");
    if (!now) return gone();
    document.querySelector("[data-closed]")?.remove();
    const notice = now.querySelector("[data-closed]");
    if (notice) page!.querySelector(".thread-head")?.after(document.importNode(notice, true));
    if (isNew) murmur(say(reason === null ? "reopened" : "closed"));
  }

  function showPresence(reading: number, answering: number): void {
    const place = page!.querySelector<HTMLElement>("[data-presence]");
    if (!place) return;
    if (Date.now() - typedAt < typingPatience) answering--; // oneself is not news
    const others = [reading > 1 ? say("reading", number(reading)) : "", answering > 0 ? say("answering", number(answering)) : ""].filter(Boolean);
    place.textContent = others.join(" · ");
    place.hidden = others.length === 0;
  }

  function gone(): void {
    const notice = page!.querySelector<HTMLElement>("[data-gone]");
    if (notice) notice.hidden = false;
  }
}

const sideOf = (post: number): string => `[data-post="${post}"] > .post-side`;
const wordsOf = (post: number): string => `[data-post="${post}"] > .post-main > .words`;
const bylineOf = (post: number): string => `[data-post="${post}"] .post-foot .byline`;
const actionsOf = (post: number): string => `[data-post="${post}"] .post-actions`;
const commentsOf = (post: number): string => `[data-comments="${post}"]`;

const article = (post: number): HTMLElement | null => document.querySelector<HTMLElement>(`[data-post="${post}"]`);

function throttled(what: () => void, ms: number): () => void {
  let last = 0;
  return () => {
    if (Date.now() - last < ms) return;
    last = Date.now();
    what();
  };
}
