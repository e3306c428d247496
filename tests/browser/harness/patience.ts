/**
 * How long in milliseconds a test waits for what has to come. Far longer than anything takes on a machine by itself, as
 * other work may keep it busy; a test of a promised speed measures it and does not lean on this.
 */
export const PATIENCE_MS = 60_000;
