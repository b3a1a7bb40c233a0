import { v7 } from 'uuid';

/** A key for a new row; keys sort by creation. */
export function newId(): string {
  return v7();
}
