import { NewEvidence } from '@app/contract';
import { credibilities, reliabilities } from './grades.js';

describe('grades', () => {
  it('define every mark that evidence takes, best first, once', () => {
    expect(reliabilities.map((grade) => grade.mark)).toEqual(NewEvidence.shape.reliability.options);
    expect(credibilities.map((grade) => grade.mark)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('say the last of each cannot be judged', () => {
    expect([reliabilities.at(-1)?.label, credibilities.at(-1)?.label]).toEqual([
      'Cannot be judged',
      'Cannot be judged',
    ]);
  });
});
