package dev.madoguchi.city.api;

/** Why the server does not take a record or a request. The names travel in answers and never change their meaning. */
enum Refusal {
    /** What was sent is not a sealed record of a form that the server knows. */
    NOT_AN_ENVELOPE(422, "the body is not a sealed record"),
    OTHER_ID(422, "the record has another id than the address it was sent to"),
    OTHER_STATION(422, "the record was sealed by another station"),
    OTHER_MUNICIPALITY(422, "the record belongs to another municipality"),
    UNKNOWN_KEY(422, "the record is sealed for a key that is not the city's"),
    SIGNATURE(422, "the station's signature does not fit the record"),
    /** The id is taken by other bytes. */
    CONFLICT(409, "other bytes are stored under this id"),
    /** What was sent is not what the queue takes. */
    NOT_QUEUE(422, "the body or the address is not what the queue takes"),
    OTHER_SITE(422, "the queue is that of another site"),
    UNKNOWN_SITE(404, "no station of this site ever came to work"),
    BUSY(503, "too many wait; try again in a while"),
    TOO_LARGE(413, "the body is larger than the server takes"),
    STATION_UNKNOWN(401, "the certificate belongs to no enrolled station"),
    STATION_REVOKED(403, "the station is locked out");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    int status() {
        return status;
    }

    /** One sentence for whoever reads the answer or the log. */
    String title() {
        return title;
    }
}
