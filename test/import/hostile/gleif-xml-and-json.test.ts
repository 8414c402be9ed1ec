import { manyFirms, megabyte, refusesHostileFiles } from '../../support/hostile-files.ts';
import type { HostileFile } from '../../support/hostile-files.ts';
import { headerXml, leiXml } from '../../support/made-up-gleif-xml.ts';

const xml = leiXml(
  manyFirms,
  headerXml('lei', '2026-09-11', 'GLEIF_DELTA_PUBLISHED', manyFirms.length),
);
const api = JSON.stringify({
  meta: { goldenCopy: { publishDate: '2026-09-11T08:00:00Z' } },
  data: manyFirms.map((row) => ({
    type: 'lei-records',
    attributes: { lei: row['LEI'], entity: { legalName: { name: 'A' } }, registration: {} },
  })),
});

/** The middle of a text, where it is cut or something is put in. */
function withInside(text: string, inside: string): string {
  const middle = text.indexOf('\n', text.length / 2) + 1;
  return text.slice(0, middle) + inside + text.slice(middle);
}

const hostile: readonly HostileFile[] = [
  ['XML cut off', 'a.xml', () => xml.slice(0, xml.length / 2), /ends in the middle of a record/],
  [
    'XML with a record less than it says',
    'a.xml',
    () => xml.replace(/<lei:LEIRecord>.*?<\/lei:LEIRecord>/s, ''),
    /says that it has 3000 records, and has 2999/,
  ],
  [
    'XML with tags that do not match',
    'a.xml',
    () => xml.replace('</lei:Entity>', '</lei:Other>'),
    /line \d+: is no XML/,
  ],
  [
    'XML with a document type',
    'a.xml',
    () => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    /document type/,
  ],
  [
    'XML with entities in entities',
    'a.xml',
    () =>
      xml
        .replace('?>', '?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>')
        .replace('Firm 9', '&b;'),
    /document type/,
  ],
  [
    'XML with an entity that nobody defines',
    'a.xml',
    () => xml.replace('Firm 9', '&b;'),
    /line \d+: is no XML/,
  ],
  [
    'XML nested without end',
    'a.xml',
    () => withInside(xml, '<a>'.repeat(100_000)),
    /more than 64 deep|is no XML/,
  ],
  [
    'XML with ten megabytes in one name',
    'a.xml',
    () => xml.replace('Firm 9', 'x'.repeat(10 * megabyte)),
    /more than \d+ characters/,
  ],
  [
    'XML in another encoding',
    'a.xml',
    () => Buffer.from(xml.replace('Firm 2000', 'Société'), 'latin1'),
    /is not UTF-8/,
  ],
  ['JSON cut off', 'a.json', () => api.slice(0, api.length / 2), /ends in the middle of a value/],
  ['JSON with a comma too many', 'a.json', () => api.replace('},{', '},,{'), /is no JSON/],
  [
    'JSON nested without end',
    'a.json',
    () => api.replace('"attributes":{', `"attributes":{"x":${'['.repeat(100_000)}`),
    /more than 64 deep/,
  ],
  [
    'JSON with ten megabytes in one text',
    'a.json',
    () => api.replace('"A"', `"${'x'.repeat(10 * megabyte)}"`),
    /more than \d+ characters/,
  ],
];

refusesHostileFiles(hostile);
