// Hears that the indicator has changed and puts the new result in the place of the old one.
export function watchIndicator(enhance) {
  const main = document.querySelector('main[data-live]');
  if (!main || !window.EventSource) return;
  const note = main.querySelector('[data-live-note]');
  const id = main.dataset.live;
  let stream;
  async function refresh() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
    const old = document.getElementById(id);
    if (!fresh || !old || fresh.textContent === old.textContent) return;
    // somebody is typing a filter: do not take it away
    if (old.contains(document.activeElement) && document.activeElement.matches('input, select')) {
      if (note) note.textContent = 'Показатель пересчитан. Обновите страницу, чтобы увидеть новое значение.';
      return;
    }
    old.replaceWith(document.adoptNode(fresh));
    enhance(main);
    if (note) note.textContent = `Показатель пересчитан, страница обновлена в ${new Date().toLocaleTimeString('ru-RU')}.`;
  }
  const open = () => {
    stream = new EventSource('/live/indicator');
    stream.addEventListener('indicator', () => refresh().catch(() => {}));
  };
  // a hidden page needs no connection; browsers allow only six to one host
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { stream?.close(); stream = undefined; }
    else if (!stream) { open(); refresh().catch(() => {}); }
  });
  if (!document.hidden) open();
  window.addEventListener('pagehide', () => stream?.close());
}
