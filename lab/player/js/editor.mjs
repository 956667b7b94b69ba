/* The editor of the labs and the playground: CodeMirror 6 with Python, and
 * what the lab asks of an editor. `npm run editor` makes it one file for the
 * page, `book/src/lab/editor.js`, which `edit.js` loads when it is needed.
 */
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const setRan = StateEffect.define();

const MARGIN = 30; // pixels of the program that are seen beside the line that has run

/** The line that has run, marked. */
const ranLine = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setRan)) return mark(transaction.state, effect.value);
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function mark(state, line) {
  if (!line || line > state.doc.lines) return Decoration.none;
  const at = state.doc.line(line).from;
  return Decoration.set([Decoration.line({ class: "lab-cm-ran" }).range(at)]);
}

function extensions({ onrun, onchange }) {
  const run = { key: "Mod-Enter", run: () => (onrun(), true) };
  const keys = [run, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab];
  return [
    // Not added to the element: the editor sets its classes again on focus.
    EditorView.editorAttributes.of({ class: "lab-cm" }),
    lineNumbers(),
    lintGutter(),
    history(),
    indentUnit.of("    "),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    python(),
    syntaxHighlighting(classHighlighter),
    keymap.of(keys),
    ranLine,
    EditorView.contentAttributes.of({
      "aria-label": "Program",
      spellcheck: "false",
      tabindex: "0", // what scrolls can be reached by keys
    }),
    EditorView.updateListener.of((update) => update.docChanged && onchange(update)),
  ];
}

/** An editor on a program; `onrun` and `onchange` are called as they say. */
window.LAB_EDITOR = class {
  constructor(source, events) {
    const state = EditorState.create({ doc: source, extensions: extensions(events) });
    this.view = new EditorView({ state });
    this.element = this.view.dom;
  }

  get value() {
    return this.view.state.doc.toString();
  }

  set value(source) {
    const { length } = this.view.state.doc;
    this.view.dispatch({ changes: { from: 0, to: length, insert: source } });
    this.wrong(null);
  }

  get hasFocus() {
    return this.view.hasFocus;
  }

  focus() {
    this.view.focus();
  }

  /** Marks the line that has run, and while nothing is typed scrolls to it, but not the page. */
  mark(line) {
    const { view } = this;
    view.dispatch({ effects: setRan.of(line) });
    const { doc } = view.state;
    if (!line || line > doc.lines || view.hasFocus) return;
    const { from } = doc.line(line);
    view.requestMeasure({
      key: setRan,
      read: () => (from > view.state.doc.length ? null : view.lineBlockAt(from)),
      write: (block) => {
        if (!block) return;
        const { scrollDOM } = view;
        const least = block.bottom + MARGIN - scrollDOM.clientHeight;
        const scrolled = Math.max(scrollDOM.scrollTop, least);
        scrollDOM.scrollTop = Math.min(scrolled, block.top - MARGIN);
      },
    });
  }

  /** Underlines the line of an error, or none. */
  wrong(error) {
    const { state } = this.view;
    const found = [];
    if (error && error.line <= state.doc.lines) {
      const { from, to, text } = state.doc.line(error.line);
      const indent = text.length - text.trimStart().length;
      found.push({ from: from + indent, to, severity: "error", message: error.message });
    }
    this.view.dispatch(setDiagnostics(state, found));
  }
};
