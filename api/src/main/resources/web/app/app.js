import './app.css';
import { achievement } from './achievement.js';
import { Attempts } from './attempts.js';
import { startCourse } from './course.js';
import { createEditor } from './editor.js';
import { element, fill } from './elements.js';
import { announceHeight } from './frame.js';
import { browser, memory } from './memory.js';
import { runOnOwnInput } from './own.js';
import { Report } from './report.js';
import { Service } from './service.js';
import { followTheme } from './theme.js';
import { keepVersions } from './versions.js';
import { createWay, failed } from './way.js';

const page = document.querySelector('[data-exercise]');
const course = document.querySelector('[data-course]:not([data-exercise])');
followTheme(document.getElementById('theme'));
announceHeight();
if (page !== null) {
  start(page);
} else if (course !== null) {
  startCourse(course);
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
  let last = null;
  let graded = null;
  let stage = null;

  const editor = createEditor(document.getElementById('editor'), {
    text: draft.get() ?? template,
    label: words.editor,
    onChange: (text) => draft.set(text),
    onSubmit: send,
  });
  const say = (text) => {
    status.textContent = text;
  };
  const versions = keepVersions(editor, { draft, template, words, say });
  const attempts = new Attempts({
    service, words, exercise, learner,
    current: () => editor.text(),
    goBack: (source, { number }) => versions.exchange(source, fill(words.wentBack, { number })),
    said: inWords,
  });
  const way = createWay({ service, token, language, failed: troubled });
  const around = document.getElementById('around');
  if ('courseOpen' in dataset) {
    around.append(way.to({ course: dataset.course }, words.toCourse));
  }
  const report = new Report(words, { goTo: (line) => editor.goTo(line), hint });

  runOnOwnInput({
    service, words, exercise, language, learner, report,
    current: () => editor.text(),
    failure: (thrown) => failed(thrown, words),
  });

  submit.addEventListener('click', send);

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
    if (name === 'position') {
      tellPosition(data);
      return;
    }
    stage = name;
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

  /** It comes under no number, so it may come late. */
  function tellPosition({ ahead }) {
    if (stage === 'queued') {
      status.textContent = ahead === 0 ? words.nextInLine : fill(words.ahead, { ahead });
    }
  }

  function show(result) {
    last = result;
    steps.replaceChildren();
    status.textContent = '';
    place.replaceChildren(element('h2', { id: 'report-title', tabindex: '-1' }, words.report), ...report.of(result));
    mark(result);
    document.getElementById('report-title').focus();
    attempts.refresh();
    if (result.verdict === 'passed') {
      achieved(result);
    }
  }

  /** The line of what is told first, in the program that it is told about. */
  function mark({ verdict, feedback }) {
    const told = feedback.lead ?? (verdict === 'passed' ? feedback.more[0] : undefined);
    editor.mark(editor.text() === graded ? told?.place?.line ?? null : null, verdict === 'passed' ? 'tip' : 'mistake');
  }

  async function achieved(result) {
    const gained = await achievement(result, { dataset, service, words, way });
    if (last === result) {
      place.append(gained);
    }
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
      place.querySelector('.lead .hint-trouble').textContent = inWords(failure);
    }
  }

  function refused(failure) {
    status.textContent = failed(failure, words);
  }

  function troubled(failure) {
    status.textContent = inWords(failure);
  }

  /** What failed was not the sending of a program. */
  function inWords(failure) {
    return failed(failure, { ...words, refused: words.notDone });
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
