import type { AnnotationsAddress } from '../../state/annotations-address.ts';
import { AgreementView } from '../exchange/agreement/AgreementView.tsx';
import { BinView } from './bin/BinView.tsx';
import { ConflictsView } from './conflicts/ConflictsView.tsx';
import { MarkListView } from './list/MarkListView.tsx';
import { QueueView } from './queue/QueueView.tsx';
import { TagsView } from './tags/TagsView.tsx';

/** 标注: all marks of the current person, those that wait for a decision, their tags, and the recycle bin. */
export function AnnotationsPlace({ address }: { address: AnnotationsAddress }) {
  switch (address.view) {
    case 'all':
      return <MarkListView address={address} />;
    case 'queue':
      return <QueueView address={address} />;
    case 'conflicts':
      return <ConflictsView address={address} />;
    case 'agreement':
      return <AgreementView address={address} />;
    case 'tags':
      return <TagsView address={address} />;
    case 'bin':
      return <BinView address={address} />;
  }
}
