import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { ScrollRegion } from '../../components/ScrollRegion.tsx';
import type { Address } from '../../state/address.ts';
import { usePlacing } from '../annotations/queue/placing.ts';
import { SelectionBar } from '../annotations/SelectionBar.tsx';
import { useDrawnMarks } from '../annotations/use-drawn-marks.ts';
import { useSicWarning } from '../annotations/use-sic-warning.ts';
import { BulletinText } from './BulletinText.tsx';
import { HitBar } from './HitBar.tsx';
import { EMPTY_READER, useReader } from './reader-store.ts';
import { SpotTip } from './SpotTip.tsx';
import { selectParagraphAt } from './select-by-keys.ts';
import { setSheet } from './sheet.ts';
import { TitleNote } from './TitleNote.tsx';
import { createTextMap } from './text-map.ts';
import { useArrival } from './use-arrival.ts';
import { useDrawnHits } from './use-drawn-hits.ts';
import { useDrawnSpots } from './use-drawn-spots.ts';
import { useSelection } from './use-selection.ts';
import { useShownText } from './use-shown-text.ts';
import { useSpots } from './use-spots.ts';
import { useVisibleSpan } from './use-visible-span.ts';

type SheetProps = { bulletin: Bulletin; annotations: PlacedAnnotation[]; address: Extract<Address, { place: 'read' }> };

/** A click on the number of a paragraph, which is drawn in the margin of its line, selects the paragraph. */
function selectNumbered({ target, clientX }: MouseEvent): void {
  if (!(target instanceof HTMLElement) || target.dataset.paragraph === undefined) return;
  const block = target.querySelector<HTMLElement>('[data-start]');
  if (block && clientX < block.getBoundingClientRect().left) selectParagraphAt(Number(block.dataset.start));
}

/** The sheet of paper: the text, and everything drawn upon it. */
export function Sheet({ bulletin, annotations, address }: SheetProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const article = useRef<HTMLElement>(null);
  const { shown, lang } = useShownText(bulletin);
  const isPlacing = usePlacing((state) => state.placing !== null);

  useLayoutEffect(() => {
    if (!scroller.current || !article.current) return;
    setSheet({ scroller: scroller.current, map: createTextMap(article.current) });
    useReader.setState({ ...EMPTY_READER, bulletin, active: useReader.getState().active });
    return () => {
      setSheet(null);
      useReader.setState(EMPTY_READER);
    };
  }, [bulletin]);
  useArrival(bulletin, address);
  useVisibleSpan(scroller, bulletin.id, bulletin.text.length);
  useSelection();
  useDrawnSpots(bulletin, shown);
  useDrawnMarks(annotations, shown);
  useDrawnHits(bulletin, address, shown);
  useSpots(bulletin, annotations);
  useSicWarning(annotations);

  return (
    <main className="sheet-place" id="main">
      {address.find !== '' && <HitBar address={address} />}
      <ScrollRegion
        className="sheet"
        ref={scroller}
        aria-label={t('reader.text', { name: bulletin.shortTitle })}
        data-testid="sheet"
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys select paragraphs everywhere, see the commands */}
        <article
          ref={article}
          className="bulletin"
          lang={lang}
          data-bulletin={bulletin.id}
          data-testid="bulletin-text"
          onClick={selectNumbered}
        >
          <BulletinText bulletin={bulletin} shown={shown}>
            <TitleNote bulletin={bulletin} />
          </BulletinText>
        </article>
      </ScrollRegion>
      {!isPlacing && <SelectionBar />}
      <SpotTip bulletin={bulletin} />
    </main>
  );
}
