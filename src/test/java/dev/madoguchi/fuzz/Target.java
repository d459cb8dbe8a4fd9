package dev.madoguchi.fuzz;

import dev.madoguchi.carryout.CarryOutException;
import dev.madoguchi.carryout.ContainerException;
import dev.madoguchi.city.CityException;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.manual.ManualException;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.photo.still.StillException;
import dev.madoguchi.queue.BadQueueJsonException;
import dev.madoguchi.seal.EnrolmentCodeException;
import dev.madoguchi.seal.EnvelopeException;
import dev.madoguchi.seal.JwsException;
import dev.madoguchi.sync.EnrolmentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One reader of bytes from outside: what is fed to it, and in which words it may refuse. */
@SuppressWarnings("ImmutableEnumChecker") // A method reference and a set that is never changed.
public enum Target {
    ENVELOPE(Readers::envelope, EnvelopeException.class),
    LEDGER_ENTRY(Readers::ledgerEntry, IllegalArgumentException.class),
    JWS(Readers::jws, JwsException.class),
    /** This and the next two are signed, so that what they say is read. */
    PUBLICATION(Readers::publication, IllegalArgumentException.class),
    ACCEPTANCE(Readers::acceptance, IllegalArgumentException.class),
    CERTIFICATE(Readers::certificate, JwsException.class, IllegalArgumentException.class),
    PROFILE(Readers::profile, ProfileException.class),
    ARTICLE(Readers::article, ManualException.class),
    SETTINGS(Readers::settings),
    STATION_CONFIG(Readers::stationConfig, IOException.class),
    CARD(Readers::card, DeviceException.class),
    RESIDENCE_CARD(Readers::residenceCard, DeviceException.class),
    PRINTER(Readers::printer, DeviceException.class),
    /** What a network camera sends. */
    MJPEG(Readers::mjpeg, DeviceException.class),
    STILL(Readers::still, StillException.class),
    QR_FILE(Readers::qrFile),
    QR_TEXT(Readers::qrText),
    QUEUE_SIGN(Readers::queueSign, BadQueueJsonException.class),
    QUEUE_EVENTS(Readers::queueEvents, BadQueueJsonException.class),
    STATION_STATE(Readers::stationState, IllegalArgumentException.class),
    STATION_TALLY(Readers::stationTally, IllegalArgumentException.class),
    ENROLMENT_REQUEST(Readers::enrolmentRequest, CityException.class),
    ENROLMENT_ANSWER(Readers::enrolmentAnswer, EnrolmentException.class),
    ENROLMENT_CODE(Readers::enrolmentCode, EnrolmentCodeException.class),
    CONTAINER(Readers::container, IOException.class, ContainerException.class),
    RECEIPTS(Readers::receipts, CarryOutException.class),
    /** What a station sends to the server, below the routes. */
    HTTP(Readers::http, RefusedRequestException.class);

    private final Reader reader;
    private final Set<Class<?>> refusals;

    Target(Reader reader, Class<?>... refusals) {
        this.reader = reader;
        this.refusals = Set.of(refusals);
    }

    /** Reads the bytes to the end. */
    interface Reader {
        void read(byte[] input) throws Exception;
    }

    /**
     * Feeds the bytes.
     *
     * @return whether they were understood; otherwise they were refused in the reader's own words
     * @throws AssertionError with whatever else the reader threw
     */
    public boolean feed(byte[] input) {
        try {
            reader.read(input);
            return true;
        } catch (Exception e) {
            if (refusals.stream().anyMatch(refusal -> refusal.isInstance(e))) {
                return false;
            }
            throw new AssertionError(this + " does not refuse in its own words", e);
        }
    }

    /** The inputs that are kept for it: valid ones, and those that once broke it. */
    List<byte[]> corpus() throws IOException {
        URL folder = Target.class.getResource("corpus/" + folder());
        if (folder == null) {
            throw new IOException("no corpus of " + this);
        }
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder.getPath()))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream data = Files.newInputStream(file)) {
                    inputs.add(data.readAllBytes());
                }
            }
        }
        return inputs;
    }

    /** The name of its folder. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
