import { type Signal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { KeyResultOption } from '@/components/okr/key-result-option';
import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './key-result-picker.module.css';
import { DIGITS, pickerKey } from './picker-key';
import { useKeys } from './use-keys';
import { useLostFocus } from './use-lost-focus';

export interface KeyResultPickerProps {
  question: string;
  /** What stands around the question, such as the way to learn why it is asked. */
  around?: ((question: VNode) => ComponentChildren) | undefined;
  heading: string;
  options: readonly { answer: KeyResultAnswer; reason: string | undefined }[];
  text: string;
  onText: (text: string) => void;
  /** While true the caret belongs into the search line, which takes it. */
  wantsFocus: Signal<boolean>;
  onChoose: (answer: KeyResultAnswer) => void;
  onExempt?: (() => void) | undefined;
  onLeave: () => void;
}

/** A search line over a list of key results, ruled by the keyboard (see `pickerKey`). */
export function KeyResultPicker(props: KeyResultPickerProps) {
  const { options, text, onText, onExempt } = props;
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState(-1);
  // What is sought offers its first hit; what is only suggested must be pointed at.
  const at = Math.min(moved < 0 && text !== '' ? 0 : moved, options.length - 1);
  const manyCycles = new Set(options.map(({ answer }) => answer.cycle.id)).size > 1;

  useSignalEffect(() => {
    if (!props.wantsFocus.value) return;
    props.wantsFocus.value = false;
    line.current?.focus();
  });
  useLostFocus(line);

  function act(key: string): boolean {
    const action = pickerKey(key, {
      text,
      at: text === '' ? moved : at,
      count: options.length,
      canExempt: !!onExempt,
    });
    switch (action?.does) {
      case undefined:
        return false;
      case 'choose':
        choose(action.index);
        return true;
      case 'move':
        setMoved(action.index);
        list.current?.children[action.index]?.scrollIntoView({ block: 'nearest' });
        return true;
      case 'exempt':
        onExempt?.();
        return true;
      case 'clear':
        write('');
        return true;
      case 'leave':
        props.onLeave();
        return true;
    }
  }

  function choose(index: number): void {
    const option = options[index];
    if (option) props.onChoose(option.answer);
  }

  function write(next: string): void {
    setMoved(-1);
    onText(next);
  }

  useKeys((event) => {
    const isOthers = /^(Enter|Arrow.*|Home|End)$/.test(event.key);
    if (event.target === line.current || isOthers) return false;
    if (event.key.length === 1 && /\p{L}/u.test(event.key)) line.current?.focus();
    return act(event.key);
  });

  const question = (
    <h3 id={`${id}-question`} class={styles.question}>
      {props.question}
    </h3>
  );
  return (
    <section class={styles.picker} aria-labelledby={`${id}-question`}>
      {props.around?.(question) ?? question}
      <input
        ref={line}
        type="text"
        role="combobox"
        class={styles.line}
        aria-labelledby={`${id}-question`}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('sidebar.searchPlaceholder')}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          if (act(event.key)) event.preventDefault();
        }}
      />
      <p id={`${id}-heading`} class={styles.heading} role="status">
        {options.length > 0 && props.heading}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-labelledby={`${id}-heading`} class={styles.list}>
        {options.map(({ answer, reason }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search line hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the caret stays in the search line
          <div
            key={answer.keyResult.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            class={classNames(styles.option, index === at && styles.at)}
            onClick={() => choose(index)}
          >
            {text === '' && (
              <span class={styles.digit}>{index < DIGITS && <Kbd>{String(index + 1)}</Kbd>}</span>
            )}
            <KeyResultOption answer={answer} reason={reason} showCycle={manyCycles} />
          </div>
        ))}
      </div>
      {options.length === 0 && text.trim() !== '' && (
        <p class={styles.nothing}>
          {t('sidebar.nothingFound', { text: text.trim() })} {t('sidebar.nothingFoundHint')}
        </p>
      )}
      {onExempt && text === '' && (
        <button type="button" class={styles.exempt} onClick={onExempt}>
          <Kbd>0</Kbd>
          <span>{t('sidebar.notOkrWork')}</span>
        </button>
      )}
    </section>
  );
}
