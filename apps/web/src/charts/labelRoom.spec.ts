import { labelRoom } from './labelRoom.js';

describe('labelRoom', () => {
  it('keeps the earlier wish where two would touch', () => {
    const wishes = [0, 100, 20, 12, 60].map((at) => ({ at, half: 8 }));
    expect(labelRoom(wishes)).toEqual([0, 1, 2, 4]);
  });

  it('keeps all where there is room', () => {
    expect(
      labelRoom([
        { at: 0, half: 5 },
        { at: 14, half: 5 },
      ]),
    ).toEqual([0, 1]);
  });
});
