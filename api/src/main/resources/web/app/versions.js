/**
 * Other texts for the editor than the learner's own of this moment, which none of them takes away: what was there comes back
 * at the press of a button, and what another tab has written is offered, not put over it.
 *
 * @param editor as createEditor makes it
 * @param options draft (a memory), template, words, say(text)
 */
export function keepVersions(editor, { draft, template, words, say }) {
  const restore = document.getElementById('restore');
  const back = document.getElementById('back');
  const other = document.getElementById('other-tab');
  let before = null;

  /** Puts `text` into the editor and says so. */
  function exchange(text, said) {
    before = editor.text();
    editor.replace(text);
    back.hidden = false;
    say(said);
  }

  restore.addEventListener('click', () => exchange(template, words.restored));
  back.addEventListener('click', () => {
    editor.replace(before);
    back.hidden = true;
    say(words.broughtBack);
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
  return { exchange };
}
