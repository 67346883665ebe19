import { createServer } from 'node:http';

// The least that a server can do: answer known addresses with bytes it holds. Asks another server for
// them first: node bare-server.mjs ORIGIN PATH…

const [origin = '', ...paths] = process.argv.slice(2);

/** @type {Map<string | undefined, { type: string, body: Buffer }>} */
const answers = new Map();
for (const path of paths) {
  const response = await fetch(origin + path);
  const type = response.headers.get('Content-Type') ?? '';
  answers.set(path, { type, body: Buffer.from(await response.arrayBuffer()) });
}

const server = createServer((request, response) => {
  const answer = answers.get(request.url);
  if (!answer) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': answer.type, 'Content-Length': answer.body.length });
  response.end(answer.body);
});

server.listen(0, () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  console.log(`http://localhost:${port}`);
});
