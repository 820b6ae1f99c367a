package io.github.dixajava.exports;

/** The timestamp of a conversation by which a range selects it. */
public enum ConversationTime {
  /** When it began. */
  CREATED,
  /** When it changed last; the export gives it as it is now. */
  UPDATED,
  /** When it was closed. */
  CLOSED,
  /** When its last message was written. */
  LAST_MESSAGE
}
