import type { ApiCall } from '../openapi/call-catalogue';

/** One line that makes a call, as one pastes it. */
export type CodeLine = { language: 'curl' | 'Python' | 'R' | 'JavaScript'; code: string };

/**
 * A call in four languages. Python needs pandas, R jsonlite for JSON; `curl` and JavaScript need nothing.
 * @param url absolute; encoded as `callUrl` does, so that no quote can end early
 */
export function codeLines(call: ApiCall, url: string): CodeLine[] {
  const [python, r, javascript, curl] = writeLines(call, url);
  return [
    { language: 'curl', code: curl },
    { language: 'Python', code: python },
    { language: 'R', code: r },
    { language: 'JavaScript', code: javascript },
  ];
}

type Lines = readonly [python: string, r: string, javascript: string, curl: string];

function writeLines(call: ApiCall, url: string): Lines {
  const { member, type } = call;
  if (member !== undefined) return listLines(url, member);
  if (type.includes('csv')) return csvLines(url);
  return type.endsWith('json') ? jsonLines(url) : fileLines(url, fileName(call));
}

const listLines = (url: string, member: string): Lines => [
  `import json, urllib.request, pandas as pd; ${member} = pd.DataFrame(json.load(urllib.request.urlopen("${url}"))["${member}"])`,
  `${member} <- jsonlite::fromJSON("${url}")$${member}`,
  `fetch("${url}").then((answer) => answer.json()).then(({ ${member} }) => console.table(${member}))`,
  `curl '${url}'`,
];

const csvLines = (url: string): Lines => [
  `import pandas as pd; figures = pd.read_csv("${url}")`,
  `figures <- read.csv("${url}")`,
  `fetch("${url}").then((answer) => answer.text()).then(console.log)`,
  `curl '${url}'`,
];

const jsonLines = (url: string): Lines => [
  `import json, urllib.request; answer = json.load(urllib.request.urlopen("${url}"))`,
  `answer <- jsonlite::fromJSON("${url}")`,
  `fetch("${url}").then((answer) => answer.json()).then(console.log)`,
  `curl '${url}'`,
];

const fileLines = (url: string, name: string): Lines => [
  `import urllib.request; urllib.request.urlretrieve("${url}", "${name}")`,
  `download.file("${url}", "${name}", mode = "wb")`,
  `fetch("${url}").then((answer) => answer.blob()).then(console.log)`,
  `curl -o ${name} '${url}'`,
];

function fileName({ path }: ApiCall): string {
  return `service-barometer.${path.split('.').at(-1) ?? ''}`;
}
