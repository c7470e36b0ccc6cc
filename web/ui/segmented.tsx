interface Props<T extends string> {
  readonly legend: string
  readonly name: string
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly quiet?: boolean
}

/** Two or three choices side by side: radio buttons underneath, so arrow keys work. */
export function Segmented<T extends string>({ legend, name, options, value, onChange, quiet = false }: Props<T>) {
  return (
    <fieldset className="segmented">
      <legend className={quiet ? "small second" : "label"}>{legend}</legend>
      <div className="segmented__track">
        {options.map(([option, label]) => (
          <label key={option} className="segmented__option">
            <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
