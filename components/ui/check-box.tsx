import styles from './check-box.module.css';

export interface CheckBoxProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
  disabled?: boolean;
}

/** Yes or no, with the words beside it. */
export function CheckBox(props: CheckBoxProps) {
  return (
    <label class={styles.row}>
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint && <small class={styles.hint}>{props.hint}</small>}
      </span>
    </label>
  );
}
