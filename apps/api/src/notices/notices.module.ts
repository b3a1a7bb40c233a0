import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { NoticeStreams } from './stream/noticeStreams.js';
import { StreamController } from './stream/stream.controller.js';

@Module({ controllers: [NoticesController, StreamController], providers: [NoticesService, NoticeStreams] })
export class NoticesModule {}
