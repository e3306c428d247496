/**
 * The browser's formatters, each made once per locale (BCP 47) and options: to make one takes a hundred times as long as
 * to use it, and a list writes thousands of numbers.
 */
export const numberFormat = keptOnce<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);
/** Days and moments; the options name the time zone, else the one of the first use stays. */
export const dateFormat = keptOnce<Intl.DateTimeFormat, Intl.DateTimeFormatOptions & { timeZone: string }>(
  Intl.DateTimeFormat,
);
/** How long ago something was. */
export const agoFormat = keptOnce<Intl.RelativeTimeFormat, Intl.RelativeTimeFormatOptions>(
  Intl.RelativeTimeFormat,
);

function keptOnce<Format, Options>(
  Made: new (locale: string, options?: Options) => Format,
): (locale: string, options?: Options) => Format {
  const kept = new Map<string, Format>();
  return (locale, options) => {
    const name = `${locale} ${options ? JSON.stringify(options) : ''}`;
    const known = kept.get(name);
    if (known) return known;
    const made = new Made(locale, options);
    kept.set(name, made);
    return made;
  };
}
