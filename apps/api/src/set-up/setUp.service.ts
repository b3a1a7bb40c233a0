import type { NewSetUp, SetUpState as State } from '@app/contract';
import {
  addAudit,
  addMember,
  addUser,
  claimInstallation,
  createWorkspace,
  Db,
  isSetUp,
  spendSetUpToken,
} from '@app/db';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { hashPassword } from '../auth/passwords.js';
import { type Config, configToken } from '../config.js';
import { Refused } from '../http/refused.js';
import { SetUpState } from './setUpState.js';
import { hashOfToken, withdrawSetUp } from './setUpTokens.js';

@Injectable()
export class SetUpService {
  constructor(
    private readonly db: Db,
    private readonly state: SetUpState,
    @Inject(configToken) private readonly config: Config,
  ) {}

  async stateNow(): Promise<z.infer<typeof State>> {
    return { needed: await this.state.needed() };
  }

  /**
   * Makes the administrator and the first workspace. One transaction, and one row that only the first of two racers can
   * insert, so there is one administrator or none.
   */
  async setUp(given: NewSetUp): Promise<void> {
    if (!(await this.state.needed())) throw new Refused('set-up-done');
    const passwordHash = await hashPassword(given.password);
    await this.db.transaction('installation', async (tx) => {
      if (!(await spendSetUpToken(tx, hashOfToken(given.token)))) {
        throw new Refused((await isSetUp(tx)) ? 'set-up-done' : 'set-up-link-invalid');
      }
      const user = await addUser(tx, { name: given.name, email: given.email, passwordHash });
      if (!(await claimInstallation(tx, user.id))) throw new Refused('set-up-done');
      const { id } = await createWorkspace(tx, {
        name: given.workspace,
        timeZone: given.timeZone,
        createdBy: user.id,
      });
      const member = await addMember(tx, { userId: user.id, role: 'administrator', timeZone: given.timeZone });
      await addAudit(tx, { action: 'workspace.create', by: member.id, on: { kind: 'workspace', id } });
    });
    await withdrawSetUp(this.config);
  }
}
