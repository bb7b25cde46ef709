// Keeps a part of a page fresh while somebody looks at it: asks for the page again and changes that part.
const EVERY = 10_000;

export function keepFresh(enhance) {
  const main = document.querySelector('main[data-fresh]');
  if (!main) return;
  async function refresh() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(main.dataset.fresh);
    const old = document.getElementById(main.dataset.fresh);
    if (!fresh || !old || old.dataset.seen === fresh.textContent) return;
    if (old.dataset.seen === undefined) { old.dataset.seen = fresh.textContent; return; }
    const top = old.querySelector('.scroll')?.scrollTop ?? 0;
    const focused = old.contains(document.activeElement);
    fresh.dataset.seen = fresh.textContent;
    old.replaceWith(document.adoptNode(fresh));
    enhance(fresh);
    const scroll = fresh.querySelector('.scroll');
    if (scroll) { scroll.scrollTop = top; if (focused) scroll.focus({ preventScroll: true }); }
    const note = fresh.querySelector('[data-fresh-note]');
    if (note) note.textContent = `Пришли новые ответы, обновлено в ${new Date().toLocaleTimeString('ru-RU')}.`;
  }
  setInterval(() => { if (!document.hidden) refresh().catch(() => {}); }, EVERY);
  refresh().catch(() => {});
}
