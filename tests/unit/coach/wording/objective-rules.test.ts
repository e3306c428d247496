import { describe, expect, test } from 'vitest';
import { judgeObjective } from '@/lib/coach/wording/judge-objective';
import { OBJECTIVE_RULES } from '@/lib/coach/wording/rules';

const CASES: Record<string, { said: string[][]; silent: string[][] }> = {
  'objective-is-task': {
    said: [
      ['en', 'firm', 'Launch the tenant portal'],
      ['zh', 'firm', '完成机房搬迁'],
      ['es', 'firm', 'Migrar el archivo'],
    ],
    silent: [
      ['en', 'Make moving in effortless for tenants'],
      ['zh', '让租户轻松入住'],
      ['es', 'Que mudarse sea fácil'],
      ['en', 'Build a culture of trust'],
      ['en', 'Build a motivated team'],
      ['en', 'Build a scalable letting business'],
    ],
  },
  'objective-has-metric': {
    said: [
      ['en', 'firm', 'Grow rental income by 20%'],
      ['zh', 'firm', '服务500家企业客户'],
      ['es', 'firm', 'Aumentar los ingresos un 20%'],
      ['en', 'hint', 'Become 10x faster than anyone'],
    ],
    silent: [
      ['en', 'Own the move-in experience in 2027'],
      ['zh', '第三季度成为租户首选'],
      ['es', 'Ser la primera opción en el Q3'],
      ['es', 'Que se viva bien en las tres sedes'],
      ['es', 'Que ningún inquilino se sienta solo'],
    ],
  },
  'objective-is-routine': {
    said: [
      ['en', 'firm', 'Keep the lights on and handle support tickets'],
      ['zh', 'firm', '做好日常维护'],
      ['es', 'firm', 'Mantener la operación diaria'],
    ],
    silent: [
      ['en', 'Earn the trust of tenants'],
      ['en', 'Become the best place to process claims'],
      ['zh', '赢得租户信任'],
      ['es', 'Ganar la confianza de los inquilinos'],
    ],
  },
  'objective-is-vague': {
    said: [
      ['en', 'hint', 'Improve productivity'],
      ['zh', 'hint', '提升效率'],
      ['es', 'hint', 'Mejorar la calidad'],
    ],
    silent: [
      ['en', 'Improve productivity of night-shift nurses'],
      ['zh', '提升夜班护士的交接效率'],
      ['es', 'Mejorar la calidad del pan de molde'],
    ],
  },
};

test('every rule about objectives has its lines', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(OBJECTIVE_RULES.map(({ id }) => id).toSorted());
});

for (const [rule, { said, silent }] of Object.entries(CASES)) {
  describe(rule, () => {
    test.each(said)('in %s is %s: %s', (language, tier, line) => {
      const { findings } = judgeObjective(line as string, language, 'o-1');
      expect(findings.find((finding) => finding.rule === rule)).toMatchObject({
        tier,
        subject: { kind: 'objective', id: 'o-1' },
      });
    });
    test.each(silent)('leaves alone in %s: %s', (language, line) => {
      expect(judgeObjective(line as string, language).findings.map((finding) => finding.rule)).not.toContain(
        rule,
      );
    });
  });
}
