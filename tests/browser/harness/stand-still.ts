/** Stops the clock of the place it is evaluated in; a driver keeps a worker from being ended. */
export function standStill(now: number): void {
  const zone = Temporal.Now.timeZoneId();
  const instant = Temporal.Instant.fromEpochMilliseconds(now);
  Date.now = () => now;
  Object.assign(Temporal.Now, {
    instant: () => instant,
    plainDateISO: () => instant.toZonedDateTimeISO(zone).toPlainDate(),
  });
}
