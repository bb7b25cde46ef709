// Everything here only adds comfort: without it every page works.
import { drawCharts } from './charts.js';
import { filterTables } from './filter.js';
import { keepFresh } from './fresh.js';
import { countAlerts, watchIndicator } from './live.js';
import { previewMapping } from './mapping.js';
import { stackTables } from './tables.js';
import { tryFormulas } from './whatif.js';
import { enhanceUploads } from './uploads.js';

function enhance(root) {
  stackTables(root);
  drawCharts(root);
  filterTables(root);
}

enhance(document);
tryFormulas(document);
enhanceUploads();
previewMapping();
watchIndicator(enhance);
keepFresh(enhance);
countAlerts();
