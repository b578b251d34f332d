import { element, fill } from './elements.js';

/**
 * What was expected and what was written, side by side, marked where they first differ.
 *
 * @param shown expected and actual as excerpts, and differs as the report has it, if it knows
 * @param words by key
 */
export function outputs({ expected, actual, differs }, words) {
  const marks = differs ? marksOf(expected.text, actual.text, differs) : {};
  const blanks = differs?.kind === 'whitespace';
  const side = (label, excerpt, mark, kind) => element('div', {},
    element('h4', {}, label),
    element('pre', { tabindex: '0', 'aria-label': label, class: kind }, ...marked(excerpt.text, mark, blanks, words)),
    excerpt.truncated ? element('p', { class: 'quiet' }, words.cut) : null);
  return element('div', {},
    element('div', { class: 'sides' },
      side(words.expected, expected, marks.expected, 'expected'), side(words.actual, actual, marks.actual, 'actual')),
    marks.place ? element('p', { class: 'quiet' }, fill(words.difference, marks.place), blanks ? ` ${words.blanks}` : '') : null);
}

/**
 * The stretches to mark, as [from, to] of each text; none on a side where nothing is to be marked. Words that come before the
 * difference agree one by one, so that the first that does not has the same number on both sides.
 */
function marksOf(expected, actual, { kind, line, column, expectedLine }) {
  if (expected === actual) {
    // It lies beyond what is shown.
    return {};
  }
  if (kind === 'whitespace') {
    const at = firstDifference(expected, actual);
    return { expected: [at, lineEnd(expected, at)], actual: [at, lineEnd(actual, at)], place: placeOf(actual, at) };
  }
  if (kind === 'line') {
    return { expected: wholeLine(expected, expectedLine), actual: wholeLine(actual, line) };
  }
  if (kind === 'empty' || kind === 'missing') {
    const word = nthWord(expected, wordsOf(actual).length);
    return word !== undefined && placeOf(expected, word[0]).line === expectedLine
      ? { expected: word, actual: ended(actual), place: placeOf(expected, word[0]) }
      : { expected: wholeLine(expected, expectedLine) };
  }
  const start = indexOf(actual, line, column);
  const word = wordsOf(actual).find(([from]) => from >= start);
  if (word === undefined) {
    return {};
  }
  const number = wordsOf(actual.slice(0, word[0])).length;
  const place = placeOf(actual, word[0]);
  if (kind !== 'extra') {
    return { expected: nthWord(expected, number), actual: word, place };
  }
  return number === wordsOf(expected).length ? { expected: ended(expected), actual: word, place } : { actual: word };
}

const wordsOf = (text) => [...text.matchAll(/\S+/g)].map((word) => [word.index, word.index + word[0].length]);

const nthWord = (text, number) => wordsOf(text)[number];

const ended = (text) => [text.length, text.length];

function firstDifference(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) {
    at++;
  }
  return at;
}

/** At least one sign, which may be the line's end itself. */
function lineEnd(text, at) {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : Math.max(end, at + 1);
}

/** Columns count characters, of which some are two units of a string. */
function indexOf(text, line, column) {
  const from = lineStart(text, line);
  return from + Array.from(text.slice(from)).slice(0, column - 1).join('').length;
}

const lineStart = (text, line) => text.split('\n').slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);

function wholeLine(text, line) {
  const from = lineStart(text, line);
  return from < text.length ? [from, lineEnd(text, from)] : undefined;
}

function placeOf(text, at) {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: Array.from(before[before.length - 1]).length + 1 };
}

const visible = (text) => text.replace(/ /g, '·').replace(/\t/g, '→\t').replace(/\n/g, '↵\n');

function marked(text, mark, blanks, words) {
  const shown = blanks ? visible : (part) => part;
  if (text === '') {
    return [element('span', { class: 'quiet' }, words.nothing)];
  }
  if (mark === undefined) {
    return [shown(text)];
  }
  const [from, to] = mark;
  return from >= text.length
    ? [shown(text), element('mark', {}, words.end)]
    : [shown(text.slice(0, from)), element('mark', {}, shown(text.slice(from, to))), shown(text.slice(to))];
}
