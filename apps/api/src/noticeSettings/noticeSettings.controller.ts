import { NoticeSettings } from '@app/contract';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, OpenToReaders } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { NoticeSettingsService } from './noticeSettings.service.js';

@ApiTags('notice settings')
@Controller('notice-settings')
export class NoticeSettingsController {
  constructor(private readonly settings: NoticeSettingsService) {}

  @Get()
  @Answers(NoticeSettings, { id: 'getNoticeSettings', does: 'How one wants to be told: mail, quiet hours, digest' })
  show(@CurrentActor() actor: Actor): Promise<NoticeSettings> {
    return this.settings.show(actor);
  }

  @Put()
  @OpenToReaders()
  @Answers(NoticeSettings, {
    id: 'putNoticeSettings',
    does: 'Says how one wants to be told; it holds for what is not on its way yet',
    repeatable: true,
    refuses: ['invalid-request'],
  })
  save(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: NoticeSettings }) settings: NoticeSettings,
  ): Promise<NoticeSettings> {
    return this.settings.save(actor, submission, settings);
  }
}
