// Filters a table while one types; the server does the same when the form is sent.
const plain = (text) => text.toLowerCase().replaceAll('ё', 'е').trim();

export function filterTables(root) {
  for (const form of root.querySelectorAll('form[data-filter]')) {
    const table = document.getElementById(form.dataset.filter);
    const count = root.querySelector('[data-filter-count]');
    // rows the server has already left out cannot be found here
    if (!table || !count || new URLSearchParams(location.search).get('q') ||
        new URLSearchParams(location.search).get('outcome')) continue;
    const rows = [...table.tBodies[0].rows];
    const apply = () => {
      const q = plain(form.elements.q.value);
      const outcome = form.elements.outcome.value;
      let shown = 0;
      for (const row of rows) {
        const cells = row.cells;
        const text = plain(`${cells[0].textContent} ${cells[1].textContent} ${row.dataset.code}`);
        row.hidden = !(text.includes(q) && (!outcome || row.dataset.outcome === outcome));
        if (!row.hidden) shown++;
      }
      count.textContent = `Показано ${shown} из ${rows.length}.`;
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => { event.preventDefault(); apply(); });
  }
}
