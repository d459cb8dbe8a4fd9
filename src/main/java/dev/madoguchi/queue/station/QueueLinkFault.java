package dev.madoguchi.queue.station;

/** Why the server did not decide. */
enum QueueLinkFault {
    /** The server was not reached: it knows nothing of what was to be asked. */
    NOT_SENT,
    /** No answer: what was asked may be decided, or not. */
    NO_ANSWER,
    /** The server does not take it: the station is unknown or locked out, or speaks another version. */
    REFUSED
}
