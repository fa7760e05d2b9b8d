import { create } from 'zustand';
import type { Annotation } from '../../../../main/contract/annotation.ts';
import type { Bulletin } from '../../../../main/contract/bulletin.ts';
import { call } from '../../../api.ts';
import { attempt } from '../../../data/report-error.ts';
import { i18n } from '../../../i18n/i18n.ts';
import { showNotice } from '../../../state/notices.ts';
import type { Span } from '../../../text/sentences.ts';
import { useReader } from '../../reader/reader-store.ts';
import { currentSheet } from '../../reader/sheet.ts';
import { clearSelection } from '../../reader/use-selection.ts';
import { createAnnotation, editAnnotation } from '../annotation-acts.ts';
import { openAnnotation } from '../open-annotation.ts';
import { changesOf, emptyValue, type FormKind, type FormValue, formValueOf } from './form-value.ts';

/** Words that are being given a mark, or a mark that is being changed. */
export type MarkForm = {
  /** Id of the mark; for new ones a name of the place and the bulletin. */
  key: string;
  /** Null while there is no mark yet. */
  mark: string | null;
  bulletin: string;
  revision: number;
  range: Span;
  quote: string;
  /** A verdict's number among those of its bulletin, once it has one. */
  number: number | null;
  value: FormValue;
  /** What it held when it was opened. */
  initial: FormValue;
  /** Takes the focus when it is next seen. */
  wantsFocus: boolean;
  /** Whether a save was tried that the figures did not allow. */
  isRefused: boolean;
};

type MarkForms = {
  forms: readonly MarkForm[];
  /** Whose forms these are; null until it is known who works here. */
  person: string | null;
  /** Forms of others who worked here, which wait until they are back. */
  aside: ReadonlyMap<string, readonly MarkForm[]>;
};

/**
 * Forms that are open, in the order in which they were opened. They live here and not in their cards: a card that is
 * scrolled away, a folded pane or a walk to another bulletin for evidence must not cost a word that was typed. They
 * belong to the person who opened them: nobody else sees, keeps or signs them.
 */
export const useMarkForms = create<MarkForms>(() => ({ forms: [], person: null, aside: new Map() }));

export const formOf = (key: string) => useMarkForms.getState().forms.find((form) => form.key === key);

/** Opens a form on words without a mark; one that is open on the very same words takes the new kind. */
export function openNewForm(kind: FormKind, { id, revision, text }: Bulletin, range: Span): void {
  const key = `${id} ${revision} ${range.start}-${range.end}`;
  const quote = text.slice(range.start, range.end);
  const known = formOf(key);
  const initial = emptyValue(kind, quote);
  put({
    ...(known ?? { key, mark: null, bulletin: id, revision, range, quote, number: null, initial, isRefused: false }),
    value: known ? { ...known.value, kind } : initial,
    wantsFocus: true,
  });
}

/** Opens a form on a mark, with what it says now; one that is open already only takes the focus. */
export function openEditForm(mark: Annotation & { number?: number | null }): void {
  const { id, bulletin, revision, start, end, quote, number = null } = mark;
  const initial = formValueOf(mark);
  const fresh = { mark: id, bulletin, revision, range: { start, end }, quote, number, value: initial, initial };
  put({ isRefused: false, ...fresh, ...formOf(id), key: id, wantsFocus: true });
}

/** Puts a form last; others that nobody has written in are closed by it. */
function put(form: MarkForm): void {
  useMarkForms.setState(({ forms }) => ({
    forms: [...forms.filter((other) => other.key !== form.key && isTouched(other)), form],
  }));
}

export function changeForm(key: string, changes: Partial<FormValue>): void {
  update(key, (form) => ({ ...form, value: { ...form.value, ...changes } }));
}

/** Asks a form to take the focus when it is next seen. */
export function noteFocusWanted(key: string): void {
  update(key, (form) => ({ ...form, wantsFocus: true }));
}

/** Tells that a form has taken the focus it wanted. */
export function noteFocused(key: string): void {
  update(key, (form) => ({ ...form, wantsFocus: false }));
}

/** Closes a form without keeping it. What was typed can be brought back from the notice. */
export function leaveForm(key: string): void {
  const form = formOf(key);
  if (!form) return;
  const { person } = useMarkForms.getState();
  closeForm(key, person);
  if (!isTouched(form)) return;
  showNotice({
    tone: 'info',
    text: i18n.t('annotation.left'),
    action: { label: i18n.t('annotation.bringBack'), run: () => bringBack(form, person) },
  });
}

/** The notice may outlive a switch of persons: what was typed goes back to who typed it. */
function bringBack(form: MarkForm, person: string | null): void {
  const { person: current, aside } = useMarkForms.getState();
  if (person === null || person === current) put({ ...form, wantsFocus: true });
  else useMarkForms.setState({ aside: new Map(aside).set(person, [...(aside.get(person) ?? []), form]) });
}

/** What a switch of persons did with forms in which something was written. */
export type HandedOver = { from: string; setAside: number; broughtBack: number };

/**
 * Lays the forms aside until the person who opened them is back, and opens those of the one who works here now. Null where
 * nobody was switched.
 */
export function handOverForms(person: string): HandedOver | null {
  const { forms, person: from, aside } = useMarkForms.getState();
  if (from === person) return null;
  if (from === null) {
    useMarkForms.setState({ person });
    return null;
  }
  const written = forms.filter(isTouched);
  const theirs = aside.get(person) ?? [];
  const waiting = new Map(aside).set(from, written);
  waiting.delete(person);
  useMarkForms.setState({ forms: theirs, person, aside: waiting });
  return { from, setAside: written.length, broughtBack: theirs.length };
}

/** Forms whose keeping is under way: a second Enter must not make a second mark. */
const saving = new Set<string>();

/**
 * Keeps what a form says. It stays open where a figure is no number or the archive refused, and where somebody else works
 * here by now: nobody signs what another has written.
 */
export async function saveForm(key: string): Promise<void> {
  const form = formOf(key);
  const { person } = useMarkForms.getState();
  if (!form || saving.has(key)) return;
  const changes = changesOf(form.value);
  if (!changes) {
    update(key, (refused) => ({ ...refused, isRefused: true }));
    return;
  }
  saving.add(key);
  try {
    if ((await isStillHere(person)) && (await keep(form, changes))) closeForm(key, person);
  } finally {
    saving.delete(key);
  }
}

async function isStillHere(person: string | null): Promise<boolean> {
  const people = await attempt(() => call('people.list', {}));
  return people?.some(({ id, current }) => current && (person === null || id === person)) ?? false;
}

type Changes = NonNullable<ReturnType<typeof changesOf>>;

async function keep({ mark, bulletin, revision, range }: MarkForm, changes: Changes): Promise<boolean> {
  if (mark !== null) return editAnnotation(mark, changes);
  const annotation = await createAnnotation({ bulletin, revision, ...range, ...changes });
  if (annotation && useReader.getState().bulletin?.id === bulletin) {
    clearSelection();
    openAnnotation(annotation.id);
  }
  return annotation !== undefined;
}

/** Takes a form out of those of its person, who may have been switched since. */
function closeForm(key: string, person: string | null): void {
  const without = (forms: readonly MarkForm[]) => forms.filter((form) => form.key !== key);
  useMarkForms.setState(({ forms, person: current, aside }) =>
    person === null || person === current
      ? { forms: without(forms) }
      : { aside: new Map(aside).set(person, without(aside.get(person) ?? [])) },
  );
  // The focus was in what is gone now; the text is where the work goes on.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) currentSheet()?.scroller.focus({ preventScroll: true });
  });
}

function update(key: string, change: (form: MarkForm) => MarkForm): void {
  useMarkForms.setState(({ forms }) => ({ forms: forms.map((form) => (form.key === key ? change(form) : form)) }));
}

function isTouched({ value, initial }: MarkForm): boolean {
  // The kind alone is one key press away; everything else was work.
  return JSON.stringify({ ...value, kind: null }) !== JSON.stringify({ ...initial, kind: null });
}
