/** A digest as it is read, before it is Markdown or HTML: plain words of the person's language, nothing escaped. */
export interface DigestDocument {
  title: string;
  /** Below the title, a paragraph each. */
  lead: string[];
  sections: DigestSection[];
}

export interface DigestSection {
  heading: string;
  items: DigestItem[];
}

export interface DigestItem {
  text: string;
  details: DigestLine[];
}

/** A line that may lead to an address of the web. */
export interface DigestLine {
  text: string;
  url?: string;
}
