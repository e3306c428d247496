import { describe, expect, test } from 'vitest';
import type { Finding } from '@/lib/coach/finding';
import { judgeKeyResult } from '@/lib/coach/wording/judge-key-result';
import { KEY_RESULT_RULES } from '@/lib/coach/wording/rules';

function found(line: string, language: string, rule: string): Finding | undefined {
  return judgeKeyResult(line, language, 'kr-1').findings.find((finding) => finding.rule === rule);
}

/** For each rule lines that it speaks of, with its tier, and lines that look alike and that it leaves alone. */
const CASES: Record<string, { firm: string[][]; hint: string[][]; silent: string[][] }> = {
  'key-result-is-task': {
    firm: [
      ['en', 'Build a parts catalogue page'],
      ['zh', '搭建供应商平台'],
      ['es', 'Crear una página de repuestos'],
    ],
    hint: [
      ['en', 'Get the rota approved'],
      ['zh', '确保账目清楚上报'],
      ['es', 'Engrasar las bisagras'],
    ],
    silent: [
      ['en', 'Parts orders up 12%'],
      ['zh', '配件订单增长12%'],
      ['es', 'Los pedidos suben un 12%'],
    ],
  },
  'key-result-is-activity': {
    firm: [
      ['en', 'Hold 4 safety workshops'],
      ['zh', '举办4场安全培训'],
      ['es', 'Impartir 4 talleres de seguridad'],
    ],
    hint: [
      ['en', '7 visits'],
      ['zh', '9个合作项目'],
      ['es', 'Sumar 9 sedes'],
    ],
    silent: [
      ['en', 'Win 4 hospitals as customers'],
      ['zh', '签约4家医院'],
      ['es', 'Captar 4 hospitales'],
    ],
  },
  'number-less': {
    firm: [
      ['en', 'Happier residents'],
      ['zh', '提升居民满意度'],
      ['es', 'Residentes más contentos'],
    ],
    hint: [
      ['en', 'Obtain the hygiene certificate'],
      ['zh', '取得卫生许可证'],
      ['es', 'Obtener el sello de higiene'],
      ['en', 'Lift cleanings from monthly to weekly'],
    ],
    silent: [
      ['en', 'Halve the complaints'],
      ['zh', '投诉减半'],
      ['es', 'Reducir las quejas a la mitad'],
      ['en', 'Post a video every week'],
      ['en', 'No tenant waits more than one working day'],
      ['en', 'Rank in the top 10 of landlords'],
      ['en', 'No lost-time injuries on site'],
      ['en', 'Shorten vacancies to 14-day gaps'],
      ['en', 'Grow the fund by $2B'],
    ],
  },
  compound: {
    firm: [
      ['en', 'Raise occupancy to 90% and cut energy cost by 8%'],
      ['zh', '入住率提升到90%,并且能耗降低8%'],
      ['es', 'Subir la ocupación al 90% y bajar el consumo un 8%'],
    ],
    hint: [['en', 'NPS of 40 and churn of 2%']],
    silent: [
      ['en', 'Raise occupancy from 70% to 90%'],
      ['en', 'Response time between 2 and 4 hours'],
      ['zh', '入住率从70%提升到90%'],
      ['es', 'Subir la ocupación del 70% al 90%'],
    ],
  },
  'over-stretched': {
    firm: [],
    hint: [
      ['en', 'Grow trial conversion from 3% to 60%'],
      ['zh', '会员数从200涨到80万'],
      ['es', 'Aumentar la conversión del 3% al 60%'],
    ],
    silent: [
      ['en', 'Grow trial conversion from 3% to 5%'],
      ['en', 'Grow members from 0 to 5,000'],
      ['en', 'Grow sales from 3 to 4 million'],
      ['zh', '会员数从200涨到800'],
      ['es', 'Aumentar la conversión del 3% al 5%'],
    ],
  },
  'vanity-metric': {
    firm: [],
    hint: [
      ['en', 'Reach 50,000 followers'],
      ['zh', '账号粉丝达到5万'],
      ['es', 'Llegar a 50.000 seguidores'],
    ],
    silent: [
      ['en', 'Reach 50,000 paying members'],
      ['zh', '付费会员达到5万'],
      ['es', 'Llegar a 50.000 socios de pago'],
    ],
  },
};

test('every rule about key results has its lines', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(KEY_RESULT_RULES.map(({ id }) => id).toSorted());
});

for (const [rule, { firm, hint, silent }] of Object.entries(CASES)) {
  describe(rule, () => {
    test.each(firm)('warns in %s of: %s', (language, line) => {
      expect(found(line as string, language as string, rule)?.tier).toBe('firm');
    });
    test.each(hint)('asks in %s about: %s', (language, line) => {
      expect(found(line as string, language as string, rule)?.tier).toBe('hint');
    });
    test.each(silent)('leaves alone in %s: %s', (language, line) => {
      expect(found(line as string, language as string, rule)).toBeUndefined();
    });
  });
}

test('a finding names its key result and quotes what made up its mind', () => {
  expect(found('We will Launch the parts shop', 'en', 'key-result-is-task')).toMatchObject({
    subject: { kind: 'keyResult', id: 'kr-1' },
    evidence: { quote: 'Launch' },
    remedies: ['turnIntoTask', 'adaptKeyResult', 'keep'],
  });
  expect(found('Hold 4 safety workshops', 'en', 'key-result-is-activity')?.evidence).toEqual({
    quote: 'Hold',
    numbers: ['4'],
  });
  expect(found('Grow trials from 3% to 60%', 'en', 'over-stretched')?.evidence).toEqual({
    from: 3,
    to: 60,
    times: 20,
  });
  expect(found('Raise occupancy to 90% and cut energy cost by 8%', 'en', 'compound')?.evidence).toEqual({
    first: 'Raise occupancy to 90%',
    second: 'cut energy cost by 8%',
  });
});
