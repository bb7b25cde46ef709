// On a phone a wide table becomes a list of cards. The roles are written out, because a browser takes
// a table's meaning away together with its layout; without this script the table scrolls instead.
const ROLES = { THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };

export function stackTables(root) {
  for (const table of root.querySelectorAll('table.stack')) {
    const labels = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    for (const part of table.querySelectorAll('thead, tbody, tr, td, th')) {
      part.setAttribute('role', part.tagName === 'TH' ? (part.closest('thead') ? 'columnheader' : 'rowheader') : ROLES[part.tagName]);
    }
    for (const row of table.tBodies[0].rows) {
      [...row.cells].forEach((cell, at) => { cell.dataset.label = labels[at]; });
    }
    table.setAttribute('role', 'table');
  }
}
