/** Another version of the API, or a misspelt one: told as an error of the API, not as a page. */
export { DELETE, GET, OPTIONS, PATCH, POST, PUT } from '../v1/[...path]/route'
