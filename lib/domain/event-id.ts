/** Whether a text can be the public id of an event at all: anything else is not worth asking the database. */
export const isEventId = (text: string): boolean => /^[0-9a-z]{8,24}$/.test(text)
