import { useId } from 'react';

type RangeFieldProps = {
  label: string;
  unit: string;
  min: number;
  max: number;
  value: number;
  onChange: (value: number) => void;
};

/** A whole number between two others, by slider; the arrow keys take single steps. */
export function RangeField({ label, unit, min, max, value, onChange }: RangeFieldProps) {
  const id = useId();
  return (
    <div className="range-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={value}
        aria-valuetext={`${value} ${unit}`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={id}>
        {value} {unit}
      </output>
    </div>
  );
}
