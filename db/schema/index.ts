export * from './accounts';
export * from './escalation';
export * from './notices';
export * from './org';
export * from './plans';
export * from './process';
export * from './tasks';
export * from './writing';
