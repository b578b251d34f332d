import { progressOf } from './course.js';
import { element, fill } from './elements.js';

/**
 * What a solved exercise has brought, and where to go on.
 *
 * @param result the report of a program that passed
 * @param options dataset of the page, service, words, way
 */
export async function achievement(result, { dataset, service, words, way }) {
  const passed = result.tests.filter((test) => test.verdict === 'passed').length;
  const gained = [fill(words.achievedTests, { passed, total: result.tests.length })];
  if (dataset.course) {
    gained.push(...await stand(dataset, service, words));
  }
  return element('section', { class: 'achieved', 'aria-labelledby': 'achieved' },
    element('h3', { id: 'achieved' }, words.achieved),
    element('ul', {}, ...gained.map((text) => element('li', {}, text))),
    dataset.next
      ? element('p', {}, way.to({ exercise: dataset.next }, fill(words.nextExercise, { title: dataset.nextTitle })))
      : dataset.course ? element('p', {}, words.lastExercise) : null);
}

/** Where the learner stands in the module; what was achieved is worth telling without it, too. */
async function stand({ course, exercise, module: title, token }, service, words) {
  try {
    const { modules } = await progressOf(service, course, token);
    const around = modules.find(({ exercises }) => exercises.some(({ id }) => id === exercise));
    return around === undefined ? [] : [fill(words.moduleProgress, { ...around, title })];
  } catch {
    return [];
  }
}
