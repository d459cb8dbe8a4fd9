package dev.madoguchi.closing;

import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.JwsException.Reason;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.seal.StationName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an erasure certificate says (002 別記13条4項, 5項), as whoever it is handed to reads it: a station that the city knows signed it, and it
 * is of that station.
 *
 * @param erased when the day's data had been destroyed
 * @param certified when that was signed
 * @param by who did it: id and name
 * @param witness before whom
 * @param records the sealed records that the station keeps no longer, because the city has them
 * @param photos how many photos were erased by themselves
 * @param how what was done, in its order
 * @param residue how many personal texts the search found afterwards
 * @param unread how many files it could not read, so that nobody knows
 * @param sha256 of the statement, as it stands on the paper
 */
public record CheckedCertificate(
        StationName station,
        LocalDate day,
        Instant erased,
        Instant certified,
        String by,
        Optional<String> witness,
        List<DestroyedRecord> records,
        int photos,
        List<ErasureMethod> how,
        int residue,
        int unread,
        String sha256) {

    public CheckedCertificate {
        records = List.copyOf(records);
        how = List.copyOf(how);
    }

    /**
     * Reads a certificate.
     *
     * @param jws as it lies in the station's folder, line ends around it or not
     * @param known the stations of the city, with all keys that they ever had
     * @throws JwsException where it is none, no station of the city signed it, or it was changed
     */
    public static CheckedCertificate read(String jws, StationKeys known) throws JwsException {
        String statement = jws.strip();
        JwsException refused = new JwsException(Reason.WRONG_KEY, "no station of this city signed it");
        for (StationKeys.Entry entry : known.entries()) {
            try {
                JsonNode says = ErasureCertificate.verify(statement, entry.key());
                if (says.path("station").stringValue("").equals(entry.station())) {
                    return read(says, ErasureCertificate.sha256(statement));
                }
            } catch (JwsException e) {
                if (e.reason() != Reason.WRONG_KEY) {
                    refused = e;
                }
            }
        }
        throw refused;
    }

    private static CheckedCertificate read(JsonNode says, String sha256) throws JwsException {
        try {
            return new CheckedCertificate(
                    new StationName(text(says, "municipality"), text(says, "site"), text(says, "station")),
                    LocalDate.parse(text(says, "day")),
                    Instant.parse(text(says.path("when"), "erased")),
                    Instant.parse(text(says.path("when"), "certified")),
                    text(says.path("by"), "id") + " " + text(says.path("by"), "name"),
                    Optional.of(says.path("witness").stringValue("")).filter(name -> !name.isEmpty()),
                    says.path("what")
                            .path("records")
                            .valueStream()
                            .map(CheckedCertificate::record)
                            .toList(),
                    says.path("what").path("photos").size(),
                    says.path("how")
                            .valueStream()
                            .map(each -> ErasureMethod.valueOf(each.stringValue("")))
                            .toList(),
                    says.path("scan").path("residue").intValue(),
                    says.path("scan").path("unread").size(),
                    sha256);
        } catch (DateTimeException | IllegalArgumentException | JacksonException e) {
            throw new JwsException(Reason.MALFORMED, "not what an erasure certificate says", e);
        }
    }

    private static DestroyedRecord record(JsonNode record) {
        return new DestroyedRecord(UUID.fromString(text(record, "id")), text(record, "sha256"));
    }

    private static String text(JsonNode object, String field) {
        String text = object.path(field).stringValue("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return text;
    }

    /** Whether the search afterwards read every file and found nothing. */
    public boolean clean() {
        return residue == 0 && unread == 0;
    }
}
