type SelectFieldProps<Value extends string> = {
  label: string;
  /** The words for no choice. */
  all: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
};

/** One of many or none; the platform's own list, which every reader's keyboard knows. */
export function SelectField<Value extends string>({ label, all, value, options, onChange }: SelectFieldProps<Value>) {
  return (
    <label className="filter">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
