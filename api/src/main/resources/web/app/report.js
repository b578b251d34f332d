import { element, fill, prose } from './elements.js';
import { outputs } from './outputs.js';
import { memoryPicture } from './picture.js';

/** A report, as elements. */
export class Report {
  /**
   * @param words by key
   * @param actions goTo(line) and hint(shown), for what can be pressed
   */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
  }

  of(report) {
    const { feedback, verdict, tests } = report;
    const passed = verdict === 'passed';
    const shown = tests.find((test) => test.name === feedback.lead?.test && test.failure) ?? tests.find((test) => test.failure);
    return [
      element('div', { class: `summary ${passed ? 'good' : 'bad'}` },
        element('p', { class: 'verdict' }, element('span', { 'aria-hidden': 'true' }, passed ? '✓ ' : '✗ '), feedback.summary),
        verdict === 'not-judged' ? null
          : element('p', { class: 'score' }, fill(this.words.score, { score: this.number(report.score), of: report.maxScore }))),
      feedback.progress ? prose('p', feedback.progress, { class: 'progressed' }) : null,
      feedback.lead ? this.message(feedback.lead, 'lead', 'h3') : null,
      shown ? this.failure(shown) : null,
      feedback.more.length === 0 ? null : passed
        ? element('div', {}, element('p', { class: 'before-tip' }, this.beforeTip(feedback.more[0])), ...feedback.more.map((message) => this.message(message, 'tip', 'h3')))
        : element('details', { class: 'more' }, element('summary', {}, this.words.more),
          ...feedback.more.map((message) => this.message(message, 'further', 'h4'))),
      this.tests(tests),
    ].filter((part) => part !== null);
  }

  /** What is seen in a test that passed may fail in another. */
  beforeTip({ test }) {
    return test ? fill(this.words.tipByLuck, { test }) : this.words.tip;
  }

  number(score) {
    return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(score);
  }

  message(message, kind, heading) {
    return element('article', { class: `message ${kind}`, lang: message.language },
      prose(heading, message.title),
      message.place
        ? element('p', {}, element('button', { type: 'button', class: 'link', onclick: () => this.actions.goTo(message.place.line) },
          fill(this.words.line, { line: message.place.line })))
        : null,
      message.seen ? prose('p', message.seen) : null,
      message.excerpt ? this.excerpt(message.excerpt, message.place) : null,
      message.state ? this.state(message.state, message.test) : null,
      message.picture ? memoryPicture(message.picture, this.words) : null,
      message.why ? prose('p', message.why) : null,
      message.next ? prose('p', message.next, { class: 'next' }) : null,
      this.hints(message, kind === 'lead'),
      help(message) ? element('p', {}, element('a', { href: help(message), target: '_blank', rel: 'noopener' }, this.words.help)) : null);
  }

  excerpt({ firstLine, lines }, place) {
    return element('ol', { class: 'excerpt', start: firstLine, tabindex: '0', 'aria-label': this.words.program },
      ...lines.map((line, i) => {
        const here = firstLine + i === place?.line;
        return element('li', { class: here ? 'here' : null, value: firstLine + i },
          element('code', {}, line === '' ? ' ' : line), here ? element('span', { class: 'unseen' }, ` (${this.words.here})`) : null);
      }));
  }

  state({ line, variables, calls }, test) {
    if (variables.length === 0 && calls.length === 0) {
      return null;
    }
    return element('div', { class: 'state' },
      variables.length === 0 ? null : element('table', {},
        element('caption', {}, fill(test ? this.words.valuesInTest : this.words.values, { line, test })),
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, this.words.variable), element('th', { scope: 'col' }, this.words.value))),
        element('tbody', {}, ...variables.map(({ name, value }) => element('tr', {},
          element('th', { scope: 'row' }, element('code', {}, name)),
          element('td', {}, value === undefined ? this.words.unset : element('code', {}, value)))))),
      ...calls.map(({ function: name, line }) => prose('p', fill(this.words.called, { name, line }))));
  }

  hints({ hints, edit }, askable) {
    if (hints.total === 0) {
      return null;
    }
    const texts = hints.texts.map((text) => prose('li', text));
    if (edit) {
      texts.push(element('li', {}, prose('p', edit.text), edit.change
        ? element('div', { class: 'change' },
          ...edit.change.before.map((line) => element('p', {}, element('span', { class: 'unseen' }, this.words.before), element('del', {}, element('code', {}, line || ' ')))),
          ...edit.change.after.map((line) => element('p', {}, element('span', { class: 'unseen' }, this.words.after), element('ins', {}, element('code', {}, line || ' ')))))
        : null));
    }
    if (texts.length === 0 && !askable) {
      return null;
    }
    return element('section', { class: 'hints', 'aria-label': this.words.hints },
      element('p', {}, fill(this.words.hintsShown, hints)),
      element('ol', {}, ...texts),
      askable && hints.shown < hints.total
        ? element('button', { type: 'button', class: 'hint', onclick: () => this.actions.hint(hints.shown) }, this.words.nextHint)
        : null,
      element('p', { role: 'status', class: 'hint-trouble' }));
  }

  failure(test) {
    const { failure } = test;
    const { expected, actual } = failure.wrongFile
      ? { expected: failure.wrongFile.expected, actual: failure.wrongFile.actual ?? { text: '' } }
      : failure;
    return element('section', { class: 'failure', 'aria-labelledby': 'failure' },
      element('h3', { id: 'failure' }, fill(this.words.failedTest, { name: test.name })),
      test.text ? prose('p', test.text) : null,
      failure.arguments.length > 0 ? this.output(this.words.arguments, { text: failure.arguments.join(' ') }) : null,
      failure.input.text === '' ? null : this.output(this.words.input, failure.input),
      failure.conversation
        ? this.conversation(failure.conversation) : outputs({ expected, actual, differs: failure.difference }, this.words),
      failure.errors?.text ? this.output(this.words.errors, failure.errors) : null);
  }

  output(label, excerpt) {
    return element('div', {}, element('h4', {}, label),
      element('pre', { tabindex: '0', 'aria-label': label }, excerpt.text),
      excerpt.truncated ? element('p', { class: 'quiet' }, this.words.cut) : null);
  }

  conversation({ turns, cut }) {
    return element('div', {}, element('h4', {}, this.words.conversation), cut ? element('p', { class: 'quiet' }, this.words.cut) : null,
      element('dl', { class: 'conversation' }, ...turns.flatMap(({ speaker, said }) => [
        element('dt', {}, this.words[speaker] ?? speaker), element('dd', {}, element('pre', {}, said.text))])));
  }

  tests(tests) {
    return element('section', { 'aria-labelledby': 'tests' },
      element('h3', { id: 'tests' }, this.words.tests),
      element('ul', { class: 'tests' }, ...tests.map((test) => {
        const { sort, sign, word } = sorts[sortOf(test.verdict)];
        return element('li', { class: sort },
          element('span', { 'aria-hidden': 'true' }, `${sign} `),
          element('strong', {}, test.name), ' ', prose('span', test.text ?? this.words[word]));
      })));
  }
}

/** The page about a mistake: the operator's, or the service's own, which there is for what is the same in all exercises. */
const help = ({ help: named, source, errorClass, language }) => named
  ?? (source === 'general' ? `/help/errors/${encodeURIComponent(errorClass)}?lang=${language}` : null);

const sorts = {
  good: { sort: 'good', sign: '✓', word: 'passed' },
  quiet: { sort: 'quiet', sign: '–', word: 'notRun' },
  bad: { sort: 'bad', sign: '✗', word: 'failed' },
};

/** A program that does not compile has failed no test: none was run. */
function sortOf(verdict) {
  if (verdict === 'passed') {
    return 'good';
  }
  return verdict === 'compile-error' || verdict.startsWith('not-') ? 'quiet' : 'bad';
}
