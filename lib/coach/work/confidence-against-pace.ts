import { finding, type Rule } from '@/lib/coach/finding';
import type { WorkContext } from './context';

/** People are sure and the number is off track, or doubtful and it is on track. Evidence: confidence and status. */
export const confidenceAgainstPace: Rule<WorkContext> = {
  id: 'confidence-against-pace',
  subject: 'keyResult',
  remedies: ['talk', 'nameBlocker', 'checkIn'],
  judge({ keyResult, standing: { status, current }, thresholds }) {
    const confidence = current?.confidence ?? null;
    if (confidence === null) return [];
    const { low, high } = thresholds.confidence;
    const tooSure = status === 'offTrack' && confidence >= high;
    const tooDoubtful = status === 'onTrack' && confidence < low;
    if (!tooSure && !tooDoubtful) return [];
    return [finding(confidenceAgainstPace, keyResult.id, 'hint', { confidence, status })];
  },
};
