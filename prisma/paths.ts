import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));

export const schemaPath = path.join(folder, 'schema.prisma');
export const migrationsPath = path.join(folder, 'migrations');
