import { element, fill } from './elements.js';

/**
 * Running the program of this moment on an input of the learner's own.
 *
 * @param options service, words, exercise, language, learner (where no token says whose page it is), current() for the editor's
 *     text, report for messages, and failure(thrown) for words of what went wrong
 */
export function runOnOwnInput({ service, words, exercise, language, learner, current, report, failure }) {
  const button = document.getElementById('run');
  if (button === null) {
    return;
  }
  const input = document.getElementById('own-input');
  const status = document.getElementById('own-status');
  const place = document.getElementById('own-result');
  for (const sample of document.querySelectorAll('[data-input]')) {
    sample.addEventListener('click', () => {
      input.value = sample.dataset.input;
      input.focus();
    });
  }

  async function run() {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    place.replaceChildren();
    status.textContent = words.runningOwn;
    try {
      const ran = await service.send(`/exercises/${exercise}/runs`, { source: current(), input: input.value, lang: language, learner });
      status.textContent = ran.verdict === undefined
        ? fill(words.ended, { status: ran.status })
        : words[`verdict.${ran.verdict}`] ?? ran.verdict;
      place.replaceChildren(...shown(ran));
    } catch (thrown) {
      status.textContent = thrown.status === 429 || thrown.status === 503 ? words.busy : failure(thrown);
    }
    button.setAttribute('aria-disabled', 'false');
  }

  function shown({ verdict, message, output, errors }) {
    return [
      element('h3', {}, words.ownResult),
      message ? report.message(message, 'further', 'h4') : null,
      output.text !== '' ? report.output(words.actual, output) : null,
      output.text === '' && verdict !== 'compile-error' ? element('p', {}, words.nothingPrinted) : null,
      errors.text !== '' && verdict !== 'compile-error' ? report.output(words.errors, errors) : null,
    ].filter((part) => part !== null);
  }

  button.addEventListener('click', run);
}
