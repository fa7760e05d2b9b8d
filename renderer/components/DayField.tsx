import { useEffect, useId, useState } from 'react';
import { type DayEdge, readDay } from './read-day.ts';

type DayFieldProps = {
  label: string;
  /** How a day is written, shown while nothing is. */
  example: string;
  /** Said when what was typed is no day. */
  wrong: string;
  edge: DayEdge;
  /** `YYYY-MM-DD`, empty for none. */
  value: string;
  onChange: (day: string) => void;
};

/**
 * A day, typed as people write it. The browser's own date field follows the language of the system, not that of the
 * window, and asks for American order on a machine without Chinese locales.
 */
export function DayField({ label, example, wrong, edge, value, onChange }: DayFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const day = readDay(typed, edge);
  const take = () => {
    if (day === null) return;
    setTyped(day);
    if (day !== value) onChange(day);
  };
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={example}
        value={typed}
        aria-invalid={day === null}
        aria-describedby={day === null ? `${id}-wrong` : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) take();
        }}
      />
      {day === null && (
        <p id={`${id}-wrong`} className="failure" role="status">
          {wrong}
        </p>
      )}
    </div>
  );
}
