/** For so long, in hours, the key of a request is remembered that may be sent again: told in the docs of the API. */
export const REQUEST_KEY_HOURS = 24
