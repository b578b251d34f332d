import { newId } from './service.js';

/** What the browser keeps for this learner; a page in a frame may be forbidden to keep anything, and works all the same. */
export function memory(key) {
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

/** An id for whoever uses this browser, where no platform has said who it is. */
export function browser() {
  const kept = memory('taskgrader.browser');
  if (kept.get() === null) {
    kept.set(`browser-${newId()}`);
  }
  return kept.get() ?? undefined;
}
