import { expect, test } from 'vitest';
import { languages } from '@/lib/coach/languages/languages';
import { languageOf } from '@/lib/coach/words/detect-language';

test.each([
  ['Cut the wait for a bed to two hours', 'en'],
  ['Retention 90%', 'en'],
  ['Reducir la espera de una cama', 'es'],
  ['Contratar a 5 enfermeras', 'es'],
  ['NPS 达到 60', 'zh'],
])('%s is %s where nobody says', (line, id) => {
  expect(languageOf(line).id).toBe(id);
});

test('a language that is named is believed, with its region or without, and an unknown one is not', () => {
  expect(languageOf('Hotel 5', 'es-MX').id).toBe('es');
  expect(languageOf('Hotel 5', 'zh_CN').id).toBe('zh');
  expect(languageOf('El hotel de la playa', 'pt').id).toBe('es');
});

test('every list of every language has words, and none twice', () => {
  for (const { id, words } of languages) {
    for (const [tag, list] of Object.entries(words)) {
      const entries = list.split(',').map((entry) => entry.replace(/\s+/g, ' ').trim());
      const twice = entries.filter((entry, index) => entry === '' || entries.indexOf(entry) !== index);
      expect(twice, `${id} ${tag}`).toEqual([]);
    }
  }
});
