/** The service refused: what it says is for people to read. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
  }
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/** An id that nobody else has; crypto.randomUUID is kept from pages that come without TLS. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) => octet.toString(16).padStart(2, '0')).join('');
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The service's API, as this page may use it. */
export class Service {
  constructor(token) {
    this.authorization = token ? { Authorization: `Bearer ${token}` } : {};
  }

  async send(path, body, headers = {}) {
    const response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      headers: { ...this.authorization, ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return this.answer(response);
  }

  async read(path) {
    return this.answer(await fetch(`/api/v1${path}`, { headers: this.authorization }));
  }

  /** Sends a program; the key makes it safe to try again when the network has swallowed the answer. */
  async submit(request) {
    const key = newId();
    return this.persist(() => this.send('/submissions', request, { 'Idempotency-Key': key }), 4);
  }

  /**
   * Follows a submission until it is over, however often the connection ends meanwhile.
   *
   * @param heard called with each event's name and data, each once
   * @param lost called with whether the connection is lost at the moment
   * @return the report, or the submission as it was taken back
   */
  async follow(id, heard, lost) {
    let last = null;
    let wait = FIRST_PAUSE;
    while (true) {
      try {
        const headers = { ...this.authorization, Accept: 'text/event-stream' };
        const response = await fetch(`/api/v1/submissions/${id}/events`, {
          headers: last === null ? headers : { ...headers, 'Last-Event-ID': last },
        });
        if (response.status === 204) {
          return await this.read(`/submissions/${id}`);
        }
        if (!response.ok) {
          await this.answer(response);
        }
        lost(false);
        for await (const event of events(response.body)) {
          wait = FIRST_PAUSE;
          last = event.id ?? last;
          if (event.name === 'done') {
            return JSON.parse(event.data);
          }
          if (event.name === 'cancelled') {
            return await this.read(`/submissions/${id}`);
          }
          heard(event.name, JSON.parse(event.data));
        }
      } catch (failure) {
        if (failure instanceof Refusal && failure.status < 500 && failure.status !== 429) {
          throw failure;
        }
        lost(true);
      }
      await pause(wait);
      wait = Math.min(2 * wait, LONGEST_PAUSE);
    }
  }

  /** Tries again where nothing was answered at all. */
  async persist(request, times) {
    for (let tried = 1; ; tried++) {
      try {
        return await request();
      } catch (failure) {
        if (failure instanceof Refusal || tried === times) {
          throw failure;
        }
        await pause(FIRST_PAUSE * 2 ** tried);
      }
    }
  }

  async answer(response) {
    const body = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Refusal(response.status, body);
    }
    return body;
  }
}

/** Server-sent events (WHATWG HTML, section 9.2.6) of a body; an EventSource cannot say who it is. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let event = { data: [] };
  while (true) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const lines = (rest + value).split(/\r\n|\n/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === '') {
        if (event.data.length > 0) {
          yield { ...event, data: event.data.join('\n') };
        }
        event = { data: [] };
        continue;
      }
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const text = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'event') {
        event.name = text;
      } else if (field === 'data') {
        event.data.push(text);
      } else if (field === 'id') {
        event.id = text;
      }
    }
  }
}
