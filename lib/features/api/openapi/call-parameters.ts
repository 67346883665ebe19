import type { ApiCall } from './call-catalogue';
import type { ParameterName } from './parameter-schema';

/** Whether a call cannot be made without a parameter. */
export function isRequired({ path, required = [] }: ApiCall, name: ParameterName): boolean {
  return path.includes(`{${name}}`) || required.includes(name);
}

/** The values of a call's example. @param home the address people see: what is asked about stands there */
export function callExample({ example }: ApiCall, home: string): ApiCall['example'] {
  return example.url === undefined ? example : { ...example, url: home + example.url };
}
