import { readEvents } from '../event-stream.ts';

/** The results of a subscription, in order, as they come over its stream; ends with the stream. */
export async function* readResults(answer: Response): AsyncGenerator<unknown, void> {
  if (!answer.body) throw new Error('The answer has no body.');
  for await (const { event, data } of readEvents(answer.body)) if (event === 'next') yield JSON.parse(data);
}
