import { Endpoint, EndpointEdit, EndpointSecret, Endpoints, EndpointTest, Id, NewEndpoint } from '@app/contract';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, AdministratorsOnly, CurrentActor } from '../http/actor.js';
import { Answers } from '../http/answers.js';
import { CurrentSubmission, type Submission } from '../http/submission.js';
import { EndpointsService } from './endpoints.service.js';
import { EndpointTestsService } from './endpointTests.service.js';

const repeatable = true;

@ApiTags('endpoints')
@AdministratorsOnly()
@Controller('endpoints')
export class EndpointsController {
  constructor(
    private readonly endpoints: EndpointsService,
    private readonly tests: EndpointTestsService,
  ) {}

  @Get()
  @Answers(Endpoints, {
    id: 'listEndpoints',
    does: 'Webhooks and chat rooms that are told, and how they are',
    refuses: ['not-permitted'],
  })
  list(@CurrentActor() actor: Actor): Promise<z.infer<typeof Endpoints>> {
    return this.endpoints.list(actor);
  }

  @Post()
  @Answers(EndpointSecret, {
    id: 'addEndpoint',
    does: 'Adds a webhook or a chat room; its secret is shown this once',
    status: 201,
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'address-not-allowed'],
  })
  add(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Body({ schema: NewEndpoint }) endpoint: NewEndpoint,
  ): Promise<EndpointSecret> {
    return this.endpoints.add(actor, submission, endpoint);
  }

  @Patch(':endpoint')
  @Answers(Endpoint, {
    id: 'editEndpoint',
    does: 'Renames an endpoint, gives it another address, or switches it on or off',
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'address-not-allowed'],
  })
  edit(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('endpoint', { schema: Id }) id: string,
    @Body({ schema: EndpointEdit }) edit: EndpointEdit,
  ): Promise<Endpoint> {
    return this.endpoints.edit(actor, submission, id, edit);
  }

  @Post(':endpoint/secret')
  @Answers(EndpointSecret, {
    id: 'rotateEndpointSecret',
    does: 'Gives an endpoint a new secret; the one before signs beside it for 24 hours',
    repeatable,
    refuses: ['invalid-request', 'not-permitted', 'not-found'],
  })
  rotate(
    @CurrentActor() actor: Actor,
    @CurrentSubmission() submission: Submission,
    @Param('endpoint', { schema: Id }) id: string,
  ): Promise<EndpointSecret> {
    return this.endpoints.rotate(actor, submission, id);
  }

  @Post(':endpoint/test')
  @Answers(EndpointTest, {
    id: 'testEndpoint',
    does: 'Sends a test the way real messages go, and tells what came of it',
    refuses: ['invalid-request', 'not-permitted', 'not-found', 'too-many-tries'],
  })
  test(@CurrentActor() actor: Actor, @Param('endpoint', { schema: Id }) id: string): Promise<EndpointTest> {
    return this.tests.test(actor, id);
  }
}
