/** An adapter patch: selectors that take the place of an adapter's own until a release mends it. Data, never code. */
export interface Patch {
  /** The adapter's name. */
  adapter: string;
  /** CSS selectors by the adapter's name for what they find. Names that it does not know are kept and ignored. */
  selectors: Record<string, string>;
  note: string;
  /** Holds only in this version of Throughline; null: in every one. */
  forVersion: string | null;
}

/** A patch that a person has imported. Kept in this browser and in no backup: it goes out of date with the tool's pages. */
export interface OwnPatch extends Patch {
  id: string;
  /** Ms since the epoch. */
  importedAt: number;
}

/** What one name of a patch does. */
export interface PatchChange {
  name: string;
  /** What is in force now; null for a name that the adapter does not know. */
  before: string | null;
  after: string;
}

/** A patch before it is imported. */
export interface PatchPreview {
  patch: Patch;
  /** The tool's label; null for an adapter that is not known here. */
  label: string | null;
  changes: PatchChange[];
  isForOtherVersion: boolean;
}

/** A patch that is kept, and what of it is in force. */
export interface PatchAnswer {
  patch: Patch;
  label: string | null;
  /** Null for one that came by policy: the person cannot remove it. */
  id: string | null;
  /** The names that it decides; a later patch may have taken others from it. */
  inForce: string[];
  isForOtherVersion: boolean;
}

/** Every patch in the order in which they are laid over one another: the organisation's first, the person's on top. */
export interface PatchesAnswer {
  patches: PatchAnswer[];
  /** How many entries of the policy are no patches, and were ignored. */
  brokenInPolicy: number;
}
