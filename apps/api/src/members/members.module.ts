import { Module } from '@nestjs/common';
import { DeparturesService } from './departures.service.js';
import { HandOversService } from './handOvers.service.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';

@Module({ controllers: [MembersController], providers: [MembersService, DeparturesService, HandOversService] })
export class MembersModule {}
