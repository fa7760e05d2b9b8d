import { useTranslation } from 'react-i18next';
import { printedDate } from '../../../i18n/dates.ts';
import { useBulletins } from '../../library/library-queries.ts';
import { valueLabel } from './filter-label.ts';
import type { MarkSection } from './mark-sections.ts';

/** What the marks below have in common, and how many they are. */
export function MarkGroupHeading({ section: { heading, count } }: { section: MarkSection }) {
  const { t } = useTranslation();
  const bulletins = useBulletins().data ?? [];
  if (!heading) return null;
  return (
    <h2 className="mark-heading">
      {valueLabel(heading.by, heading.value, t, bulletins)}
      <span className="count">{t('annotation.count', { count })}</span>
    </h2>
  );
}

/** The day of the marks below, as an ISO date. */
export function MarkDayHeading({ day }: { day: string }) {
  return <h2 className="mark-heading">{printedDate(day)}</h2>;
}
