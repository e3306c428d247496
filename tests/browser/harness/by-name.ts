/** What a control may be, and how our pages write it. */
const ELEMENTS = { button: 'button', link: 'a', tab: '*[@role="tab"]' };

/**
 * Selectors by name for the driver of Firefox. Its own search by name has the browser work out the names of the whole
 * document, which holds up the page for as long as seconds.
 */
export function named(name: string, role: keyof typeof ELEMENTS = 'button'): string {
  return `::-p-xpath(//${ELEMENTS[role]}[normalize-space()="${name}"])`;
}

/** The field with this label. */
export function labelled(label: string): string {
  return `::-p-xpath(//*[@id=//label[normalize-space()="${label}"]/@for])`;
}

/** The section under this heading. */
export function section(heading: string): string {
  return `::-p-xpath(//section[.//h2[normalize-space()="${heading}"]])`;
}
