interface Option {
  value: string;
  text: string;
}

/** Options with an empty one for what is chosen and not among them any more, so that nothing else seems to be chosen. */
export function withChosen(options: readonly Option[], chosen: string): readonly Option[] {
  return options.some(({ value }) => value === chosen) ? options : [{ value: chosen, text: '' }, ...options];
}
