export { can, canSomewhere, reachOf, type Actor, type Grant, type Subject } from './can';
export { ACTIONS, type Action } from './actions';
export { ROLES, type Role } from './roles';
