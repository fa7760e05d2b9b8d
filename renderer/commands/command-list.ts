import { COLOURS } from '../../main/contract/annotation.ts';
import { stepThroughChanges } from '../features/annotations/changes/changes-in-hand.ts';
import { redoAct, undoAct } from '../features/annotations/history-acts.ts';
import {
  citeSelection,
  excerptSelection,
  highlightSelection,
  toggleBookmark,
  writeOnSelection,
} from '../features/annotations/selection-acts.ts';
import {
  editActiveMark,
  goToPending,
  hasActiveMark,
  stepThroughMarks,
} from '../features/annotations/step-through-marks.ts';
import { useReader } from '../features/reader/reader-store.ts';
import { extendCharacter, extendSentence, selectParagraph, selectSentence } from '../features/reader/select-by-keys.ts';
import { stepThroughHits } from '../features/reader/step-through-hits.ts';
import { stepThroughSpots } from '../features/reader/step-through-spots.ts';
import { focusSearchBox } from '../features/search/focus-search-box.ts';
import { toggleLines } from '../features/search/toggle-lines.ts';
import { changeTypeSize, cycleScript, resetTypeSize } from '../features/settings/settings-acts.ts';
import {
  focusNextRegion,
  foldLeftPane,
  foldRightPane,
  showRightPane,
  togglePureReading,
} from '../features/shell/shell-acts.ts';
import { annotationsAddress } from '../state/annotations-address.ts';
import { changesAddress } from '../state/changes-address.ts';
import { ledgerAddress } from '../state/ledger-address.ts';
import { goBack, goForward, navigate, useNavigation } from '../state/navigation.ts';
import { openDialog } from '../state/shell.ts';
import type { Command } from './command.ts';

const isReading = () => useNavigation.getState().address.place === 'read';
const isComparing = () => useNavigation.getState().address.place === 'changes';
const hasSelection = () => isReading() && useReader.getState().selection !== null;
const isSearching = () => useNavigation.getState().address.place === 'search';
const hasHits = () => isReading() && useReader.getState().hits.length > 0;

/** A highlight for each use, by the digit of its place in the bar. */
const HIGHLIGHTS: readonly Command[] = COLOURS.map((colour, index) => ({
  id: `highlight-${colour}`,
  group: 'mark',
  shortcut: `Alt+${index + 1}`,
  run: () => highlightSelection(colour),
  when: hasSelection,
}));

/** Every command of the window, in the order of the palette. */
export const COMMANDS: readonly Command[] = [
  { id: 'search', group: 'go', shortcut: 'CmdOrCtrl+K', run: () => focusSearchBox() },
  { id: 'searchHere', group: 'go', shortcut: 'CmdOrCtrl+F', run: () => focusSearchBox('here') },
  { id: 'searchForm', group: 'go', shortcut: 'CmdOrCtrl+Shift+K', run: () => openDialog('searchForm') },
  { id: 'searchLines', group: 'go', shortcut: 'CmdOrCtrl+Shift+G', run: toggleLines, when: isSearching },
  { id: 'nextHit', group: 'go', shortcut: 'F3', run: () => stepThroughHits(1), when: hasHits },
  { id: 'previousHit', group: 'go', shortcut: 'Shift+F3', run: () => stepThroughHits(-1), when: hasHits },
  { id: 'nextChange', group: 'go', shortcut: 'F9', run: () => stepThroughChanges(1), when: isComparing },
  { id: 'previousChange', group: 'go', shortcut: 'Shift+F9', run: () => stepThroughChanges(-1), when: isComparing },
  { id: 'back', group: 'go', shortcut: 'Alt+Left', run: goBack },
  { id: 'forward', group: 'go', shortcut: 'Alt+Right', run: goForward },
  { id: 'goStart', group: 'go', shortcut: 'Alt+Home', run: () => navigate({ place: 'start' }) },
  { id: 'goLibrary', group: 'go', shortcut: 'CmdOrCtrl+L', run: () => navigate({ place: 'library' }) },
  {
    id: 'goAnnotations',
    group: 'go',
    shortcut: 'CmdOrCtrl+Shift+A',
    run: () => navigate(annotationsAddress()),
  },
  { id: 'goLedger', group: 'go', shortcut: 'CmdOrCtrl+Shift+H', run: () => navigate(ledgerAddress()) },
  { id: 'agreement', group: 'go', shortcut: null, run: () => navigate(annotationsAddress({}, { view: 'agreement' })) },
  { id: 'nextRegion', group: 'go', shortcut: 'F6', run: () => focusNextRegion(1) },
  { id: 'previousRegion', group: 'go', shortcut: 'Shift+F6', run: () => focusNextRegion(-1) },

  { id: 'nextSentence', group: 'mark', shortcut: 'Alt+Down', run: () => selectSentence(1), when: isReading },
  { id: 'previousSentence', group: 'mark', shortcut: 'Alt+Up', run: () => selectSentence(-1), when: isReading },
  { id: 'nextParagraph', group: 'mark', shortcut: 'Alt+PageDown', run: () => selectParagraph(1), when: isReading },
  { id: 'previousParagraph', group: 'mark', shortcut: 'Alt+PageUp', run: () => selectParagraph(-1), when: isReading },
  { id: 'moreSentence', group: 'mark', shortcut: 'Alt+Shift+Down', run: () => extendSentence(1), when: hasSelection },
  { id: 'lessSentence', group: 'mark', shortcut: 'Alt+Shift+Up', run: () => extendSentence(-1), when: hasSelection },
  {
    id: 'moreCharacter',
    group: 'mark',
    shortcut: 'Alt+Shift+Right',
    run: () => extendCharacter('end', 1),
    when: hasSelection,
  },
  {
    id: 'lessCharacter',
    group: 'mark',
    shortcut: 'Alt+Shift+Left',
    run: () => extendCharacter('end', -1),
    when: hasSelection,
  },
  {
    id: 'laterStart',
    group: 'mark',
    shortcut: 'CmdOrCtrl+Alt+Right',
    run: () => extendCharacter('start', 1),
    when: hasSelection,
  },
  {
    id: 'earlierStart',
    group: 'mark',
    shortcut: 'CmdOrCtrl+Alt+Left',
    run: () => extendCharacter('start', -1),
    when: hasSelection,
  },
  { id: 'highlight', group: 'mark', shortcut: 'CmdOrCtrl+H', run: () => highlightSelection(), when: hasSelection },
  ...HIGHLIGHTS,
  { id: 'note', group: 'mark', shortcut: 'CmdOrCtrl+M', run: () => writeOnSelection('note'), when: hasSelection },
  {
    id: 'question',
    group: 'mark',
    shortcut: 'CmdOrCtrl+/',
    run: () => writeOnSelection('question'),
    when: hasSelection,
  },
  { id: 'check', group: 'mark', shortcut: 'CmdOrCtrl+E', run: () => writeOnSelection('verdict'), when: hasSelection },
  { id: 'excerpt', group: 'mark', shortcut: 'CmdOrCtrl+Shift+X', run: excerptSelection, when: hasSelection },
  { id: 'sic', group: 'mark', shortcut: 'CmdOrCtrl+Shift+Y', run: () => writeOnSelection('sic'), when: hasSelection },
  { id: 'cite', group: 'mark', shortcut: 'CmdOrCtrl+Shift+C', run: citeSelection, when: hasSelection },
  { id: 'bookmark', group: 'mark', shortcut: 'CmdOrCtrl+D', run: toggleBookmark, when: isReading },
  { id: 'nextMark', group: 'mark', shortcut: 'F7', run: () => stepThroughMarks(1), when: isReading },
  { id: 'previousMark', group: 'mark', shortcut: 'Shift+F7', run: () => stepThroughMarks(-1), when: isReading },
  { id: 'nextPending', group: 'mark', shortcut: 'CmdOrCtrl+Shift+E', run: goToPending, when: isReading },
  { id: 'editMark', group: 'mark', shortcut: 'F2', run: editActiveMark, when: hasActiveMark },
  { id: 'nextSpot', group: 'mark', shortcut: 'F8', run: () => stepThroughSpots(1), when: isReading },
  { id: 'previousSpot', group: 'mark', shortcut: 'Shift+F8', run: () => stepThroughSpots(-1), when: isReading },

  { id: 'undo', group: 'edit', shortcut: 'CmdOrCtrl+Z', run: undoAct, yieldsToFields: true },
  {
    id: 'redo',
    group: 'edit',
    shortcut: 'CmdOrCtrl+Shift+Z',
    alsoShortcut: 'CmdOrCtrl+Y',
    run: redoAct,
    yieldsToFields: true,
  },

  { id: 'import', group: 'file', shortcut: 'CmdOrCtrl+O', run: () => openDialog('import') },
  { id: 'export', group: 'file', shortcut: 'CmdOrCtrl+S', run: () => openDialog('export') },
  { id: 'exportPackage', group: 'file', shortcut: null, run: () => openDialog('exportPackage') },
  { id: 'mergePackage', group: 'file', shortcut: null, run: () => openDialog('mergePackage') },
  { id: 'refill', group: 'file', shortcut: null, run: () => openDialog('refill') },
  {
    id: 'saveSearch',
    group: 'file',
    shortcut: 'CmdOrCtrl+Shift+S',
    run: () => openDialog('saveSearch'),
    when: isSearching,
  },
  { id: 'exportResults', group: 'file', shortcut: null, run: () => openDialog('exportResults'), when: isSearching },
  { id: 'changes', group: 'file', shortcut: null, run: compareRevisions, when: isReading },
  { id: 'details', group: 'file', shortcut: 'CmdOrCtrl+I', run: () => openDialog('details'), when: isReading },

  { id: 'leftPane', group: 'view', shortcut: 'CmdOrCtrl+B', run: foldLeftPane, when: isReading },
  { id: 'rightPane', group: 'view', shortcut: 'CmdOrCtrl+J', run: foldRightPane, when: isReading },
  {
    id: 'related',
    group: 'view',
    shortcut: 'CmdOrCtrl+Shift+L',
    run: () => showRightPane('related'),
    when: isReading,
  },
  { id: 'pureReading', group: 'view', shortcut: 'F11', run: togglePureReading },
  { id: 'larger', group: 'view', shortcut: 'CmdOrCtrl+Plus', run: () => changeTypeSize(1) },
  { id: 'smaller', group: 'view', shortcut: 'CmdOrCtrl+-', run: () => changeTypeSize(-1) },
  { id: 'usualSize', group: 'view', shortcut: 'CmdOrCtrl+0', run: resetTypeSize },
  { id: 'script', group: 'view', shortcut: 'CmdOrCtrl+Shift+F', run: cycleScript },
  { id: 'settings', group: 'view', shortcut: 'CmdOrCtrl+,', run: () => navigate({ place: 'settings' }) },

  { id: 'palette', group: 'help', shortcut: 'CmdOrCtrl+Shift+P', run: () => openDialog('palette') },
  { id: 'shortcuts', group: 'help', shortcut: 'F1', run: () => openDialog('shortcuts') },
  { id: 'searchSyntax', group: 'help', shortcut: 'Shift+F1', run: () => openDialog('searchSyntax') },
  { id: 'health', group: 'help', shortcut: null, run: () => navigate({ place: 'health' }) },
];

function compareRevisions(): void {
  const { address } = useNavigation.getState();
  if (address.place === 'read') navigate(changesAddress(address.bulletin));
}
