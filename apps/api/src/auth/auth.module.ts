import { Db } from '@app/db';
import { Global, Module } from '@nestjs/common';
import { type Config, configToken } from '../config.js';
import { Actors } from './actors.js';
import { Identity } from './identity.js';

@Global()
@Module({
  providers: [
    Actors,
    { provide: Identity, useFactory: (db: Db, config: Config) => new Identity(db, config), inject: [Db, configToken] },
  ],
  exports: [Actors, Identity],
})
export class AuthModule {}
