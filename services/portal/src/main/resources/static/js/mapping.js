// Shows after every choice how the first rows would be read; without it a button does the same.
import { stackTables } from './tables.js';

const PAUSE_MS = 250;

export function previewMapping() {
  const form = document.querySelector('form[data-mapping]');
  const box = document.querySelector('[data-mapping-preview]');
  if (!form || !box) return;
  let last = 0;
  let waiting;
  const ask = async () => {
    const number = ++last;
    const fields = new FormData(form);
    fields.set('part', 'preview');
    try {
      const answer = await fetch(form.dataset.preview, { method: 'POST', body: fields });
      if (!answer.ok || number !== last) return;
      const part = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
      box.replaceChildren(document.adoptNode(part));
      stackTables(box);
    } catch {
      // the button still works
    }
  };
  form.addEventListener('change', (event) => {
    if (event.target.name === 'headerRow') {
      form.requestSubmit();
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE_MS);
  });
}
