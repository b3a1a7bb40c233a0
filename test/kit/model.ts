import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model was asked. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[] };
}

/** A server that plays the model for second opinions: the outside world, which may answer anything. */
export interface TestModel {
  /** what an administrator would set as SECOND_OPINION_URL, completed */
  readonly url: string;
  readonly asked: Asked[];
  /** how it answers from here on */
  answers(how: RequestListener): void;
  /** answers with this as the content of a chat completion */
  says(content: unknown): void;
  close(): Promise<void>;
}

/** Starts a model on a free port of this machine; it agrees until told otherwise. */
export async function startModel(): Promise<TestModel> {
  const asked: Asked[] = [];
  let how: RequestListener = (_request, response) => response.end();
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
    asked.push({ path: request.url!, headers: request.headers, body });
    how(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const says = (content: unknown): void => {
    how = (_request, response) => {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: text } }] }));
    };
  };
  says({ agrees: true, band: null, statement: null, note: 'It predicts.' });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`,
    asked,
    says,
    answers: (given) => {
      how = given;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
