import { shareText } from '../../domain/ownership/share.ts';
import type { GraphLine } from '../../ports/graph-line.ts';

/** What a line states, as the subject of a sentence. */
export function lineWords(line: GraphLine): string {
  switch (line.type) {
    case 'entity':
      return `the existence of ${line.value.name} (${line.value.key})`;
    case 'headquarters':
      return `the headquarters of ${line.value.entity} in ${line.value.country}`;
    case 'location':
      return `the location of ${line.value.entity} in ${line.value.country}`;
    case 'ownership': {
      const { owner, owned, kind, share } = line.value;
      const size = share === null ? 'no share stated' : shareText(share);
      return `the interest (${kind}, ${size}) of ${owner} in ${owned}`;
    }
    case 'ownerStatement':
      return `the statement on the owners of ${line.value.entity} (${line.value.statement})`;
    case 'listing':
      return `the listing of ${line.value.entity} on ${line.value.list}`;
    case 'authorization':
      return `the authorization of ${line.value.entity} (${line.value.kind})`;
    case 'cluster':
      return `the cluster ${line.value.name} (${line.value.key})`;
    case 'installation':
      return `the installation of ${line.value.chip} in ${line.value.cluster}`;
    case 'training':
      return `the training of ${line.value.model} on ${line.value.cluster ?? line.value.chip ?? 'what is not known'}`;
    case 'transfer':
      return `the transfer ${line.value.key} from ${line.value.from} to ${line.value.to}`;
    case 'model':
      return `the model ${line.value.name} (${line.value.key})`;
    case 'chip':
      return `the chip ${line.value.name} (${line.value.key})`;
    case 'derivation':
      return `the derivation of ${line.value.model} from ${line.value.base}`;
    case 'syntheticData':
      return `the training of ${line.value.model} on data that ${line.value.generator} generated`;
  }
}
