import { Component, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkBreaks from 'remark-breaks';
import './note-text.css';

/** Units of a note that are read as Markdown; a longer one is shown as it was typed, which costs nothing. */
const MOST_MARKDOWN_UNITS = 20_000;

/**
 * Words in which nothing can be Markdown: letters, figures, single spaces and Chinese punctuation on one line. Most notes
 * are such, and building a parser for each card costs more than all else in it.
 */
const BARE_WORDS = /^(?:[\p{L}\p{N}，。、；：？！“”‘’（）《》〈〉【】—…·％] ?)+$/u;

/**
 * What stands in for elements that could reach out of the page. A note may come from somebody else's package: its links
 * lead nowhere and its pictures are not fetched; both say what they are. Raw HTML is shown as the text that it is.
 */
const HARMLESS: Components = {
  a: ({ children, href }) => (
    <span className="note-link" title={href}>
      {children}
    </span>
  ),
  img: ({ alt, src }) => <span className="note-link">{alt || String(src ?? '')}</span>,
};

const PLUGINS = [remarkBreaks];

/** A note, written in Markdown (CommonMark; a line break is one), rendered without anything that could act. */
export function NoteText({ note }: { note: string }) {
  const plain = <p className="note-plain">{note}</p>;
  if (note.length > MOST_MARKDOWN_UNITS) return plain;
  if (BARE_WORDS.test(note) && !note.endsWith(' ')) {
    return (
      <div className="note-text">
        <p>{note}</p>
      </div>
    );
  }
  return (
    <div className="note-text">
      <OrPlain key={note} plain={plain}>
        <Markdown remarkPlugins={PLUGINS} components={HARMLESS}>
          {note}
        </Markdown>
      </OrPlain>
    </div>
  );
}

/** Shows the words as they were typed where a note, nested a thousand deep, cannot be rendered. */
class OrPlain extends Component<{ plain: ReactNode; children: ReactNode }, { isBeyond: boolean }> {
  override state = { isBeyond: false };

  static getDerivedStateFromError() {
    return { isBeyond: true };
  }

  override render() {
    return this.state.isBeyond ? this.props.plain : this.props.children;
  }
}
