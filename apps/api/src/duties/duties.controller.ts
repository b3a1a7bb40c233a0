import { DutyEdit, ForecastDetail, Key } from '@app/contract';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForecastsService } from '../forecasts/forecasts.service.js';
import { type Actor, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { DutiesService } from './duties.service.js';

@ApiTags('duties')
@Controller('forecasts/:forecast/duty')
export class DutiesController {
  constructor(
    private readonly duties: DutiesService,
    private readonly forecasts: ForecastsService,
  ) {}

  @Patch()
  @Answers(ForecastDetail, {
    id: 'editDuty',
    does: 'Hands a forecast over, names deputy and lead, sets cadence and marking, and plans its reminders anew',
    repeatable: true,
    conditional: true,
    refuses: [
      ...(['invalid-request', 'not-permitted', 'not-found', 'forecast-closed', 'cannot-look-after'] as const),
      'marking-needs-reason',
    ],
  })
  async edit(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('forecast', { schema: Key }) key: string,
    @Body({ schema: DutyEdit }) edit: DutyEdit,
  ): Promise<ForecastDetail> {
    const { id } = await this.duties.edit(actor, submission, key, edit);
    return this.forecasts.show(actor, id);
  }
}
