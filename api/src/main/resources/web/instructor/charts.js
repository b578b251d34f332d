import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

const COLOURS = ['--link', '--number', '--good', '--keyword', '--bad', '--type'];
const LINES = ['solid', 'dashed', 'dotted'];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];

/** As many pixels of the width as a label takes that is turned, and as the axis at the left does. */
const TURNED_LABEL = 18;
const AXIS = 70;

/** As the tables have them. */
const NUMBERS = new Intl.NumberFormat(document.documentElement.lang);

/** Draws each chart from the table that it belongs to, and again when its width or the theme changes. */
export function draw(places) {
  const all = () => places.forEach(drawOne);
  all();
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) {
      width = window.innerWidth;
      all();
    }
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
  new MutationObserver(all).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  document.documentElement.dataset.ready = 'true';
}

function drawOne(place) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: place.clientWidth, height: place.clientHeight });
  chart.setOption(option(place, readTable(document.getElementById(place.dataset.table))));
  place.replaceChildren(parse(chart.renderToSVGString()));
  chart.dispose();
}

/**
 * The picture as elements. Styles within markup are forbidden by the page's policy, and fonts of labels come as such: they are
 * set one by one instead, which it allows. What comes as a sheet is for the pointer, which moves nothing here.
 */
function parse(markup) {
  const allowed = markup.replace(/<style[^]*?<\/style>/g, '').replaceAll(' style="', ' data-style="');
  const parsed = new DOMParser().parseFromString(allowed, 'image/svg+xml');
  const picture = document.importNode(parsed.documentElement, true);
  for (const element of [picture, ...picture.querySelectorAll('[data-style]')]) {
    element.style.cssText = element.dataset.style ?? '';
    delete element.dataset.style;
  }
  picture.setAttribute('aria-hidden', 'true');
  return picture;
}

function readTable(table) {
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[0].textContent),
    series: names.map((name, i) => ({
      name,
      data: rows.map((row) => (row.cells[i + 1].dataset.value === '' ? null : Number(row.cells[i + 1].dataset.value))),
    })),
  };
}

function option(place, { labels, series }) {
  const style = getComputedStyle(place);
  const colour = (name) => resolved(place, name);
  const text = { color: colour('--text'), fontFamily: style.fontFamily, fontSize: 12 };
  return {
    animation: false,
    color: COLOURS.map(colour),
    textStyle: text,
    grid: { left: 8, right: 16, top: series.length > 1 ? 56 : 16, bottom: 8, containLabel: true },
    legend: { show: series.length > 1, type: 'plain', top: 6, textStyle: text },
    xAxis: {
      type: 'category',
      data: labels,
      axisLabel: { ...text, ...turn(place, labels.length), overflow: 'truncate', width: 110 },
      axisLine: { lineStyle: { color: colour('--quiet') } },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { ...text, formatter: (number) => NUMBERS.format(number) }, splitLine: { lineStyle: { color: colour('--line') } } },
    series: series.map((one, i) => ({
      ...one,
      type: place.dataset.chart === 'bars' ? 'bar' : 'line',
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 6,
      // A number between two gaps is nothing but its symbol.
      showAllSymbol: true,
      lineStyle: { type: LINES[i % LINES.length] },
      connectNulls: place.dataset.chart === 'curves',
      emphasis: { disabled: true },
    })),
  };
}

/** How the labels below a chart stand: level if there is room, else turned, and no more of them than can be read. */
function turn(place, count) {
  const turned = place.clientWidth < 700 || count > 12;
  const fitting = Math.floor((place.clientWidth - AXIS) / TURNED_LABEL);
  return turned ? { rotate: 60, interval: Math.max(0, Math.ceil(count / fitting) - 1) } : { rotate: 0, interval: 0 };
}

/** The colour that a variable has in the current theme, as a picture wants it. */
function resolved(place, name) {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
