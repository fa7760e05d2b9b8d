import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { PlacedAnnotation } from '../../../main/contract/annotation.ts';
import type { Bulletin } from '../../../main/contract/bulletin.ts';
import { type RightTab, useShell } from '../../state/shell.ts';
import { AnnotationPane } from '../annotations/AnnotationPane.tsx';
import { RelatedPane } from '../related/RelatedPane.tsx';

const TABS: readonly RightTab[] = ['annotations', 'related'];

/** Marks and related passages, one at a time. */
export function RightPane({ bulletin, annotations }: { bulletin: Bulletin; annotations: PlacedAnnotation[] }) {
  const { t } = useTranslation();
  const tab = useShell((state) => state.rightTab);
  const marks = annotations.filter(({ kind }) => kind !== 'bookmark').length;
  return (
    <Tabs.Root
      asChild
      value={tab}
      onValueChange={(value) => {
        const rightTab = TABS.find((known) => known === value);
        if (rightTab) useShell.setState({ rightTab });
      }}
    >
      <div className="right-pane" data-testid="right-pane">
        <Tabs.List className="tab-list" aria-label={t('pane.right')}>
          <Tabs.Trigger value="annotations" className="tab">
            {t('annotation.title')}
            <span className="count">{marks}</span>
          </Tabs.Trigger>
          <Tabs.Trigger value="related" className="tab">
            {t('related.title')}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="annotations" className="tab-content">
          <AnnotationPane bulletin={bulletin} annotations={annotations} />
        </Tabs.Content>
        <Tabs.Content value="related" className="pane-scroll">
          <RelatedPane bulletin={bulletin} />
        </Tabs.Content>
      </div>
    </Tabs.Root>
  );
}
