import { element } from './elements.js';

/**
 * The way from this page to others of the same learner. Who has a token gets the next page's from the service, which knows
 * where they may go; on one's own machine an address is enough.
 *
 * @param options service, token, language, failed(failure)
 */
export function createWay({ service, token, language, failed }) {
  const embedded = 'embedded' in document.documentElement.dataset;
  const frame = embedded ? '&embed=1' : '';

  async function go(target) {
    try {
      const { url } = await service.send('/launches', { ...target, lang: language });
      window.location.assign(url + frame);
    } catch (failure) {
      failed(failure);
    }
  }

  return {
    go,
    /** What leads to a page, { exercise } or { course }: a link, or a button that asks for its address first. */
    to(target, text) {
      if (token) {
        return element('button', { type: 'button', class: 'link', onclick: () => go(target) }, text);
      }
      const path = target.exercise ? `/exercises/${target.exercise}` : `/courses/${target.course}`;
      return element('a', { href: `${path}?lang=${language}${frame}` }, text);
    },
  };
}

/** What a failed request is called in the learner's words. */
export function failed(failure, words) {
  if (failure.status === undefined) {
    return words.unreachable;
  }
  return failure.status === 401 || failure.status === 403 ? words.over : `${words.refused} ${failure.message}`;
}
