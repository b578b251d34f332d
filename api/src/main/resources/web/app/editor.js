import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration, drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap,
  lineNumbers,
} from '@codemirror/view';
import { cpp } from '@codemirror/lang-cpp';
import { tags } from '@lezer/highlight';

const mark = StateEffect.define();

/** The line that the report speaks of; it moves with the text, and goes when it is changed itself. */
const marked = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    let kept = lines.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(mark)) {
        kept = effect.value === null ? Decoration.none : Decoration.set([effect.value]);
      }
    }
    return kept;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.controlKeyword], color: 'var(--keyword)' },
  { tag: [tags.typeName, tags.standard(tags.typeName)], color: 'var(--type)' },
  { tag: [tags.string, tags.character, tags.special(tags.string)], color: 'var(--string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--number)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--comment)', fontStyle: 'italic' },
  { tag: [tags.processingInstruction, tags.macroName], color: 'var(--macro)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--field)', color: 'var(--text)', fontSize: '0.95rem', border: '1px solid var(--line)' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, monospace', lineHeight: '1.5' },
  '.cm-content': { minHeight: '18rem', caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--soft)', color: 'var(--quiet)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--active)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selection) !important',
  },
  '.cm-mistake': { backgroundColor: 'var(--bad-soft)', boxShadow: 'inset 4px 0 0 var(--bad)' },
  '.cm-tip': { backgroundColor: 'var(--good-soft)', boxShadow: 'inset 4px 0 0 var(--good)' },
});

/**
 * An editor of C. It lives in a shadow tree, where its styles are sheets of their own: the page allows no styles in markup.
 *
 * @param place the element that holds it
 * @param options text, label, onChange(text), onSubmit()
 */
export function createEditor(place, { text, label, onChange, onSubmit }) {
  const root = place.attachShadow({ mode: 'open' });
  const submit = () => {
    onSubmit();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(),
        bracketMatching(), closeBrackets(), highlightActiveLine(), indentUnit.of('    '), cpp(), syntaxHighlighting(colours),
        look, marked,
        keymap.of([
          { key: 'Ctrl-Enter', mac: 'Cmd-Enter', run: submit }, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap,
          indentWithTab,
        ]),
        // A long line makes it scroll sideways: what scrolls must be said to take the focus.
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            onChange(update.state.doc.toString());
          }
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace(whole) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: whole } });
    },
    /** Marks a line as that of a mistake or a tip; none if the number is null or not of this text. */
    mark(number, kind = 'mistake') {
      const there = number !== null && number >= 1 && number <= view.state.doc.lines;
      const line = there ? Decoration.line({ class: `cm-${kind}` }).range(view.state.doc.line(number).from) : null;
      view.dispatch({ effects: mark.of(line) });
    },
    goTo(number) {
      const line = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines));
      view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'center' }) });
      view.focus();
    },
  };
}
