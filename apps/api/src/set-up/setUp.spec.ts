import { startApp, type TestApp } from '@test/kit/app.js';

let api: TestApp;
beforeEach(async () => {
  api = await startApp();
});
afterEach(() => api.close());

describe('setting up', () => {
  it('makes the administrator, signs them in, and is over', async () => {
    expect((await api.nobody.get('/set-up').expect(200)).body).toEqual({ needed: true });
    const admin = await api.setUp();
    expect(admin.session?.workspace).toMatchObject({ role: 'administrator', name: 'Example desk' });
    expect((await admin.get('/session').expect(200)).body).toEqual(admin.session);
    expect((await api.nobody.get('/set-up').expect(200)).body).toEqual({ needed: false });
  });
});
