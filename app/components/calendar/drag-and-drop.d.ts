// The package's types name the folder; Node resolves only the file in it.
declare module 'react-big-calendar/lib/addons/dragAndDrop/index.js' {
  export { default } from 'react-big-calendar/lib/addons/dragAndDrop';
}
