import { auc } from '../auc.js';
import { groupsOf } from '../groups.js';
import { chances, outcomes, record, weights } from '../ownRecord.fixture.js';
import { discrimination } from './delong.js';

// Figures of the record: every pair compared, with numpy.
describe('discrimination', () => {
  it('is that of the record, with DeLong’s error', () => {
    const got = discrimination(record)!;
    expect(got.auc).toBeCloseTo(0.7097902097902098, 13);
    expect(got.auc).toBeCloseTo(auc(chances, outcomes)!, 13);
    expect(got.error).toBeCloseTo(0.11046590288056851, 13);
    expect(got.slope).toBeCloseTo(0.20454545454545447, 13);
    expect(discrimination(groupsOf(chances, outcomes, weights))!.auc).toBeCloseTo(0.7512019230769231, 13);
  });

  it('cuts its range off at 1, and has no error with a single case on one side', () => {
    expect(discrimination(groupsOf([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1]))).toMatchObject({
      auc: 1,
      error: 0,
      range: { hi: 1 },
    });
    expect(discrimination(groupsOf([0.1, 0.2, 0.8], [0, 0, 1]))).toMatchObject({ auc: 1, error: null, range: null });
  });

  it('is none where all or none happened, weighted or not', () => {
    expect(discrimination(groupsOf([0.1, 0.2], [1, 1]))).toBeNull();
    expect(discrimination(groupsOf([0.1, 0.2], [0, 0], [0.3, 0.1]))).toBeNull();
    expect(discrimination(groupsOf([0.1, 0.2, 0.1], [1, 1, 1], [0.3, 0.1, 0.7]))).toBeNull();
  });
});
