import { useId } from 'react';

/** `key`: the key that chooses it where the form listens for it; shown, not spoken. */
export type Option<Value extends string> = { value: Value; label: string; className?: string; key?: string };

type ChoiceProps<Value extends string> = {
  legend: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Speaks the legend without showing it. */
  quietLegend?: boolean;
  /** Spoken with the group. */
  help?: string;
};

/** One of a few: radio buttons that look like a row of words. Arrow keys move, as the platform does it. */
export function Choice<Value extends string>({
  legend,
  options,
  value,
  onChange,
  quietLegend = false,
  help,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice" aria-describedby={help && `${name}-help`}>
      <legend className={quietLegend ? 'for-screen-readers' : ''}>{legend}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option.value} className={`choice-item ${option.className ?? ''}`}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.key && (
              <span className="choice-key" aria-hidden="true">
                {option.key}
              </span>
            )}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {help && (
        <p id={`${name}-help`} className="for-screen-readers">
          {help}
        </p>
      )}
    </fieldset>
  );
}
