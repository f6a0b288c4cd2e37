import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { graphql } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useEffectEvent, useRef } from 'react';

/** Colours are those of the page, light and dark: custom properties reach into a shadow root. */
const LOOK = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--panel)',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    fontSize: '13px',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily:
      "ui-monospace, 'SFMono-Regular', Consolas, monospace, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC'",
    lineHeight: '1.6',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--page)',
    color: 'var(--quiet)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--line)',
  },
  '.cm-tooltip': { backgroundColor: 'var(--panel)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--panel)',
  },
  '.cm-completionInfo': { maxWidth: '360px' },
});

const WORDS = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--amber)' },
  { tag: [tags.comment], color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: 'var(--danger)' },
]);

interface QueryEditorProps {
  /** What a screen reader calls the editor. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Completes and checks by it; neither without it. */
  readonly schema?: GraphQLSchema | undefined;
  /** The language of the text. */
  readonly language: 'graphql' | 'json';
  readonly onRun: () => void;
}

/**
 * An editor of code. It stands in a shadow root, where its styles are adopted sheets instead of `<style>` elements, which the
 * content security policy forbids. Tab leaves it, as any other field; Ctrl+Enter runs.
 */
export function QueryEditor({ label, text, onText, schema, language, onRun }: QueryEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const knowing = useRef(new Compartment());
  const changed = useEffectEvent(onText);
  const run = useEffectEvent(onRun);
  const first = useRef({ text, schema });
  useEffect(() => {
    const host = place.current;
    if (!host) return undefined;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: first.current.text,
        extensions: [
          Prec.highest(
            keymap.of([
              {
                key: 'Mod-Enter',
                run: () => {
                  run();
                  return true;
                },
              },
            ]),
          ),
          basicSetup,
          syntaxHighlighting(WORDS),
          LOOK,
          language === 'graphql' ? knowing.current.of(graphql(first.current.schema)) : [],
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, [label, language]);
  useEffect(() => {
    if (language !== 'graphql' || !schema) return;
    first.current = { ...first.current, schema };
    view.current?.dispatch({ effects: knowing.current.reconfigure(graphql(schema)) });
  }, [schema, language]);
  useEffect(() => {
    const editor = view.current;
    first.current = { ...first.current, text };
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  return <div className="editor" ref={place} />;
}
