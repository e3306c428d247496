import { useId, useState } from 'preact/hooks';
import { Field, type FieldProps } from '@/components/ui/field';
import type { PersonAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { choiceOf, type PersonChoice, peopleLike } from './person-choice';
import { PersonName } from './person-name';
import styles from './person-picker.module.css';

export interface PersonPickerProps extends FieldProps {
  value: PersonChoice | null;
  onChange: (choice: PersonChoice | null) => void;
  persons: readonly PersonAnswer[];
  /** Nobody can be named who is not known yet. */
  onlyKnown?: boolean;
}

/**
 * A person by name: found among those who are known, or named for the first time. The arrow keys open the list and move
 * in it, Enter takes one, Escape leaves the list; whatever is written counts without being taken.
 */
export function PersonPicker(props: PersonPickerProps) {
  const { value, onChange, persons } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [moved, move] = useState(-1);
  const offered = open ? peopleLike(persons, value) : [];
  const at = Math.min(moved, offered.length - 1);
  const isNew = value !== null && value.id === null && !props.onlyKnown;

  function turn(next: boolean): void {
    setOpen(next);
    move(-1);
  }

  function take({ person }: PersonAnswer): void {
    onChange({ id: person.id, name: person.name });
    turn(false);
  }

  /** Whether the key was meant for the list. */
  function hears(key: string): boolean {
    const chosen = offered[at];
    if (key === 'Escape' && open) turn(false);
    else if (key === 'Enter' && chosen) take(chosen);
    else if (key === 'ArrowDown' && !open) turn(true);
    else if (key === 'ArrowDown') move((at + 1) % Math.max(1, offered.length));
    else if (key === 'ArrowUp' && open) move(at <= 0 ? offered.length - 1 : at - 1);
    else return false;
    return true;
  }

  return (
    <div class={styles.picker}>
      <Field {...props} hint={isNew ? t('person.isNew', { name: value.name.trim() }) : props.hint}>
        {(control) => (
          <input
            {...control}
            type="text"
            role="combobox"
            aria-expanded={offered.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            aria-autocomplete="list"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            value={value?.name ?? ''}
            onInput={({ currentTarget }) => {
              onChange(choiceOf(currentTarget.value, persons, value));
              turn(currentTarget.value.trim() !== '');
            }}
            onClick={() => turn(!open)}
            onBlur={() => turn(false)}
            onKeyDown={(event) => {
              if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
              if (!hears(event.key)) return;
              // Neither the form nor the dialog around it is meant.
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        )}
      </Field>
      {offered.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={t('person.known')} class={styles.list}>
          {offered.map((each, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={each.person.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              class={styles.option}
              // The caret stays in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(each)}
            >
              <PersonName person={{ ...each.person, isMe: false }} />
              {each.person.me && <span class={styles.fact}>{t('person.you')}</span>}
              {each.owns > 0 && <span class={styles.fact}>{t('person.owns', each.owns)}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
