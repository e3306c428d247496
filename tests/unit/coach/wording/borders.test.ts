import { describe, expect, test } from 'vitest';
import { judgeKeyResult } from '@/lib/coach/wording/judge-key-result';
import type { Verdict } from '@/lib/coach/words/verdict';

/** Lines that differ in one thing, on either side of a border that the method draws. */
const BORDERS: Record<string, [verdict: Verdict, en: string, zh: string, es: string][]> = {
  'what outsiders do is an outcome, what the team does an activity': [
    ['outcome', 'Win 20 clinics as customers', '签约20家诊所客户', 'Captar 20 clínicas como clientes'],
    ['activity', 'Call 20 clinics', '拜访20家诊所', 'Visitar 20 clínicas'],
    ['activity', 'Write 20 case studies', '撰写20篇案例', 'Redactar 20 casos de éxito'],
    ['activity', 'Hire 4 surgeons', '招聘4名医生', 'Contratar a 4 médicos'],
  ],
  'a launch with a measured purpose is an outcome, without one a task': [
    [
      'outcome',
      'Launch e-prescriptions so that 30% of repeat visits fall away',
      '上线电子处方,使复诊到院率下降30%',
      'Lanzar la receta electrónica para que el 30% de las visitas no haga falta',
    ],
    ['task', 'Launch e-prescriptions', '上线电子处方', 'Lanzar la receta electrónica'],
  ],
  'what users can do is a task until somebody counts it': [
    [
      'task',
      'Tenants can pay rent in the app',
      '租户可以在应用内缴租',
      'Los inquilinos pueden pagar en la app',
    ],
    [
      'outcome',
      '60% of tenants pay rent in the app',
      '60%的租户在应用内缴租',
      'El 60% de los inquilinos paga en la app',
    ],
  ],
  'a level is an outcome': [
    ['outcome', 'Uptime of 99.95%', '可用性达到99.95%', 'Disponibilidad del 99,95%'],
    ['outcome', 'eNPS > 40', '净推荐值 > 40', 'eNPS > 40'],
  ],
  'a change with a number is an outcome, without one vague': [
    ['outcome', 'Lower scrap by 15%', '废品率降低15%', 'Reducir la merma un 15%'],
    ['vague', 'Lower scrap', '降低损耗', 'Reducir la merma'],
  ],
  'from one value to another is an outcome, but not from one version to another': [
    [
      'outcome',
      'Refund time from 9 days to 3 days',
      '退款时长从9天缩短到3天',
      'Plazo de reembolso de 9 días a 3 días',
    ],
    ['task', 'Upgrade the cluster from 3 to 4', '完成集群升级', 'Actualizar el servidor'],
  ],
  'a badge that outsiders give is a milestone, preparing for it a task': [
    [
      'milestone',
      'Obtain the ISO 45001 certificate',
      '取得ISO 45001认证',
      'Obtener la certificación ISO 45001',
    ],
    ['task', 'Prepare the certification file', '编写认证申请报告', 'Preparar el informe de certificación'],
  ],
  'dates, versions, names and windows measure nothing': [
    [
      'task',
      'Ship v2.3 by 14 May 2027',
      '2027年5月14日前上线V2.3版本',
      'Lanzar la v2.3 antes del 14 de mayo de 2027',
    ],
    ['task', 'Roll out Web3 login in Q3', 'Q3上线Web3登录功能', 'Implantar el acceso Web3 en el Q3'],
    ['vague', 'Improve morale within 90 days', '3个月内提升团队士气', 'Mejorar el clima en 90 días'],
  ],
};

for (const [border, cases] of Object.entries(BORDERS)) {
  describe(border, () => {
    for (const [verdict, en, zh, es] of cases) {
      test.each([
        ['en', en],
        ['zh', zh],
        ['es', es],
      ])(`${verdict} in %s: %s`, (language, line) => {
        expect(judgeKeyResult(line, language).verdict).toBe(verdict);
      });
    }
  });
}

test('in Chinese a character inside another word is no verb', () => {
  expect(judgeKeyResult('提升构建速度', 'zh').verdict).toBe('vague');
  expect(judgeKeyResult('构建发布系统', 'zh').verdict).toBe('task');
});

test('in Chinese 三成 and 翻番 are numbers, 一次 and 二期 are not', () => {
  expect(judgeKeyResult('三成老客户带来新客户', 'zh').verdict).toBe('outcome');
  expect(judgeKeyResult('线上销售额翻番', 'zh').verdict).toBe('outcome');
  expect(judgeKeyResult('做一次员工调研', 'zh').verdict).toBe('task');
  expect(judgeKeyResult('启动仓库二期工程', 'zh').verdict).toBe('task');
});
