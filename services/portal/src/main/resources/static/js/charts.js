// Draws the tables as pictures. A chart has no data of its own: what it shows is read from its table.
const ECHARTS = '/vendor/echarts-6.1.0/echarts.common.min.js';
const GOOD = '#0b5c8f', CHANCE = '#a85a00', INK = '#14212e', GRID = '#e4eaf0';
const FONT = '"Golos Text", system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const MARKS = [['two', '«2»', '#b4532a'], ['three', '«3»', '#e3b56b'], ['four', '«4»', '#8dbbe0'], ['five', '«5»', '#0b5c8f']];

let library;
function echarts() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = ECHARTS;
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

const rows = (table, part = table.tBodies[0]) => [...part.rows].filter((row) => Object.keys(row.dataset).length);
const number = (text) => (text === '' ? null : Number(text));
const comma = (value) => value.toFixed(2).replace('.', ',');
const phone = () => window.innerWidth < 700;

function base(extra) {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: INK, fontSize: 13 },
    // the page allows no inline styles, so the hint is drawn, not written as HTML
    tooltip: { renderMode: 'richText', confine: true, trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: { top: 6, textStyle: { fontSize: 13, color: INK } },
    grid: { left: 8, right: 28, top: 44, bottom: 12, containLabel: true },
    ...extra,
  };
}

const percentAxis = {
  type: 'value', min: 0, max: 100, position: 'top',
  axisLabel: { formatter: '{value} %', color: INK }, splitLine: { lineStyle: { color: GRID } },
};
const names = (data, width) => ({
  type: 'category', inverse: true, data, axisTick: { show: false }, axisLine: { lineStyle: { color: '#9aa8b5' } },
  axisLabel: { color: INK, interval: 0, width, overflow: 'truncate' },
});

function definitions(table) {
  const all = rows(table);
  const labels = all.map((row, at) => (phone() ? `№ ${at + 1}` : `${at + 1}. ${row.dataset.title}`));
  const share = all.map((row) => number(row.dataset.share));
  const chance = all.map((row) => number(row.dataset.chance));
  const options = base({ xAxis: percentAxis, yAxis: names(labels) });
  options.grid.top = 72;
  options.tooltip.formatter = (hits) => {
    const at = hits[0].dataIndex;
    const lines = [`№ ${at + 1}. ${all[at].dataset.title}`];
    if (share[at] !== null) lines.push(`доля: ${comma(share[at])} %`);
    if (chance[at] !== null) lines.push(`случайно: ${comma(chance[at])} %`);
    return lines.join('\n');
  };
  const low = all.map((_, at) => (share[at] === null || chance[at] === null ? 0 : Math.min(share[at], chance[at])));
  const span = all.map((_, at) => (share[at] === null || chance[at] === null ? 0 : Math.abs(share[at] - chance[at])));
  options.legend.data = ['доля школ', 'случайный уровень'];
  options.series = [
    { type: 'bar', stack: 'range', data: low, itemStyle: { color: 'transparent' }, barWidth: 4, silent: true },
    { type: 'bar', stack: 'range', data: span, itemStyle: { color: '#c3d3e1' }, barWidth: 4, silent: true },
    { name: 'случайный уровень', type: 'scatter', symbol: 'rect', symbolSize: [4, 15], itemStyle: { color: CHANCE }, data: chance },
    {
      name: 'доля школ', type: 'scatter', symbolSize: 12, itemStyle: { color: GOOD },
      data: share.map((value, at) => (all[at].dataset.chosen === 'true'
        ? { value, symbolSize: 18, itemStyle: { color: '#083763', borderColor: '#f2a900', borderWidth: 3 } } : value)),
    },
  ];
  return { options, height: 90 + 26 * all.length };
}

function marks(table) {
  const years = rows(table, table.tBodies[1]);
  const sums = years.map((row) => MARKS.reduce((sum, [key]) => sum + Number(row.dataset[key]), 0));
  if (sums.every((sum) => sum === 0)) return null;
  const options = base({ xAxis: { ...percentAxis, position: 'bottom' }, yAxis: names(years.map((row) => row.dataset.title)) });
  options.tooltip.formatter = (hits) => [years[hits[0].dataIndex].dataset.title,
    ...MARKS.map(([key, name]) => `${name}: ${years[hits[0].dataIndex].dataset[key]}`)].join('\n');
  options.series = MARKS.map(([key, name, color]) => ({
    name, type: 'bar', stack: 'all', barMaxWidth: 34, itemStyle: { color },
    data: years.map((row, at) => (sums[at] ? (100 * Number(row.dataset[key])) / sums[at] : 0)),
  }));
  return { options, height: 190 };
}

// shares of a question's choices; several may be chosen, so they need not add up to a hundred
function choices(table) {
  const all = rows(table);
  const options = base({ xAxis: percentAxis, yAxis: names(all.map((row) => row.dataset.title), phone() ? 110 : 280) });
  options.legend.show = false;
  options.tooltip.formatter = (hits) => {
    const row = all[hits[0].dataIndex];
    return `${row.dataset.title}\n${row.dataset.n} ответов, ${row.dataset.share.replace('.', ',')} %`;
  };
  options.series = [{ type: 'bar', barMaxWidth: 22, itemStyle: { color: GOOD }, data: all.map((row) => Number(row.dataset.share)) }];
  return { options, height: 80 + 34 * all.length };
}

// from the first column to the last, in one colour: which end is good is not the picture's to say
const STEPS = ['#dbe8f3', '#b4d2ea', '#7fb0d8', '#4a90c4', '#1f6fa6', '#0b5c8f', '#083763'];

// rows of a question, each as a hundred percent of those who answered it
function matrix(table) {
  const all = rows(table).filter((row) => row.querySelector('[data-column]'));
  if (!all.length) return null;
  const columns = [...all[0].querySelectorAll('[data-column]')].map((cell) => cell.dataset.column);
  const count = (row, at) => Number(row.querySelectorAll('[data-column]')[at].dataset.n);
  const options = base({ xAxis: { ...percentAxis, position: 'bottom' }, yAxis: names(all.map((row) => row.dataset.title), phone() ? 110 : 280) });
  options.legend.type = 'scroll';
  options.tooltip.formatter = (hits) => [all[hits[0].dataIndex].dataset.title,
    ...columns.map((name, at) => `${name}: ${count(all[hits[0].dataIndex], at)}`)].join('\n');
  options.series = columns.map((name, at) => ({
    name, type: 'bar', stack: 'all', barMaxWidth: 22,
    itemStyle: { color: STEPS[columns.length < 2 ? 0 : Math.round((at * (STEPS.length - 1)) / (columns.length - 1))] },
    data: all.map((row) => (100 * count(row, at)) / Math.max(1, Number(row.dataset.n))),
  }));
  return { options, height: 110 + 34 * all.length };
}

const KINDS = { definitions, marks, choices, matrix };

async function draw(place, table) {
  const drawn = KINDS[place.dataset.chart](table);
  if (!drawn) return;
  const [library] = await Promise.all([echarts(), document.fonts.load('13px "Golos Text"', 'Доля 24').catch(() => [])]);
  place.hidden = false;
  place.style.height = `${drawn.height}px`;
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', 'Диаграмма; те же числа — в таблице под ней');
  const chart = library.init(place, null, { renderer: 'canvas' });
  chart.setOption(drawn.options);
  new ResizeObserver(() => chart.resize()).observe(place);
}

export function drawCharts(root) {
  for (const place of root.querySelectorAll('[data-chart]')) {
    const table = document.getElementById(place.dataset.table);
    if (table && table.rows.length > 1) draw(place, table).catch(() => { place.hidden = true; });
  }
}
