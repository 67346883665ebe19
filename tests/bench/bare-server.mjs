import { createServer, get } from 'node:http';
import { buffer } from 'node:stream/consumers';

// The least that a server can do: answer known addresses with bytes it holds. Asks another server for
// them first: node bare-server.mjs ORIGIN PATH…

const [origin = '', ...paths] = process.argv.slice(2);

/**
 * The very bytes that a browser is sent: fetch would unpack them.
 * @param {string} url
 * @param {string} encoding
 * @returns {Promise<import('node:http').IncomingMessage>}
 */
function open(url, encoding) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': encoding } }, resolve).on('error', reject);
  });
}

/** @type {Map<string, { headers: import('node:http').OutgoingHttpHeaders, body: Buffer }>} */
const answers = new Map();
for (const path of paths) {
  for (const encoding of ['br', 'identity']) {
    const response = await open(origin + path, encoding);
    const body = await buffer(response);
    const headers = {
      'Content-Type': response.headers['content-type'],
      'Content-Encoding': response.headers['content-encoding'] ?? 'identity',
      'Content-Length': body.length,
    };
    answers.set(`${encoding} ${path}`, { headers, body });
  }
}

const server = createServer((request, response) => {
  const answer = answers.get(`${request.headers['accept-encoding']} ${request.url}`);
  if (!answer) return response.writeHead(404).end();
  response.writeHead(200, answer.headers);
  response.end(answer.body);
});

server.listen(0, () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  console.log(`http://localhost:${port}`);
});
