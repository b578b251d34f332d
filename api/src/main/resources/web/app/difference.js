import { structuredPatch } from 'diff';

/** Lines that say the same on both sides, before and behind those that differ. */
const CONTEXT = 2;

const ended = (text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/**
 * Where two programs differ, line by line; an end of file without a line's end makes no difference.
 *
 * @return stretches in order, each with the number of its first line in `to`, and its lines: the text, and whether it was
 *     'removed' from the one, 'added' in the other, or is the 'same' in both
 */
export function stretches(from, to) {
  const kinds = { '-': 'removed', '+': 'added', ' ': 'same' };
  return structuredPatch('', '', ended(from), ended(to), '', '', { context: CONTEXT }).hunks.map(({ newStart, lines }) => ({
    firstLine: newStart,
    lines: lines.filter((line) => line[0] in kinds).map((line) => ({ kind: kinds[line[0]], text: line.slice(1) })),
  }));
}
