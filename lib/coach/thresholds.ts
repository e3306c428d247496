/** Where the Coach draws its lines. Each is a setting; shares lie between 0 and 1, confidence between 0 and 10. */
export interface Thresholds {
  /** What is asked of a stretch before it is called workless. */
  standstill: {
    /** So many tied tasks in a row closed. */
    closings: number;
    /** So many check-ins followed, once the work should have shown. */
    checkIns: number;
    /** Those at least so many days apart: two on following days see the same. So long an effect may take to arrive. */
    daysApart: number;
    /** The number moved by less than this share of its way. */
    movedShare: number;
    /** Were the readings one standard error off, it would still have moved by less than this. */
    doubtfulShare: number;
    /** From here on the aim counts as attained, and standing still is what it should do. */
    attainedShare: number;
    /** The lag may be longer than was said, by this share of it: the last check-in lies beyond that. */
    lagSlack: number;
    /** A number that moves in steps is given this part of the time that one step takes at an even pace. */
    stepPatience: number;
    /** So near to the end nothing is waited for beyond the lag as it was said: one week, so that a weekly look falls into it. */
    lastDays: number;
  };
  /** What is asked of a move before it is called one without work. */
  unworked: {
    movedShare: number;
    checkIns: number;
    /** Work may go on showing for so many lags after it closed, and so many days more. */
    lags: number;
    extraDays: number;
  };
  /** The states of tasks are too old when more than this share of them was read more than so many days ago. */
  taskStates: { staleDays: number; staleShare: number };
  /** Confidence that disagrees with the pace: at least `high` while off track, below `low` while on track. */
  confidence: { low: number; high: number };
  /** An aim that is reached before this share of its time asks whether it was low. */
  sandbagging: { elapsedShare: number };
  forecast: { toleratedShare: number };
  /** More objectives of one owner and cycle than `many` are a hint, than `tooMany` a warning; so with key results. */
  objectives: { many: number; tooMany: number };
  keyResults: { few: number; tooMany: number };
  /** One person holds more than this share, and at least so many. */
  bottleneck: { share: number; least: number };
  /** One key result takes this share of an objective's open and closed work of the last days, at least so many tasks. */
  crowded: { share: number; least: number; days: number; movedShare: number };
  /** A container with at least so many tasks, of which at least this share is exempt. */
  mostlyExempt: { share: number; least: number };
  /** A container with at least so many untied tasks, which are more than this share of those that are not exempt. */
  untiedContainer: { share: number; least: number };
  /** An objective is a workless one when at least this share, and at least so many, of its key results are. */
  worklessObjective: { share: number; least: number };
}

/** The lines as they are drawn until a person moves them. */
export const DEFAULT_THRESHOLDS: Thresholds = {
  standstill: {
    closings: 3,
    checkIns: 2,
    daysApart: 5,
    movedShare: 0.05,
    doubtfulShare: 0.07,
    attainedShare: 0.95,
    lagSlack: 0.3,
    stepPatience: 0.85,
    lastDays: 7,
  },
  unworked: { movedShare: 0.12, checkIns: 2, lags: 1.3, extraDays: 14 },
  taskStates: { staleDays: 14, staleShare: 0.5 },
  confidence: { low: 4, high: 7 },
  sandbagging: { elapsedShare: 0.5 },
  forecast: { toleratedShare: 0.1 },
  objectives: { many: 3, tooMany: 5 },
  keyResults: { few: 2, tooMany: 5 },
  bottleneck: { share: 0.5, least: 4 },
  crowded: { share: 0.6, least: 5, days: 30, movedShare: 0.05 },
  mostlyExempt: { share: 0.5, least: 10 },
  untiedContainer: { share: 0.5, least: 5 },
  worklessObjective: { share: 0.5, least: 2 },
};
