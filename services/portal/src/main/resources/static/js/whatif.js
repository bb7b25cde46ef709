// Shows the value of the chosen rules at once; without it the button does the same.
const comma = (text) => (text === undefined || text === null ? '—' : `${Number(text).toFixed(2).replace('.', ',')} %`);
const sum = (value) => `${value.positive} из ${value.evaluable}, в перечне ${value.listed}`;

export function tryFormulas(root) {
  const form = root.querySelector('form[data-what-if]');
  const box = document.getElementById('what-if');
  if (!form || !box) return;
  const save = root.querySelector('form[data-save]');
  let latest = 0;
  async function show() {
    const asked = ++latest;
    const parameters = new URLSearchParams(new FormData(form));
    const answer = await fetch(`/definitions/value?${parameters}`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok || asked !== latest || !box.querySelector('[data-value]')) return;
    const { value, official } = await answer.json();
    box.querySelector('[data-value]').textContent = comma(value.sharePercent);
    box.querySelector('[data-sum]').textContent = sum(value);
    box.querySelector('[data-official]').textContent = comma(official.sharePercent);
    box.querySelector('[data-official-sum]').textContent = sum(official);
    const parts = ['metric', 'mode', 'subjects', 'change', 'zero', 'season', 'scale', 'signs'];
    const formula = parts.map((name) => parameters.get(name)).filter(Boolean).join('-');
    const lists = parameters.getAll('list').join(',') || 'SHNOR';
    box.querySelector('[data-overview]').href = `/?${new URLSearchParams({
      period: parameters.get('period'), list: lists, definition: formula, minN: parameters.get('minN') })}`;
    if (save) {
      for (const name of ['period', 'minN', ...parts]) save.elements[name].value = parameters.get(name) ?? '';
      save.elements.list.value = lists;
    }
  }
  form.addEventListener('input', () => show().catch(() => {}));
}
