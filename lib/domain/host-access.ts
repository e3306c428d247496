/** A host on which Throughline does not run, and could if the person let it. */
export interface HostOffer {
  /** The match pattern to ask for. */
  pattern: string;
  /** The host as the address bar shows it, port included. */
  host: string;
  /** The label of the tool that is there. */
  tool: string;
  /** The host is a built-in tool's, and was switched off in the browser. */
  isSwitchedOff: boolean;
}

/** A host that Throughline is made for or was granted, and whether it runs there. */
export interface HostState {
  pattern: string;
  /** The host of the pattern, a leading `*.` included. */
  host: string;
  tool: string;
  /** `builtin`: granted with the install. `known`: a later tool's. `granted`: of a company's own, granted once. */
  kind: 'builtin' | 'known' | 'granted';
  isOn: boolean;
  /** While it is off: those of its hosts on which it runs all the same. */
  onlyAt: string[];
}
