import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Bulletin } from '../../../../main/contract/bulletin.ts';
import { ScrollRegion } from '../../../components/ScrollRegion.tsx';
import { sentenceAround } from '../../../text/sentence-around.ts';
import { useBulletin } from '../../library/library-queries.ts';
import { useShownText } from '../../reader/use-shown-text.ts';

/** Room above the words in a paragraph too long to be seen whole, in CSS pixels. */
const ABOVE_PX = 60;

type Place = { bulletin: string; start: number; end: number };

/** A range in its sentence in its paragraph, as the reader displays the text. */
export function SentenceView({ place }: { place: Place }) {
  const { data: bulletin } = useBulletin(place.bulletin);
  return bulletin ? (
    <Paragraph bulletin={bulletin} place={place} />
  ) : (
    <p className="ledger-paragraph" aria-busy="true" />
  );
}

function Paragraph({ bulletin, place }: { bulletin: Bulletin; place: Place }) {
  const { shown, lang } = useShownText(bulletin);
  const mark = useRef<HTMLElement>(null);
  const { start, end } = place;
  const cuts = useMemo(() => paragraphAround(bulletin, start, end), [bulletin, start, end]);
  useLayoutEffect(() => {
    const frame = mark.current?.closest<HTMLElement>('.ledger-paragraph');
    // Scrolls the paragraph alone; what stands around it stays.
    if (mark.current && frame) frame.scrollTop = mark.current.offsetTop - frame.offsetTop - ABOVE_PX;
  }, []);
  return (
    <ScrollRegion className="ledger-paragraph" lang={lang} data-testid="ledger-sentence">
      {shown.slice(cuts.start, cuts.from)}
      <span className="ledger-sentence">
        {shown.slice(cuts.from, start)}
        <mark ref={mark}>{shown.slice(start, end)}</mark>
        {shown.slice(end, cuts.to)}
      </span>
      {shown.slice(cuts.to, cuts.end)}
    </ScrollRegion>
  );
}

/** The paragraph of a range (`start` to `end`), and the sentence in it (`from` to `to`). */
function paragraphAround({ blocks, text }: Bulletin, start: number, end: number) {
  const first = blocks.find((block) => block.end > start);
  const last = blocks.find((block) => block.end >= end);
  const paragraph = { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
  const { start: from, end: to } = sentenceAround(text, paragraph, { start, end });
  return { ...paragraph, from, to };
}
