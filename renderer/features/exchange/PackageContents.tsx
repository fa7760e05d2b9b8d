import { useTranslation } from 'react-i18next';
import type { ChosenMarks } from '../../../main/contract/exchange.ts';
import { Choice } from '../../components/Choice.tsx';
import { TagField } from '../../components/TagField.tsx';
import { useTags } from '../annotations/annotation-queries.ts';
import { useMarkCounts } from '../annotations/list/mark-queries.ts';
import { BulletinChoice } from './BulletinChoice.tsx';
import type { PackageWish } from './exchange-queries.ts';
import { PersonChoice } from './PersonChoice.tsx';

type PackageContentsProps = {
  counts: ChosenMarks | undefined;
  isPrivate: boolean;
  wish: PackageWish;
  onPrivate: (isPrivate: boolean) => void;
  onWish: (wish: PackageWish) => void;
};

const NO_FILTER = {};

/** What goes into a package: shared marks or all of them, of which bulletins, with which tags, by whom; always with the number. */
export function PackageContents({ counts, isPrivate, wish, onPrivate, onWish }: PackageContentsProps) {
  const { t } = useTranslation();
  const known = (useTags().data ?? []).map(({ tag }) => tag);
  const bulletins = useMarkCounts(NO_FILTER).data?.bulletins ?? [];
  const { shared = 0, all = 0 } = counts ?? {};
  return (
    <>
      <Choice
        legend={t('exchange.contents')}
        options={[
          { value: 'shared', label: t('exchange.shared', { count: shared }) },
          { value: 'all', label: t('exchange.all', { count: all }) },
        ]}
        value={isPrivate ? 'all' : 'shared'}
        onChange={(value) => onPrivate(value === 'all')}
      />
      <p className={isPrivate ? 'failure' : 'field-help'} role="status" data-testid="package-contents">
        {counts && t(`exchange.${wordsFor({ shared, all }, isPrivate)}`, { count: all - shared })}
      </p>
      <details className="fold package-narrow">
        <summary>{t('exchange.narrow')}</summary>
        <div className="stack">
          <BulletinChoice
            counts={bulletins}
            chosen={wish.bulletins}
            onChange={(chosen) => onWish({ ...wish, bulletins: chosen })}
          />
          <TagField
            label={t('exchange.tags')}
            tags={wish.tags}
            known={known}
            onChange={(tags) => onWish({ ...wish, tags })}
          />
          <PersonChoice chosen={wish.persons} onChange={(persons) => onWish({ ...wish, persons })} />
        </div>
      </details>
    </>
  );
}

function wordsFor({ shared, all }: ChosenMarks, isPrivate: boolean) {
  if (all === 0) return 'noneChosen';
  if (isPrivate) return 'allHelp';
  if (shared === 0) return 'noneShared';
  return all > shared ? 'sharedHelp' : 'everythingShared';
}
