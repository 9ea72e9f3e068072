// Where a page finds the server under test: its port stands in the address.
const port = new URLSearchParams(globalThis.location?.search ?? '').get('port') ?? process.env.PORT;

export const hosts = [{ url: `localhost:${port}`, protocol: 'http', accept: 'readWrite' }];

// By themselves the clients give up on a host that has not begun to answer after a second, and DocSearch then says "No
// results": on a machine that runs other tests, a server that has answered nobody yet is slower than that at times.
export const timeouts = { connect: 30_000, read: 30_000, write: 30_000 };

export const server = { hosts, timeouts };
