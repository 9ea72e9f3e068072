// Where a page finds the server under test: its port stands in the address.
const port = new URLSearchParams(globalThis.location?.search ?? '').get('port') ?? process.env.PORT;

export const hosts = [{ url: `localhost:${port}`, protocol: 'http', accept: 'readWrite' }];
