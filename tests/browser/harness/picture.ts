/** A page, or a part of one, as either driver offers it. */
interface Shown<Options> {
  screenshot(options: Options): Promise<unknown>;
}

/** Whether pictures are taken in this run: by `npm run pictures`. Hundreds of them cost minutes that no test needs. */
export const takesPictures = process.env.MODE === 'pictures';

/** Takes a picture for people to look at, with the options of the driver's `screenshot`; nothing in other runs. */
export async function picture<Options>(shown: Shown<Options>, options: Options): Promise<void> {
  if (takesPictures) await shown.screenshot(options);
}

const MEASURED = [
  ['en', 'light'],
  ['zh_CN', 'dark'],
] as const;
const PAINTED = [
  ['en', 'dark'],
  ['zh_CN', 'light'],
] as const;

/** Each language and each scheme once; the other pairs differ in nothing that is measured, and are for pictures only. */
export const LOOKS = takesPictures ? [...MEASURED, ...PAINTED] : MEASURED;

/** For states of a page that is itself measured in all looks: one more is enough, in the language with the longer words. */
export const LOOKS_OF_A_STATE = takesPictures ? LOOKS : ([['en', 'dark']] as const);
