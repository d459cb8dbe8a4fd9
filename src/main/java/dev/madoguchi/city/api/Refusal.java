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
    /** What was sent is not what a form sends. */
    NOT_A_FORM(400, "the form cannot be read"),
    /** What a station told of itself is not what stations tell. */
    NOT_A_WORD(422, "the body is not what a station tells"),
    NOT_SHIFTS(422, "the address or the body is not what a station plans, or the day is far from today"),
    OTHER_SITE(422, "the queue is that of another site"),
    NOT_A_HEAD(422, "the body is not the head of an audit trail for this day"),
    UNKNOWN_SITE(404, "no station of this site ever came to work"),
    /** No key has a half of that name, or the day is far from today. */
    NOT_A_SHARE(422, "the address is not that of a key's half"),
    SHARE_DESTROYED(410, "the half of this key is destroyed"),
    NOT_A_CITY_DESK(403, "the certificate is not that of a city desk"),
    NO_SUCH_PUBLICATION(404, "there is no such publication for this station's site"),
    NO_SUCH_RELEASE(404, "no version of the program has a file with this SHA-256"),
    NOT_A_PROPOSAL(422, "the body is no proposal that this station signed"),
    NO_SUCH_RECORD(404, "there is no such record, or the address is no day"),
    NOT_AN_ACCEPTANCE(422, "the body is no acceptance that this city desk signed for its municipality"),
    NOT_A_REVIEW(422, "the address or the body is not what a station asks an officer to review"),
    NO_SUCH_REVIEW(404, "the station has asked nothing about this case"),
    BUSY(503, "too many wait; try again in a while"),
    NO_DATABASE(503, "the server's database does not answer; send the same again in a while"),
    NOT_A_PART(422, "the address, the headers or the body are not those of a part of a record"),
    UPLOAD_OFFSET(412, "the server has another number of bytes of this record; ask how many"),
    UPLOAD_BROKEN(412, "the parts together are not the record; begin again"),
    SERVER_FULL(507, "the server has no room for more records; send the same bytes again later"),
    TOO_OFTEN(429, "the station asks too often; try again in a while"),
    TOO_SLOW(408, "the body came too slowly; send the same bytes again"),
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
