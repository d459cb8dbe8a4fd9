package dev.madoguchi.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.seal.JwsException.Reason;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.seal.StationKeys.Entry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** F89: what the city reads in a certificate that it is handed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedCertificateTest {
    private final SigningKey other = SigningKey.generate(new SecureRandom());
    private DayToClose day;
    private List<Envelope> sent;
    private ErasureCertificate certificate;

    @BeforeAll
    void closeADay(@TempDir Path folder) throws Exception {
        day = new DayToClose(folder);
        sent = day.receiveAll();
        certificate = day.closeAll();
    }

    @AfterAll
    void end() {
        day.close();
        other.close();
    }

    @Test
    void saysWhichRecordsAreGoneAtTheStationAndWhatTheSearchFound() throws Exception {
        CheckedCertificate says = CheckedCertificate.read(certificate.jws() + "\n", known(name()));

        assertEquals(
                sent.stream()
                        .map(each -> new DestroyedRecord(each.header().id(), each.sha256()))
                        .toList(),
                says.records());
        assertEquals(name(), says.station().station());
        assertEquals(ClosingStation.DAY, says.day());
        assertEquals(Optional.empty(), says.witness());
        assertTrue(says.how().contains(ErasureMethod.DAY_KEY_DESTROYED), says.toString());
        assertTrue(says.clean());
        assertEquals(certificate.sha256(), says.sha256());
        assertFalse(says.erased().isAfter(says.certified()));
    }

    @Test
    void believesAStationThatWasEnrolledAnewByEachOfItsKeys() throws Exception {
        Entry later = new Entry(name(), other.verifyingKey());
        StationKeys keys =
                new StationKeys(List.of(later, known(name()).entries().getFirst()));

        assertEquals(
                3, CheckedCertificate.read(certificate.jws(), keys).records().size());
    }

    @Test
    void refusesWhatNoStationOfTheCitySigned() {
        assertEquals(Reason.WRONG_KEY, refused(certificate.jws(), new StationKeys(List.of())));
        assertEquals(
                Reason.WRONG_KEY,
                refused(certificate.jws(), new StationKeys(List.of(new Entry(name(), other.verifyingKey())))));
    }

    @Test
    void refusesOneStationsCertificateInTheNameOfAnother() {
        assertEquals(Reason.WRONG_KEY, refused(certificate.jws(), known("W-99")));
    }

    @Test
    void refusesWhatIsSignedAndNoCertificate() {
        SigningKey key = day.station.signingKey();
        ObjectNode half = JsonMapper.builder().build().createObjectNode().put("station", name());

        assertEquals(Reason.MALFORMED, refused(Jws.sign(key, ErasureCertificate.TYPE, half), known(name())));
        assertEquals(Reason.WRONG_TYPE, refused(Jws.sign(key, "madoguchi-receipt+jws", half), known(name())));
        assertEquals(Reason.MALFORMED, refused("not a statement", known(name())));
    }

    private Reason refused(String jws, StationKeys keys) {
        return assertThrows(JwsException.class, () -> CheckedCertificate.read(jws, keys))
                .reason();
    }

    private String name() {
        return sent.getFirst().header().station();
    }

    private StationKeys known(String station) {
        return new StationKeys(
                List.of(new Entry(station, day.station.signingKey().verifyingKey())));
    }
}
