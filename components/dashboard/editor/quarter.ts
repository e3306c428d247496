import { addDays, daysBetween, type PlainDate } from '@/lib/domain/plain-date';

/** With this many days or fewer left, a plan is more likely meant for the next quarter. */
const TOO_LATE_DAYS = 14;

export interface Quarter {
  year: number;
  /** 1 to 4. */
  quarter: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
}

/** The calendar quarter that a cycle begun today is most likely meant for. */
export function likelyQuarter(today: PlainDate): Quarter {
  const current = quarterOf(today);
  return daysBetween(today, current.endsOn) <= TOO_LATE_DAYS
    ? quarterOf(addDays(current.endsOn, 1))
    : current;
}

function quarterOf(day: PlainDate): Quarter {
  const { year, month } = Temporal.PlainDate.from(day);
  const quarter = Math.ceil(month / 3);
  const first = Temporal.PlainDate.from({ year, month: quarter * 3 - 2, day: 1 });
  return {
    year,
    quarter,
    startsOn: first.toString(),
    endsOn: first.add({ months: 3 }).subtract({ days: 1 }).toString(),
  };
}
