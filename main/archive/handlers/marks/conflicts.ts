import type { Annotation } from '../../../contract/annotation.ts';
import {
  ANNOTATION_FIELDS,
  type AnnotationConflict,
  type AnnotationField,
  type AnnotationVersion,
  type VersionContent,
} from '../../../contract/annotation-versions.ts';
import type { CheckedArgs, Handlers } from '../../../contract/calls.ts';
import { ArchiveError } from '../../../contract/errors.ts';
import { findAnnotation, storedAnnotation } from '../../annotations/annotation-store.ts';
import { ANNOTATION } from '../../annotations/annotation-table.ts';
import { withChanges } from '../../annotations/draft.ts';
import { reviewed } from '../../annotations/reviewed.ts';
import { canonicalJson } from '../../database/content-hash.ts';
import { conflictRecords, type PastVersion, pastVersions } from '../../history/record-lists.ts';
import type { VersionBody } from '../../history/version.ts';
import type { PersonalContext } from '../personal-context.ts';
import { markChange, perform } from '../personal-records.ts';
import { changeContext, readBack } from './mark-handlers.ts';
import { bulletinsIn } from './mark-states.ts';
import { annotationIn } from './mark-versions.ts';

type ConflictHandlers = Pick<
  Handlers,
  'annotations.history' | 'annotations.conflicts' | 'annotations.resolve' | 'annotations.review'
>;

/** What several people, or several states, say of one mark: its history, conflicts and their settling, review. */
export function conflictHandlers(context: PersonalContext): ConflictHandlers {
  return {
    'annotations.history': ({ id }) => {
      const db = context.person.reading();
      const versions = db ? pastVersions(db, ANNOTATION, id) : [];
      if (versions.length === 0) throw new ArchiveError('not-found', '没有这条标注的记录。', { annotation: id });
      return versions.map((version) => toVersion(id, version, versions));
    },
    'annotations.conflicts': () => conflicts(context),
    'annotations.resolve': (args) => resolve(context, args),
    'annotations.review': ({ id, outcome, note }) => {
      perform(context, 'annotation.review', ({ db, by, at }) => {
        const mark = storedAnnotation(db, id);
        const after = reviewed(mark, outcome && { ...signed(by), at, outcome, note });
        return { changes: after === mark ? [] : [markChange({ ...after, modifiedAt: at })], reply: null };
      });
      return readBack(context, id);
    },
  };
}

function signed({ id, name, unit }: VersionBody['by']) {
  return { reviewer: name, reviewerId: id, unit };
}

function toVersion(id: string, past: PastVersion, all: readonly PastVersion[]): AnnotationVersion {
  const { version, parents, said, isHead } = past;
  const [parent] = parents.flatMap((each) => all.find((other) => other.version === each)?.said ?? []);
  const content = said && { ...spoken(id, said), changed: parent ? changedFields(parent, said) : [] };
  return { version, parents: [...parents], content, isHead };
}

/** Who said what and when. An undo that brought back somebody else's state still names who did it. */
function spoken(id: string, said: VersionBody): Omit<VersionContent, 'changed'> {
  const { at, by, act, removed } = said;
  const { heads, ...annotation } = annotationIn(id, said);
  return { at, by, act, removed, annotation };
}

function changedFields(before: VersionBody, after: VersionBody): AnnotationField[] {
  const [old, now] = [annotationIn('', before), annotationIn('', after)];
  return ANNOTATION_FIELDS.filter((field) => canonicalJson(old[field]) !== canonicalJson(now[field]));
}

function conflicts(context: PersonalContext): AnnotationConflict[] {
  const db = context.person.reading();
  const bulletinOf = bulletinsIn(context);
  return (db ? conflictRecords(db, ANNOTATION) : []).map(({ record, shown, heads }) => {
    const sides = heads.map(({ version, said }) => ({ ...spoken(record, said), version, isShown: version === shown }));
    const bulletin = sides[0]?.annotation.bulletin ?? '';
    return { id: record, bulletin, shortTitle: bulletinOf(bulletin)?.short_title ?? '', heads: sides };
  });
}

/** 复核裁定: one version takes the place of all heads. Taking one that removes the mark removes it. */
function resolve(
  context: PersonalContext,
  { id, version, changes = {} }: CheckedArgs<'annotations.resolve'>,
): Annotation | null {
  perform(context, 'annotation.resolve', (acting) => {
    const [conflict] = conflictRecords(acting.db, ANNOTATION, id);
    const taken = conflict?.heads.find((head) => head.version === version);
    if (!taken) {
      throw new ArchiveError('no-conflict', '这条标注没有这样一处待裁定的分歧，可能已经裁定；没有改动。', {
        annotation: id,
      });
    }
    const settled = withChanges(annotationIn(id, taken.said), changes, changeContext(context, acting));
    return { changes: [{ ...markChange(settled, taken.said.removed), settles: true }], reply: null };
  });
  return findAnnotation(context.person.writing(), id) ? readBack(context, id) : null;
}
