import { Db, isSetUp } from '@app/db';
import { Injectable } from '@nestjs/common';

/** Whether somebody has set this installation up. Once it is, it stays so, and is not asked again. */
@Injectable()
export class SetUpState {
  private done = false;

  constructor(private readonly db: Db) {}

  async needed(): Promise<boolean> {
    if (!this.done) this.done = await this.db.transaction('installation', isSetUp);
    return !this.done;
  }
}
