import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../../main/contract/annotation.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { AnnotationsAddress } from '../../../state/annotations-address.ts';
import { MarksHead } from '../list/MarksHead.tsx';
import { beginPlacing } from './placing.ts';
import { QueueCard } from './QueueCard.tsx';
import { acceptPlace, keepAsIs } from './queue-acts.ts';
import { useWaiting } from './queue-queries.ts';
import '../annotations.css';
import '../list/marks.css';
import './queue.css';

/** Cards that stand in the page at first, and more at a time. */
const FEW = 20;

/** 标注 › 待确认: one mark after the other is confirmed, placed by hand or left; the next takes the focus. */
export function QueueView({ address }: { address: AnnotationsAddress }) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const waiting = useWaiting();
  const [most, setMost] = useState(FEW);
  const [wantsKept, setWantsKept] = useState(false);
  const wanted = useRef<string | null>(address.chosen);

  const open = waiting?.open ?? [];
  const kept = waiting?.kept ?? [];
  const showsKept = wantsKept || kept.some(({ id }) => id === address.chosen);
  const chosenAt = open.findIndex(({ id }) => id === address.chosen);
  const shown = [...open.slice(0, Math.max(most, chosenAt + 1)), ...(showsKept ? kept.slice(0, most) : [])];

  useLayoutEffect(() => {
    const id = wanted.current;
    if (!waiting || (id === null && document.activeElement !== document.body)) return;
    const card = id === null ? null : list.current?.querySelector(`[data-queue="${CSS.escape(id)}"]`);
    const act = (card ?? list.current)?.querySelector<HTMLElement>('[data-act="first"]');
    wanted.current = null;
    act?.focus();
    act?.closest('article')?.scrollIntoView({ block: 'nearest' });
  });

  /** The mark that is next in hand once this one is decided. */
  const after = (mark: PlacedAnnotation) => {
    const at = shown.indexOf(mark);
    return (shown[at + 1] ?? shown[at - 1])?.id ?? null;
  };
  const decide = (mark: PlacedAnnotation, act: () => Promise<boolean>) => {
    const before = wanted.current;
    wanted.current = after(mark);
    void act().then((isDone) => {
      if (!isDone) wanted.current = before;
    });
  };
  return (
    <main
      className="place marks-place"
      id="main"
      tabIndex={-1}
      data-testid="queue-place"
      onKeyDown={(event) => moveAmongCards(event, list.current)}
    >
      <MarksHead address={address} />
      <div className="marks-scroll">
        <div className="queue-list" ref={list}>
          {waiting && open.length === 0 && <EmptyState text={t('queue.empty')} />}
          {open.length > 0 && <p className="quiet">{t('queue.lead')}</p>}
          {shown.map((mark) => (
            <QueueCard
              key={mark.id}
              mark={mark}
              acts={{
                onAccept: (place) => decide(mark, () => acceptPlace(mark, place)),
                onKeep: () => decide(mark, () => keepAsIs(mark)),
                onPlace: () =>
                  beginPlacing(mark, {
                    done: { ...address, chosen: after(mark) },
                    left: { ...address, chosen: mark.id },
                  }),
              }}
            />
          ))}
          {open.length > shown.length && (
            <Button onClick={() => setMost(most + FEW)}>
              {t('queue.more', { count: open.length - shown.length })}
            </Button>
          )}
          {kept.length > 0 && !showsKept && (
            <Button look="quiet" onClick={() => setWantsKept(true)}>
              {t('queue.showKept', { count: kept.length })}
            </Button>
          )}
        </div>
      </div>
    </main>
  );
}

/** Up and down walk through the cards, left and right through the acts of one. */
function moveAmongCards(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  const card = event.target.closest('[data-queue]');
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!list || step === undefined) return;
  const isAmongActs = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const stops = isAmongActs
    ? [...(card?.querySelectorAll<HTMLElement>('.queue-acts button') ?? [])]
    : [...list.querySelectorAll<HTMLElement>('[data-act="first"]')];
  const now = isAmongActs
    ? stops.indexOf(event.target)
    : stops.findIndex((stop) => stop.closest('[data-queue]') === card);
  const next = stops[now + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (!isAmongActs) next.closest('article')?.scrollIntoView({ block: 'nearest' });
}
