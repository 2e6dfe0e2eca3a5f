import type { account as zh } from '../zh/account';

export const account: typeof zh = {
  signIn: {
    title: 'Sign in',
    userName: 'User name',
    password: 'Password',
    submit: 'Sign in',
    showPassword: 'Show password',
    demo: 'Demo accounts',
    demoPassword: (password) => `Every demo account has the password ${password}`,
  },
  setPassword: {
    title: 'Set a new password',
    why: 'Set a password of your own before you start.',
    current: 'Current password',
    next: 'New password',
    repeat: 'New password again',
    rule: 'At least 10 characters, without your user name',
    submit: 'Save new password',
    saved: 'Password changed. All other sessions were signed out.',
  },
  page: {
    title: 'My account',
    roles: 'Posts and roles',
    roleIn: (role, unit) => `${unit} · ${role}`,
    sessions: 'Sessions',
    current: 'This session',
    lastSeen: 'Last used',
    device: 'Device',
    address: 'Address',
    endOthers: 'Sign out everywhere else',
    othersEnded: (count) => `Signed out of ${count} other ${count === 1 ? 'session' : 'sessions'}.`,
    changePassword: 'Change password',
    appearance: 'Appearance and language',
  },
};
