// Tells of each request on a line of standard input whether the SDK for JavaScript would accept it.
// Arguments: the address of the metadata, the app id, and the time to take as now in seconds.
import { createInterface } from 'node:readline';
import connector from 'botframework-connector';

const [metadata, appId, now] = process.argv.slice(2);
console.error = () => {};
Date.now = () => Number(now) * 1000;
connector.ChannelValidation.OpenIdMetadataEndpoint = metadata;
connector.AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl = metadata;
const credentials = new connector.SimpleCredentialProvider(appId, 'a secret of the tests');

for await (const line of createInterface({ input: process.stdin })) {
  const { activity, authorization } = JSON.parse(line);
  let verdict = 'accepted';
  try {
    await connector.JwtTokenValidation.authenticateRequest(activity, authorization ?? '', credentials, '');
  } catch {
    verdict = 'refused';
  }
  console.log(verdict);
}
