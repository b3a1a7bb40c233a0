import { Module } from '@nestjs/common';
import { MailLinksController } from './mailLinks.controller.js';
import { MailLinksService } from './mailLinks.service.js';

@Module({ controllers: [MailLinksController], providers: [MailLinksService] })
export class MailLinksModule {}
