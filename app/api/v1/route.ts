/** The address that programs are given: it has nothing itself, and says what there is. */
export { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './[...path]/route'
