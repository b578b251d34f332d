import { element, fill, prose } from './elements.js';

/*
 * A picture of memory, as SVG: a box for each call in progress with its variables, one for the allocated block, and what was
 * touched beside what is there. The list of sentences under it says the same.
 */

const SVG = 'http://www.w3.org/2000/svg';
const SIGN = 8.5; // the width of a character, in the picture's units
const HEIGHT = 26;
const ROW = 46;
const NAMES = 14 * SIGN;
const MOST_SIGNS = 24;
const NAME_SIGNS = 13;
const MOST_CELLS = 10;
const EDGE = 12;

/** @param words by key */
export function memoryPicture(picture, words) {
  const drawing = new Drawing(picture, words);
  const described = element('ul', {}, ...picture.description.map((line) => prose('li', line)));
  return element('figure', { class: 'memory' },
    element('figcaption', {}, words.memory),
    element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': words.memory }, drawing.svg()),
    element('details', {}, element('summary', {}, words.memoryInWords), described));
}

const short = (text, most = MOST_SIGNS) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

class Drawing {
  constructor(picture, words) {
    this.picture = picture;
    this.words = words;
    this.parts = [];
    this.pointers = [];
    this.places = new Map();
    this.right = 0;
    this.y = 4;
  }

  svg() {
    this.picture.frames.forEach((frame) => this.frame(frame));
    if (this.picture.block) {
      this.block(this.picture.block);
    }
    this.arrows();
    const width = this.right + EDGE + 30;
    const svg = shape('svg', {
      viewBox: `0 0 ${width} ${this.y}`, width, height: this.y, role: 'img', 'aria-label': this.picture.description.join(' ').replaceAll('`', ''),
    });
    const tip = shape('marker', { id: 'arrow', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' });
    tip.append(shape('path', { d: 'M0 0 L10 5 L0 10 z', class: 'tip' }));
    const definitions = shape('defs', {});
    definitions.append(tip);
    svg.append(definitions, ...this.parts);
    return svg;
  }

  frame({ function: name, line, variables }) {
    const top = this.y;
    this.text(EDGE, top + 18, name ? fill(this.words.memoryFrame, { name, line }) : this.words.memoryGlobals, 'title');
    this.y = top + 30;
    variables.forEach((variable) => this.variable(variable));
    this.close(top);
  }

  /** The border around what was drawn since then. */
  close(top) {
    this.boxes = this.boxes ?? [];
    this.y += 4;
    const box = shape('rect', { x: 2, y: top, rx: 6, height: this.y - top, class: 'frame' });
    this.boxes.push(box);
    this.parts.unshift(box);
    this.y += 12;
  }

  variable({ name, value, array, pointer }) {
    const y = this.y;
    this.text(EDGE + NAMES - 8, y + 18, short(name, NAME_SIGNS), 'name');
    const x = EDGE + NAMES;
    const { touched } = this.picture;
    const here = touched.name === name && touched.kind === 'outside-variable';
    this.places.set(name, { x, y: y + HEIGHT / 2 });
    if (array) {
      this.cells(x, array.cells, array.size, here ? touched.index : undefined);
    } else if (pointer) {
      this.cell(x, 3 * SIGN, '', touched.name === name && touched.kind === 'null' ? 'cell wrong' : 'cell');
      this.pointer(x, y, pointer);
    } else {
      const end = this.cell(x, null, value === undefined ? '?' : short(value), value === undefined ? 'cell unset' : 'cell');
      if (here) {
        this.cell(end, 3 * SIGN, '✗', 'cell touched');
      }
    }
    this.y = y + (array ? ROW : HEIGHT + 8);
  }

  pointer(x, y, { to, variable, offset }) {
    const middle = y + HEIGHT / 2;
    this.parts.push(shape('circle', { cx: x + 1.5 * SIGN, cy: middle, r: 4, class: 'dot' }));
    if (to === 'null') {
      this.text(x + 3 * SIGN + 8, y + 18, 'NULL', 'value');
    } else if (to === 'block' || (to === 'variable' && variable)) {
      this.pointers.push({ x: x + 1.5 * SIGN, y: middle, to, variable, offset });
    } else {
      this.text(x + 3 * SIGN + 8, y + 18, `→ ${this.words.memoryElsewhere}`, 'value');
    }
  }

  /** A row of cells, with their indices; what was touched and is none of them is drawn beside them. */
  cells(x, cells, size, touched) {
    const before = touched !== undefined && touched < 0;
    let at = x;
    if (before) {
      at = this.gap(this.touched(at, touched), touched < -1);
    }
    let next = 0;
    for (const { index, value } of cells) {
      at = this.gap(at, index > next);
      const end = this.cell(at, null, value === undefined ? '?' : short(value), value === undefined ? 'cell unset' : 'cell');
      this.text((at + end) / 2, this.y + HEIGHT + 13, String(index), 'index');
      at = end;
      next = index + 1;
    }
    at = this.gap(at, size > next);
    if (touched !== undefined && !before) {
      this.touched(this.gap(at, touched > size), touched);
    }
  }

  gap(x, wanted) {
    if (!wanted) {
      return x;
    }
    this.text(x + 1.5 * SIGN, this.y + 18, '…', 'index');
    return x + 3 * SIGN;
  }

  touched(x, index) {
    const width = Math.max(4, String(index).length + 1) * SIGN;
    this.cell(x, width, '✗', 'cell touched');
    this.text(x + width / 2, this.y + HEIGHT + 13, String(index), 'index wrong');
    return x + width;
  }

  cell(x, width, text, kind) {
    const wide = width ?? Math.max(3, text.length + 1) * SIGN;
    this.parts.push(shape('rect', { x, y: this.y, width: wide, height: HEIGHT, class: kind }));
    this.text(x + wide / 2, this.y + 18, text, kind.includes('touched') ? 'sign' : 'value middle');
    this.right = Math.max(this.right, x + wide);
    return x + wide;
  }

  block({ size, elements, type, made, freed }) {
    const top = this.y;
    const { touched } = this.picture;
    const told = [made ? fill(this.words.memoryMade, { line: made }) : this.words.memoryAllocated,
      freed ? fill(this.words.memoryFreed, { line: freed }) : '', fill(this.words.memorySize, { size })].filter(Boolean);
    this.y = top + 10;
    if (type) {
      this.text(EDGE + NAMES - 8, this.y + 18, short(`${elements} × ${type}`, NAME_SIGNS), 'name');
    }
    const x = EDGE + NAMES;
    this.places.set('', { x: x + 1.5 * SIGN, y: this.y });
    const kind = freed ? 'cell freed' : 'cell';
    let at = x;
    if (touched.kind === 'outside-block' && touched.index < 0) {
      at = this.touched(at, touched.index);
    }
    for (let index = 0; index < Math.min(elements ?? 1, MOST_CELLS); index++) {
      const skipped = elements > MOST_CELLS && index >= MOST_CELLS / 2;
      if (skipped && index === MOST_CELLS / 2) {
        at = this.gap(at, true);
      }
      const real = skipped ? elements - MOST_CELLS + index : index;
      const end = this.cell(at, elements ? Math.max(3, String(real).length + 1) * SIGN : 16 * SIGN, '', kind);
      if (elements) {
        this.text((at + end) / 2, this.y + HEIGHT + 13, String(real), 'index');
        this.places.set(real * (size / elements), { x: (at + end) / 2, y: this.y });
      }
      at = end;
    }
    if (touched.kind === 'outside-block' && !(touched.index < 0)) {
      if (touched.index === undefined) {
        this.cell(at, 4 * SIGN, '✗', 'cell touched');
      } else {
        this.touched(this.gap(at, touched.index > elements), touched.index);
      }
    }
    // Below, where no arrow crosses it, and one by one: a telephone is narrow.
    this.y += ROW;
    for (const line of told) {
      this.text(EDGE, this.y + 10, line, 'title');
      this.y += 18;
    }
    this.close(top);
  }

  /** From each pointer down its box's right side to what it leads to. */
  arrows() {
    for (const box of this.boxes ?? []) {
      box.setAttribute('width', this.right + EDGE - 2);
    }
    for (const { x, y, to, variable, offset } of this.pointers) {
      const goal = to === 'block' ? this.places.get(offset) ?? this.places.get('') : this.places.get(variable);
      if (goal === undefined || (goal.y === y && goal.x === x - 1.5 * SIGN)) {
        this.text(x + 2.5 * SIGN, y + 5, `→ ${variable ?? this.words.memoryElsewhere}`, 'value');
        continue;
      }
      const [endX, endY] = to === 'block' ? [goal.x, goal.y - 2] : [goal.x - 2, goal.y];
      const far = x + 4 * SIGN;
      this.parts.push(shape('path', {
        d: to === 'block'
          ? `M${x} ${y} C${far + 20} ${y}, ${far + 20} ${endY - 26}, ${endX} ${endY}`
          : `M${x} ${y} C${x - 60} ${y}, ${endX - 40} ${endY}, ${endX} ${endY}`,
        class: 'arrow', 'marker-end': 'url(#arrow)',
      }));
    }
  }

  text(x, y, text, kind) {
    const written = shape('text', { x, y, class: kind });
    written.textContent = text;
    this.parts.push(written);
    const width = text.length * SIGN;
    const end = kind.includes('name') ? x : kind === 'title' || kind === 'value' ? x + width : x + width / 2;
    this.right = Math.max(this.right, end);
  }
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  return made;
}
