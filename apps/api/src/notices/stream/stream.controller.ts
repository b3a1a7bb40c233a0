import type { ServerResponse } from 'node:http';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, CurrentActor } from '../../http/actor.js';
import { Answers } from '../../http/answers.js';
import { Refused } from '../../http/refused.js';
import { NoticeStreams } from './noticeStreams.js';

/** How soon a page that lost its stream asks for another, in milliseconds. */
const retry = 3_000;
/** A page that leaves so much unread (bytes) is not there any more. */
const mostUnsent = 65_536;

@ApiTags('notices')
@Controller('notices/stream')
export class StreamController {
  constructor(private readonly streams: NoticeStreams) {}

  @Get()
  @ApiHeader({
    name: 'Last-Event-ID',
    description: 'Id of the last event seen; what came since is counted',
    required: false,
    schema: { type: 'string' },
  })
  @Answers(null, {
    id: 'streamNotices',
    does: 'Tells as it happens that one’s inbox grew: server-sent events with numbers, never what a notice says',
    refuses: ['cross-site', 'too-many-streams'],
  })
  stream(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    refuseOtherSites(request);
    void reply.header('content-type', 'text/event-stream; charset=utf-8').header('x-accel-buffering', 'no');
    if (request.method === 'HEAD') return void reply.send();
    if (!this.streams.open) throw new Refused('not-ready');
    const raw = reply.raw;
    const gone = this.streams.begin(actor, { seen: seenOf(request), ...outletOf(raw) });
    reply.hijack();
    raw.on('close', gone);
    raw.writeHead(200, reply.getHeaders() as Record<string, string>);
    raw.write(`retry: ${retry}\n\n`);
  }
}

/** A page of another site gets none, whatever cookie its browser sends along. */
function refuseOtherSites({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('cross-site');
}

function seenOf({ headers }: FastifyRequest): number | null {
  const id = headers['last-event-id'];
  return typeof id === 'string' && /^\d{1,9}$/.test(id) ? Number(id) : null;
}

function outletOf(raw: ServerResponse) {
  return {
    send(text: string) {
      if (raw.writableLength > mostUnsent) raw.destroy();
      else raw.write(text);
    },
    end() {
      const { socket } = raw; // the answer lets go of it when it ends; nothing else is to come on it
      raw.end(() => socket?.destroy());
    },
  };
}
