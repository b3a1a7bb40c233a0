import { Module } from '@nestjs/common';
import { NoticeSettingsController } from './noticeSettings.controller.js';
import { NoticeSettingsService } from './noticeSettings.service.js';

@Module({ controllers: [NoticeSettingsController], providers: [NoticeSettingsService] })
export class NoticeSettingsModule {}
