import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { SEARCH_SORTS, SEARCH_VIEWS, type SearchAddress } from '../../state/search-address.ts';
import { openDialog } from '../../state/shell.ts';
import { showResults } from './go-search.ts';

/** How the results are ordered and shown, and what can be done with all of them. */
export function ResultTools({ address, isFound }: { address: SearchAddress; isFound: boolean }) {
  const { t } = useTranslation();
  const isWhole = address.bulletin !== null;
  return (
    <div className="result-tools">
      <Choice
        legend={t('search.view')}
        quietLegend
        options={SEARCH_VIEWS.map((value) => ({ value, label: t(`search.views.${value}`) }))}
        value={address.view}
        onChange={(view) => showResults({ ...address, view }, { asStep: true })}
      />
      {!isWhole && (
        <label className="sort-field">
          <span>{t('search.sort')}</span>
          <select
            value={address.sort}
            onChange={(event) => {
              const sort = SEARCH_SORTS.find((known) => known === event.target.value);
              if (sort) showResults({ ...address, sort }, { asStep: true });
            }}
          >
            {SEARCH_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {t(`search.sorts.${sort}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <span className="result-acts">
        <Button look="quiet" onClick={() => openDialog('searchForm')}>
          {t('command.searchForm')}
        </Button>
        <Button look="quiet" onClick={() => openDialog('saveSearch')}>
          {t('command.saveSearch')}
        </Button>
        {!isWhole && (
          <Button look="quiet" disabled={!isFound} onClick={() => openDialog('exportResults')}>
            {t('command.exportResults')}
          </Button>
        )}
      </span>
    </div>
  );
}
