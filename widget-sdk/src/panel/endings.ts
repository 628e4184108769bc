export { default as styles } from './endings.css?inline';
export { Menu } from './Menu';
export { Rating } from './Rating';
export { Ticket } from './Ticket';
