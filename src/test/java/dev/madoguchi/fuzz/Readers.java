package dev.madoguchi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.app.station.StationConfig;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.carryout.Carried;
import dev.madoguchi.carryout.Container;
import dev.madoguchi.carryout.Receipts;
import dev.madoguchi.city.EnrolmentRequest;
import dev.madoguchi.city.console.StationState;
import dev.madoguchi.city.console.StationTally;
import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.closing.CheckedCertificate;
import dev.madoguchi.closing.ErasureCertificate;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.device.camera.FuzzedCamera;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.printer.FuzzedPrinter;
import dev.madoguchi.form.ApplicationIdParser;
import dev.madoguchi.form.QrFile;
import dev.madoguchi.identity.CardReading;
import dev.madoguchi.identity.Pin;
import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.identity.residence.ResidenceReading;
import dev.madoguchi.manual.ArticleReader;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.photo.still.StillPicture;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationKeys;
import dev.madoguchi.seal.VerifyingKeys;
import dev.madoguchi.sync.CityPins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each reader, fed as the product feeds it. */
final class Readers {
    /** A key that opens nothing: kept inputs that it signed are believed in the next run too. */
    private static final String KEY = """
        {"kty":"OKP","crv":"Ed25519","x":"A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg",
         "d":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"}\
        """;

    static final SigningKey CITY = city();
    private static final StationKeys STATIONS =
            new StationKeys(List.of(new StationKeys.Entry("T01", CITY.verifyingKey())));
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FILE = file();
    private static final ApplicationIdParser IDS = new ApplicationIdParser(List.of(".kojinbango-card.go.jp"));

    private Readers() {}

    private static SigningKey city() {
        try {
            return SigningKey.fromJwk(KEY);
        } catch (SecretException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("madoguchi-fuzz", ".bin");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void envelope(byte[] input) throws Exception {
        Envelope.parse(input);
    }

    static void ledgerEntry(byte[] input) {
        LedgerEntryCodec.decode(input);
    }

    static void jws(byte[] input) throws Exception {
        Jws.verify(new String(input, UTF_8), Publication.TYPE, CITY.verifyingKey());
    }

    static void publication(byte[] input) {
        Publication.verified(signed(Publication.TYPE, input), VerifyingKeys.only(CITY.verifyingKey()));
    }

    static void acceptance(byte[] input) {
        Acceptance.verified(signed(Acceptance.TYPE, input), CITY.verifyingKey());
    }

    static void certificate(byte[] input) throws Exception {
        CheckedCertificate.read(signed(ErasureCertificate.TYPE, input), STATIONS);
    }

    /** A statement of the city that says this. */
    private static String signed(String type, byte[] json) {
        try {
            JsonNode says = JSON.readTree(json);
            return Jws.sign(CITY, type, says.isObject() ? says : JSON.createObjectNode());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("nothing that can be signed", e);
        }
    }

    static void profile(byte[] input) throws Exception {
        Profiles.parse("fuzz.yaml", input);
    }

    static void article(byte[] input) throws Exception {
        new ArticleReader("fuzz.md").read(new String(input, UTF_8));
    }

    static void settings(byte[] input) throws Exception {
        StationSettings settings = new StationSettings(Files.write(FILE, input));
        settings.camera();
        settings.window();
        settings.look();
        settings.visitorScreen();
        settings.devices();
    }

    static void stationConfig(byte[] input) throws Exception {
        StationConfig.read(Files.write(FILE, input));
    }

    static void card(byte[] input) throws Exception {
        InProcessReader reader = new InProcessReader("fuzzed");
        reader.insert(new FuzzedCard(input));
        CardReading reading = new CardReading(reader, Duration.ZERO);
        try (Pin pin = Pin.of("1234")) {
            reading.look();
            reading.read(pin, true);
        }
    }

    static void residenceCard(byte[] input) throws Exception {
        InProcessReader reader = new InProcessReader("fuzzed");
        reader.insert(new FuzzedCard(input));
        ResidenceReading reading = new ResidenceReading(reader, Duration.ZERO, new NoRandom());
        try (CardNumber number = CardNumber.of(VirtualResidenceCard.NUMBER.toCharArray())) {
            reading.look();
            reading.read(number);
        }
    }

    static void printer(byte[] input) throws Exception {
        FuzzedPrinter.answering(input);
    }

    static void mjpeg(byte[] input) throws Exception {
        FuzzedCamera.sending(input);
    }

    static void http(byte[] input) throws Exception {
        Server.RAW.ask(input);
    }

    /** Started by the first input for it, and by no other. */
    private static final class Server {
        static final RawHttp RAW = RawHttp.start();
    }

    static void still(byte[] input) throws Exception {
        StillPicture.read(input);
    }

    static void qrFile(byte[] input) throws Exception {
        new QrFile(IDS).read(Files.write(FILE, input));
    }

    static void qrText(byte[] input) {
        IDS.parse(new String(input, UTF_8));
        IDS.parse(new String(input, ISO_8859_1));
    }

    static void queueSign(byte[] input) throws Exception {
        QueueJson.read(input, SiteSign.class);
    }

    static void queueEvents(byte[] input) throws Exception {
        QueueJson.events(input);
    }

    static void stationState(byte[] input) {
        StationState.parse(input, Instant.EPOCH);
    }

    static void stationTally(byte[] input) {
        StationTally.parse(input);
    }

    static void enrolmentRequest(byte[] input) throws Exception {
        EnrolmentRequest.parse(new String(input, UTF_8));
    }

    static void enrolmentAnswer(byte[] input) throws Exception {
        CityPins.parse(new String(input, UTF_8));
    }

    static void enrolmentCode(byte[] input) throws Exception {
        String typed = new String(input, UTF_8);
        EnrolmentCode.groups(typed);
        EnrolmentCode.parse(typed);
    }

    static void container(byte[] input) throws Exception {
        Path file = Files.write(FILE, input);
        try (Container container = Container.open(file)) {
            for (Carried carried : container.list().records()) {
                container.record(carried);
            }
        }
    }

    static void receipts(byte[] input) throws Exception {
        Receipts.read(input);
    }
}
