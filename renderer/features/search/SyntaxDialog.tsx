import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { searchAddress } from '../../state/search-address.ts';
import { closeDialog, openDialog } from '../../state/shell.ts';
import { showResults } from './go-search.ts';
import { SYNTAX_EXAMPLES } from './syntax-examples.ts';
import './search-dialogs.css';

/** 查询语法: what can be typed into the box, each with an example to try. */
export function SyntaxDialog() {
  const { t } = useTranslation();
  const search = (query: string) => {
    closeDialog();
    showResults(searchAddress(query));
  };
  return (
    <Dialog title={t('command.searchSyntax')} onClose={closeDialog} wide testId="search-syntax">
      <p className="lead">{t('syntax.lead')}</p>
      <dl className="syntax-list">
        {SYNTAX_EXAMPLES.map(({ key, examples }) => (
          <div key={key}>
            <dt>
              {examples.map((example) => (
                <button
                  key={example}
                  type="button"
                  className="syntax-example"
                  aria-label={t('syntax.try', { query: example })}
                  onClick={() => search(example)}
                >
                  <code>{example}</code>
                </button>
              ))}
            </dt>
            <dd>{t(`syntax.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('syntax.folding')}</p>
      <div className="form-acts">
        <Button onClick={() => openDialog('searchForm')}>{t('command.searchForm')}</Button>
      </div>
    </Dialog>
  );
}
