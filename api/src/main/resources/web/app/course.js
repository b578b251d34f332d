import { element, fill } from './elements.js';
import { browser } from './memory.js';
import { Service } from './service.js';
import { createWay, failed } from './way.js';

/** The page of a course: how far the learner has come, and the way to each exercise. */
export async function startCourse({ dataset }) {
  const words = JSON.parse(dataset.words);
  const { course, token, language } = dataset;
  const service = new Service(token);
  const status = document.getElementById('status');
  const tell = (failure) => {
    status.textContent = failed(failure, { ...words, unreachable: words.unreachableCourse, over: words.overCourse });
  };
  const way = createWay({ service, token, language, failed: tell });
  for (const link of document.querySelectorAll('[data-opens]')) {
    link.addEventListener('click', () => way.go({ exercise: link.dataset.opens }));
  }
  try {
    show(await progressOf(service, course, token), words, status);
  } catch (failure) {
    tell(failure);
  }
  document.querySelector('main').dataset.ready = 'true';
}

/** The learner's own progress in a course. */
export function progressOf(service, course, token) {
  return service.read(`/courses/${course}/progress${token ? '' : `?learner=${encodeURIComponent(browser() ?? 'nobody')}`}`);
}

function show(progress, words, status) {
  status.textContent = fill(words.courseProgress, progress);
  for (const module of progress.modules) {
    document.querySelector(`[data-module="${CSS.escape(module.id)}"]`).textContent = fill(words.courseProgress, module);
    for (const exercise of module.exercises) {
      document.querySelector(`[data-standing="${CSS.escape(exercise.id)}"]`).replaceChildren(...standing(exercise, words));
    }
  }
}

function standing({ attempts, solved, best }, words) {
  if (solved) {
    return [element('span', { class: 'good' }, element('span', { 'aria-hidden': 'true' }, '✓\u00a0'), words.solvedExercise)];
  }
  return attempts === 0 ? [] : [element('span', { class: 'quiet' }, fill(words.begunExercise, { percent: Math.round(100 * best) }))];
}
