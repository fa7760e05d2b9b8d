import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field.tsx';
import { typedNumber } from '../../../text/typed-number.ts';
import { differenceWords } from './difference-words.ts';
import { figuresOf, type TypedFigures } from './form-value.ts';

type FiguresFieldProps = {
  figures: TypedFigures;
  /** Whether keeping was refused because of what stands here. */
  isRefused: boolean;
  onChange: (figures: TypedFigures) => void;
};

/** 申报数, 核实数 and their unit; the difference follows as one types, exactly. */
export function FiguresField({ figures, isRefused, onChange }: FiguresFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const known = figuresOf(figures);
  const difference = known ? differenceWords(known, t) : null;
  const number = (name: 'reported' | 'verified') => (
    <Field label={t(`figures.${name}`)}>
      {(fieldId) => (
        <input
          id={fieldId}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={60}
          value={figures[name]}
          aria-invalid={typedNumber(figures[name]) === undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => onChange({ ...figures, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="figures-field">
      <legend className="for-screen-readers">{t('figures.title')}</legend>
      {number('reported')}
      {number('verified')}
      <Field label={t('figures.unit')}>
        {(fieldId) => (
          <input
            id={fieldId}
            type="text"
            maxLength={20}
            value={figures.unit}
            onChange={(event) => onChange({ ...figures, unit: event.target.value })}
          />
        )}
      </Field>
      <p className="figures-difference" aria-live="polite" data-testid="difference">
        {difference}
      </p>
      <p id={`${id}-problem`} className="figures-problem" role={isRefused ? 'alert' : undefined}>
        {known === undefined && t('figures.noNumber')}
      </p>
    </fieldset>
  );
}
