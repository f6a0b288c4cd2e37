export { PERSONAS, type Persona } from './personas.js';
