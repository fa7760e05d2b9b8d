import type { Annotation } from '../../../contract/annotation.ts';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import { storedAnnotation } from '../../annotations/annotation-store.ts';
import { cutSelector } from '../../annotations/selector.ts';
import type { StoredAnnotation } from '../../annotations/stored-annotation.ts';
import { bulletinRow, readText } from '../../library/read.ts';
import type { PersonalContext } from '../personal-context.ts';
import { placesIn } from '../personal-places.ts';
import { markChange, perform } from '../personal-records.ts';
import { readBack } from './mark-handlers.ts';

type PlaceArgs = CheckedArgs<'annotations.place'>;
type Range = { start: number; end: number };

/** The queue of marks that an import left without a certain place: each is confirmed by hand, or left. */
export function placingHandlers(context: PersonalContext): Pick<Handlers, 'annotations.place'> {
  return {
    'annotations.place': (args) => (args.keep ? keep(context, args.id) : put(context, args)),
  };
}

/** Cuts quote and context anew at the place, in the current revision: the mark is anchored there from now on. */
function put(context: PersonalContext, args: PlaceArgs): Annotation {
  const id = perform(context, 'annotation.place', ({ db, at }) => {
    const stored = storedAnnotation(db, args.id);
    const { revision } = bulletinRow(context.library, stored.bulletin);
    const { start, end } = args.accept ? acceptedRange(context, stored, args) : chosenRange(args, revision);
    const { text, source } = readText(context.library, stored.bulletin, revision);
    const selector = cutSelector(text, start, end);
    const placed = { ...stored, revision, textSource: source, start, end, ...selector, seenRevision: null };
    return { changes: [markChange({ ...placed, modifiedAt: at })], reply: stored.id };
  });
  return readBack(context, id);
}

/** The place that the engine found and the person saw. Another revision may have come in between: then it is refused. */
function acceptedRange(context: PersonalContext, stored: StoredAnnotation, args: PlaceArgs): Range {
  const { annotation } = placesIn(context)(stored);
  const found = args.accept === 'suggestion' ? annotation.suggestion : movedRange(annotation);
  if (!found) {
    throw new ArchiveError('no-suggestion', '这条标注没有待确认的位置，没有改动；可在原文中选中文字后手动定位。', {
      annotation: stored.id,
    });
  }
  const { start = found.start, end = found.end } = args;
  if (start === found.start && end === found.end) return { start, end };
  throw new ArchiveError('bad-range', '资料已有更新，位置与刚才看到的不同，没有改动；请重新查看后再确认。', {
    annotation: stored.id,
  });
}

function movedRange({ state, start, end }: Annotation): Range | null {
  return state === 'moved' ? { start, end } : null;
}

function chosenRange({ revision, start, end }: PlaceArgs, current: number): Range {
  if (revision === undefined || start === undefined || end === undefined) {
    throw new ArchiveError('bad-arguments', '没有说明放到哪里，没有改动；请在原文中选中文字。');
  }
  if (revision === current) return { start, end };
  throw new ArchiveError('bad-range', '资料已有新的版本，没有改动；请在最新版本中重新选中文字。', {
    revision: current,
  });
}

/** Leaves the mark where it is in the queue, as one that was looked at in this revision. */
function keep(context: PersonalContext, id: string): Annotation {
  perform(context, 'annotation.keep', ({ db }) => {
    const stored = storedAnnotation(db, id);
    const { revision } = bulletinRow(context.library, stored.bulletin);
    const isSeen = stored.seenRevision === revision;
    return { changes: isSeen ? [] : [markChange({ ...stored, seenRevision: revision })], reply: null };
  });
  return readBack(context, id);
}
