/** Whether a text can be the public id of an event at all: anything else is not worth asking the database. */
export const isEventId = (text: string): boolean => /^[a-z0-9]{1,32}$/.test(text)
