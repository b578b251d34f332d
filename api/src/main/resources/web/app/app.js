import './app.css';
import { createEditor } from './editor.js';
import { element, fill } from './elements.js';
import { Report } from './report.js';
import { newId, Refusal, Service } from './service.js';
import { followTheme } from './theme.js';

const page = document.querySelector('[data-exercise]');
followTheme(document.getElementById('theme'));
if (page !== null) {
  start(page);
}

/** What the browser keeps for this learner; a page in a frame may be forbidden to keep anything, and works all the same. */
function memory(key) {
  return {
    key,
    get() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(value) {
      try {
        localStorage.setItem(key, value);
      } catch {
        // Kept nowhere: it is still in the editor.
      }
    },
  };
}

function browser() {
  const kept = memory('taskgrader.browser');
  if (kept.get() === null) {
    kept.set(`browser-${newId()}`);
  }
  return kept.get() ?? undefined;
}

function start({ dataset }) {
  const words = JSON.parse(dataset.words);
  const { exercise, template, language, token } = dataset;
  const service = new Service(token);
  const draft = memory(`taskgrader.draft ${dataset.learner} ${exercise}`);
  const running = memory(`taskgrader.running ${dataset.learner} ${exercise}`);
  const learner = token ? undefined : browser();

  const status = document.getElementById('status');
  const steps = document.getElementById('steps');
  const place = document.getElementById('report');
  const submit = document.getElementById('submit');
  const restore = document.getElementById('restore');
  const back = document.getElementById('back');
  const other = document.getElementById('other-tab');
  let before = null;
  let last = null;
  let graded = null;

  const editor = createEditor(document.getElementById('editor'), {
    text: draft.get() ?? template,
    label: words.editor,
    onChange: (text) => draft.set(text),
    onSubmit: send,
  });
  const report = new Report(words, { goTo: (line) => editor.goTo(line), hint });

  submit.addEventListener('click', send);
  restore.addEventListener('click', () => {
    before = editor.text();
    editor.replace(template);
    back.hidden = false;
    status.textContent = words.restored;
  });
  back.addEventListener('click', () => {
    editor.replace(before);
    back.hidden = true;
    status.textContent = words.broughtBack;
    restore.focus();
  });
  window.addEventListener('storage', (event) => {
    if (event.key === draft.key && event.newValue !== null && event.newValue !== editor.text()) {
      other.hidden = false;
    }
  });
  document.getElementById('take-over').addEventListener('click', () => {
    editor.replace(draft.get() ?? editor.text());
    other.hidden = true;
  });

  async function send() {
    if (submit.getAttribute('aria-disabled') === 'true') {
      return;
    }
    busy(true);
    place.replaceChildren();
    steps.replaceChildren();
    editor.mark(null);
    status.textContent = words.sending;
    try {
      const sent = await service.submit({ exercise, source: editor.text(), lang: language, learner });
      graded = editor.text();
      running.set(JSON.stringify({ id: sent.id, source: graded }));
      await follow(sent.id);
    } catch (failure) {
      refused(failure);
    }
    busy(false);
  }

  async function follow(id) {
    const over = await service.follow(id, tell, (lost) => {
      if (lost) {
        status.textContent = words.lost;
      } else if (status.textContent === words.lost) {
        status.textContent = words.again;
      }
    });
    running.set('');
    if (over.status === 'done') {
      show(over);
    } else {
      status.textContent = words.cancelled;
    }
  }

  function tell(name, data) {
    if (name === 'test') {
      steps.append(element('li', { class: data.verdict === 'passed' ? 'good' : 'bad' },
        element('span', { 'aria-hidden': 'true' }, data.verdict === 'passed' ? '✓' : '✗'),
        element('span', { class: 'unseen' }, `${data.name}: ${data.verdict === 'passed' ? words.passed : words.failed}`)));
      status.textContent = fill(words.running, { number: data.number, total: data.total });
    } else if (name === 'compiled') {
      status.textContent = data.success ? words.compiled : words.notCompiled;
    } else {
      status.textContent = words[name] ?? '';
    }
  }

  function show(result) {
    last = result;
    steps.replaceChildren();
    status.textContent = '';
    place.replaceChildren(element('h2', { id: 'report-title', tabindex: '-1' }, words.report), ...report.of(result));
    editor.mark(editor.text() === graded ? result.feedback.lead?.place?.line ?? null : null);
    document.getElementById('report-title').focus();
  }

  async function hint(shown) {
    try {
      const told = await service.send(`/submissions/${last.id}/hints`, { shown });
      show(told);
      const hints = place.querySelectorAll('.lead .hints li');
      const newest = hints[hints.length - 1];
      newest?.setAttribute('tabindex', '-1');
      newest?.focus();
    } catch (failure) {
      refused(failure);
    }
  }

  function refused(failure) {
    status.textContent = failure instanceof Refusal
      ? failure.status === 401 || failure.status === 403 ? words.over : `${words.refused} ${failure.message}`
      : words.unreachable;
  }

  /** Disabled for all but the keyboard's focus, which would be lost otherwise. */
  function busy(now) {
    submit.setAttribute('aria-disabled', String(now));
    page.setAttribute('aria-busy', String(now));
  }

  async function resume() {
    const kept = running.get();
    if (!kept) {
      return;
    }
    busy(true);
    try {
      const { id, source } = JSON.parse(kept);
      graded = source;
      await follow(id);
    } catch {
      running.set('');
    }
    busy(false);
  }

  resume();
  page.dataset.ready = 'true';
}
