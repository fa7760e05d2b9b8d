import { onArchiveEvent } from '../api.ts';
import { runCommand } from '../commands/run-command.ts';
import { followPerson } from '../features/annotations/form/follow-person.ts';
import { refreshMarks } from '../features/annotations/refresh-marks.ts';
import { parseAddress } from '../state/address.ts';
import { navigate } from '../state/navigation.ts';
import { noteProgress } from './progress.ts';
import { queryClient } from './query-client.ts';

/** Keeps what is shown true to the archive. Gives back its own undo. */
export function followEvents(): () => void {
  followPerson();
  return onArchiveEvent((event) => {
    switch (event.kind) {
      case 'library-changed':
        refresh('library', 'search', 'status', 'annotations', 'marks', 'ledger', 'ledger-marks');
        break;
      case 'annotations-changed':
        refreshMarks(event.annotations);
        refresh('marks', 'tags', 'history', 'status', 'search', 'ledger-marks');
        // Decisions about the ledger name no mark.
        if (event.annotations === null) refresh('ledger');
        break;
      case 'person-changed':
        followPerson();
        refresh(
          'people',
          'settings',
          'annotations',
          'marks',
          'tags',
          'history',
          'positions',
          'status',
          'search',
          'searches',
          'ledger',
          'ledger-marks',
          'log-check',
        );
        break;
      case 'progress':
        noteProgress(event);
        break;
      case 'command':
        runCommand(event.id);
        break;
      case 'open':
        navigate(parseAddress(event.address));
        break;
    }
  });
}

function refresh(...nouns: string[]): void {
  for (const noun of nouns) void queryClient.invalidateQueries({ queryKey: [noun] });
}
