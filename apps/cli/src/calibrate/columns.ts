/** A list of numbers that grows; a million rows as objects would take ten times the memory. */
export class Growing {
  private room = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.room.length) {
      const wider = new Float64Array(2 * this.length);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length++] = value;
  }

  values(): Float64Array {
    return this.room.subarray(0, this.length);
  }
}

/** Names given as numbers, in the order of their first appearance. */
export class Names {
  private readonly places = new Map<string, number>();
  readonly indices = new Growing();

  push(name: string): void {
    const known = this.places.get(name);
    if (known === undefined) this.places.set(name, this.places.size);
    this.indices.push(known ?? this.places.size - 1);
  }

  names(): string[] {
    return [...this.places.keys()];
  }
}

/** A record of forecasts by columns; the last three are `null` where the file has no such column. */
export interface Columns {
  readonly p: Float64Array;
  readonly y: Float64Array;
  readonly w: Float64Array | null;
  readonly group: { readonly names: readonly string[]; readonly indices: Float64Array } | null;
  readonly cluster: { readonly names: readonly string[]; readonly indices: Float64Array } | null;
}
