import { element, fill } from './elements.js';

/** The learner's earlier attempts: how each fared, what has changed since, and the way back to it. */
export class Attempts {
  /**
   * @param options service, words, exercise, learner (where no token says whose page it is), current() for the editor's text,
   *     goBack(source, attempt), and said(failure) for a failure in words
   */
  constructor(options) {
    Object.assign(this, options);
    this.place = document.getElementById('attempts');
    this.list = document.getElementById('attempt-list');
    this.compared = document.getElementById('compared');
    this.place.addEventListener('toggle', () => this.refresh());
  }

  /** Shows what there is by now; nothing is asked for as long as nobody looks. */
  async refresh() {
    if (!this.place.open) {
      return;
    }
    try {
      const whose = this.learner ? `?learner=${encodeURIComponent(this.learner)}` : '';
      const { attempts } = await this.service.read(`/exercises/${this.exercise}/attempts${whose}`);
      this.compared.replaceChildren();
      this.list.replaceChildren(...(attempts.length === 0 ? [element('p', {}, this.words.noAttempts)] : this.all(attempts)));
    } catch (failure) {
      this.trouble(failure);
    }
  }

  /** In the place of what was compared before, which it would seem to be about. */
  trouble(failure) {
    const said = element('p', { role: 'alert', tabindex: '-1' }, this.said(failure));
    this.compared.replaceChildren(said);
    return said;
  }

  all(attempts) {
    const latest = attempts[0];
    const choice = element('select', { id: 'compare-with' },
      element('option', { value: 'editor' }, this.words.withEditor),
      latest.sourceKept ? element('option', { value: 'latest' }, fill(this.words.withLatest, latest)) : null);
    return [
      element('p', {}, element('label', { for: 'compare-with' }, this.words.compareWith), ' ', choice),
      element('ol', { reversed: true, start: latest.number }, ...attempts.map((attempt) => this.one(attempt, latest, choice))),
    ];
  }

  one(attempt, latest, choice) {
    const passed = attempt.verdict === 'passed';
    const whose = () => element('span', { class: 'unseen' }, ` (${fill(this.words.attempt, attempt)})`);
    const compare = async () => this.compare(attempt, choice.value === 'latest' ? latest : null);
    return element('li', { value: attempt.number },
      element('p', {},
        element('time', { datetime: attempt.received }, this.moment(attempt.received)), '\u00a0· ',
        element('span', { class: passed ? 'good' : 'bad' },
          element('span', { 'aria-hidden': 'true' }, passed ? '✓\u00a0' : '✗\u00a0'), this.words[`verdict.${attempt.verdict}`] ?? attempt.verdict),
        attempt.verdict === 'compile-error' ? null : `\u00a0· ${fill(this.words.testsPassed, attempt)}`),
      attempt.sourceKept
        ? element('p', { class: 'actions' },
          element('button', { type: 'button', onclick: compare }, this.words.compare, whose()),
          element('button', { type: 'button', onclick: () => this.back(attempt) }, this.words.goBack, whose()))
        : element('p', { class: 'quiet' }, this.words.sourceGone));
  }

  moment(time) {
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
  }

  async back(attempt) {
    const source = await this.source(attempt);
    if (source !== undefined) {
      this.goBack(source, attempt);
    }
  }

  /** What has changed from an attempt to another, or to what the editor holds. */
  async compare(attempt, other) {
    const from = await this.source(attempt);
    const to = other === null ? this.current() : await this.source(other);
    if (from === undefined || to === undefined) {
      return;
    }
    const { stretches } = await import('./difference.js');
    const found = stretches(from, to);
    const title = fill(other === null ? this.words.sinceEditor : this.words.sinceLatest, { number: attempt.number, latest: other?.number });
    this.compared.replaceChildren(
      element('h3', { id: 'compared-title', tabindex: '-1' }, title),
      ...(found.length === 0 ? [element('p', {}, this.words.same)] : found.map((stretch) => this.stretch(stretch))));
    document.getElementById('compared-title').focus();
  }

  stretch({ firstLine, lines }) {
    const label = fill(this.words.fromLine, { line: firstLine });
    const kinds = { removed: ['del', this.words.removed], added: ['ins', this.words.added] };
    return element('div', {}, element('p', { class: 'quiet' }, label),
      element('div', { class: 'change', tabindex: '0', role: 'group', 'aria-label': label }, ...lines.map(({ kind, text }) => {
        const code = element('code', {}, text || ' ');
        const [name, said] = kinds[kind] ?? [];
        return name === undefined ? element('p', {}, code)
          : element('p', {}, element('span', { class: 'unseen' }, `${said} `), element(name, {}, code));
      })));
  }

  /** An attempt's program; undefined, and said so, where it is not to be had. */
  async source(attempt) {
    try {
      const { source } = await this.service.read(`/submissions/${attempt.id}/source`);
      if (source === undefined) {
        await this.refresh();
      }
      return source;
    } catch (failure) {
      this.trouble(failure).focus();
      return undefined;
    }
  }
}
