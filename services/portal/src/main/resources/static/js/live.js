// Hears that the indicator, or the alerts, have changed and puts the new state in the place of the old one.
const WORDS = {
  indicator: ['Показатель пересчитан. Обновите страницу, чтобы увидеть новое значение.', 'Показатель пересчитан, страница обновлена в'],
  alert: ['Оповещения изменились. Обновите страницу, чтобы увидеть новые.', 'Оповещения изменились, список обновлён в'],
};

export function watchIndicator(enhance) {
  const main = document.querySelector('main[data-live]');
  if (!main || !window.EventSource) return;
  const note = main.querySelector('[data-live-note]');
  const id = main.dataset.live;
  const event = main.dataset.liveEvent ?? 'indicator';
  const words = WORDS[event];
  let stream;
  async function refresh() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
    const old = document.getElementById(id);
    if (!fresh || !old || fresh.textContent === old.textContent) return;
    // somebody is typing a filter: do not take it away
    if (old.contains(document.activeElement) && document.activeElement.matches('input, select')) {
      if (note) note.textContent = words[0];
      return;
    }
    old.replaceWith(document.adoptNode(fresh));
    enhance(main);
    if (note) note.textContent = `${words[1]} ${new Date().toLocaleTimeString('ru-RU')}.`;
  }
  const open = () => {
    stream = new EventSource('/live/indicator');
    stream.addEventListener(event, () => refresh().catch(() => {}));
    stream.addEventListener('alert', () => countAlerts());
  };
  // a hidden page needs no connection; browsers allow only six to one host
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { stream?.close(); stream = undefined; }
    else if (!stream) { open(); refresh().catch(() => {}); }
  });
  if (!document.hidden) open();
  window.addEventListener('pagehide', () => stream?.close());
}

// How many new alerts there are, beside their link on every page.
export async function countAlerts() {
  const badge = document.querySelector('[data-alert-count]');
  if (!badge) return;
  try {
    const answer = await fetch('/alerts/count', { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const { open, critical } = await answer.json();
    badge.hidden = open === 0;
    badge.textContent = open > 99 ? '99+' : String(open);
    badge.classList.toggle('badge-critical', critical > 0);
    badge.setAttribute('aria-label', `новых: ${open}${critical > 0 ? `, срочных: ${critical}` : ''}`);
    badge.setAttribute('role', 'img');
  } catch { /* the link works without it */ }
}
