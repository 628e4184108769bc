export { default as styles } from './endings.css?inline';
export { Rating } from './Rating';
export { Ticket } from './Ticket';
