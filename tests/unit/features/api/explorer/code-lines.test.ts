import { describe, expect, test } from 'vitest';
import { callUrl } from '@/lib/features/api/explorer/call-url';
import { codeLines } from '@/lib/features/api/explorer/code-lines';
import { apiCalls, type CallId } from '@/lib/features/api/openapi/call-catalogue';

function callOf(id: CallId) {
  const call = apiCalls.find((one) => one.id === id);
  if (!call) throw new Error(`There is no call ${id}.`);
  return call;
}

describe('the address of a call', () => {
  test.each<[CallId, Record<string, string>, string]>([
    ['figures', {}, '/api/v1/figures'],
    ['figures', { country: 'BE,FR', year: '2010' }, '/api/v1/figures?country=BE,FR&year=2010'],
    // In the order of the catalogue, whatever that of the values; empty and unknown ones left out.
    [
      'figures',
      { limit: '5', country: 'BE', q: '', more: '1' },
      '/api/v1/figures?country=BE&limit=5',
    ],
    [
      'figure',
      { id: 'be-2010-told-friends', lang: 'nl' },
      '/api/v1/figures/be-2010-told-friends?lang=nl',
    ],
    ['figure', {}, '/api/v1/figures/'],
    ['figureCsv', { id: 'a/b' }, '/api/v1/figures/a%2Fb.csv'],
    ['figures', { q: "l'été & co" }, '/api/v1/figures?q=l%27%C3%A9t%C3%A9%20%26%20co'],
    ['figure', { id: "a'b" }, '/api/v1/figures/a%27b'],
  ])('%s with %j', (id, values, url) => {
    expect(callUrl(callOf(id), values)).toBe(url);
  });
});

describe('a call as one line', () => {
  const linesOf = (id: CallId, url: string) =>
    Object.fromEntries(codeLines(callOf(id), url).map(({ language, code }) => [language, code]));

  test('the languages come in one order', () => {
    const languages = codeLines(callOf('figures'), 'https://b.example/').map(
      ({ language }) => language,
    );
    expect(languages).toEqual(['curl', 'Python', 'R', 'JavaScript']);
  });

  test('a list becomes a table', () => {
    expect(linesOf('sources', 'https://b.example/api/v1/sources')).toEqual({
      curl: "curl 'https://b.example/api/v1/sources'",
      Python:
        'import json, urllib.request, pandas as pd; sources = pd.DataFrame(json.load(urllib.request.urlopen("https://b.example/api/v1/sources"))["sources"])',
      R: 'sources <- jsonlite::fromJSON("https://b.example/api/v1/sources")$sources',
      JavaScript:
        'fetch("https://b.example/api/v1/sources").then((answer) => answer.json()).then(({ sources }) => console.table(sources))',
    });
  });

  test('a CSV becomes one too', () => {
    expect(linesOf('csv', 'https://b.example/f.csv')).toEqual({
      curl: "curl 'https://b.example/f.csv'",
      Python: 'import pandas as pd; figures = pd.read_csv("https://b.example/f.csv")',
      R: 'figures <- read.csv("https://b.example/f.csv")',
      JavaScript:
        'fetch("https://b.example/f.csv").then((answer) => answer.text()).then(console.log)',
    });
  });

  test('other JSON is read', () => {
    expect(linesOf('figure', 'https://b.example/f')).toMatchObject({
      Python:
        'import json, urllib.request; answer = json.load(urllib.request.urlopen("https://b.example/f"))',
      R: 'answer <- jsonlite::fromJSON("https://b.example/f")',
    });
    expect(linesOf('schema', 'https://b.example/s').R).toBe(
      'answer <- jsonlite::fromJSON("https://b.example/s")',
    );
  });

  test.each<[CallId, string]>([
    ['xlsx', 'service-barometer.xlsx'],
    ['zip', 'service-barometer.zip'],
    ['chart', 'service-barometer.svg'],
    ['templateXlsx', 'service-barometer.xlsx'],
  ])('a file is stored: %s', (id, name) => {
    expect(linesOf(id, 'https://b.example/x')).toEqual({
      curl: `curl -o ${name} 'https://b.example/x'`,
      Python: `import urllib.request; urllib.request.urlretrieve("https://b.example/x", "${name}")`,
      R: `download.file("https://b.example/x", "${name}", mode = "wb")`,
      JavaScript: 'fetch("https://b.example/x").then((answer) => answer.blob()).then(console.log)',
    });
  });
});
