/** A child Objective's link to what it contributes to. It never moves a number. */
export interface Alignment {
  kind: 'alignment';
  /** Derived from its ends. */
  id: string;
  child: string;
  parent: { kind: 'objective' | 'keyResult'; id: string };
  role: 'primary' | 'supports';
}
