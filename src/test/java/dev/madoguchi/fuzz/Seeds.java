package dev.madoguchi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.node.CityNode;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.form.QrPicture;
import dev.madoguchi.identity.CardReading;
import dev.madoguchi.identity.Pin;
import dev.madoguchi.identity.residence.CardNumber;
import dev.madoguchi.identity.residence.ResidenceReading;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.queue.Destination;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.QueueActor;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.seal.CityPrivateKey;
import dev.madoguchi.seal.Jws;
import dev.madoguchi.seal.Sealer;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/** Makes the valid inputs that the corpus begins with; run by hand when a format changes. */
final class Seeds {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path corpus;
    private final SecureRandom random = new SecureRandom();

    private Seeds(Path corpus) {
        this.corpus = corpus;
    }

    /** Argument: the folder of the corpus. */
    public static void main(String[] arguments) throws Exception {
        Seeds seeds = new Seeds(Path.of(arguments[0]));
        seeds.sealed();
        seeds.said();
        seeds.enrolled();
        seeds.texts();
        seeds.cards();
        seeds.pictures();
        seeds.printer();
        new LineSeeds(seeds::put).make();
    }

    private void put(Target target, String name, byte[] input) throws Exception {
        Path folder = Files.createDirectories(corpus.resolve(target.folder()));
        Files.write(folder.resolve(name), input);
        System.out.println(target + " " + name + " " + input.length + " bytes, understood: " + target.feed(input));
    }

    private void put(Target target, String name, String input) throws Exception {
        put(target, name, input.getBytes(UTF_8));
    }

    private void sealed() throws Exception {
        try (CityPrivateKey city = CityPrivateKey.generate(random);
                SigningKey station = SigningKey.generate(random)) {
            Sealer sealer = new Sealer(
                    city.publicKey(),
                    station,
                    new StationName("mihon", "honcho", "T01"),
                    Clock.fixed(NOON, ZoneOffset.UTC));
            UUID id = UUID.randomUUID();
            var envelope = sealer.seal(id, "application", LocalDate.of(2026, 11, 20), "a record".getBytes(UTF_8));
            put(Target.ENVELOPE, "record", envelope.bytes());
            String list = Jws.sign(station, "madoguchi-carry-out+jws", JSON.readTree("""
                            {"v":1,"id":"%s","municipality":"mihon","site":"honcho","station":"T01",
                             "madeAt":"2026-11-20T03:00:00Z","destination":"city","records":[{"id":"%s","sha256":"%s"}]}""".formatted(
                            UUID.randomUUID(), id, envelope.sha256())));
            put(Target.CONTAINER, "one-record", container(list, id, envelope.bytes()));
            put(
                    Target.JWS,
                    "publication",
                    Jws.sign(Readers.CITY, "madoguchi-publication+jws", JSON.createObjectNode()));
            put(
                    Target.RECEIPTS,
                    "one",
                    "{\"v\":1,\"carryOut\":\"%s\",\"receipts\":{\"%s\":\"a.b.c\"},\"refused\":{\"%s\":\"no\"}}"
                            .formatted(UUID.randomUUID(), id, UUID.randomUUID()));
        }
        LedgerEntry entry = new LedgerEntry(
                UUID.randomUUID(),
                "A-001",
                NOON,
                "見本　花子",
                "見本市１－２",
                "19850412",
                "090-0000-0001",
                Optional.of("0".repeat(23)));
        put(Target.LEDGER_ENTRY, "entry", LedgerEntryCodec.encode(entry));
    }

    private static byte[] container(String list, UUID id, byte[] record) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            stored(zip, "list.jws", list.getBytes(UTF_8));
            stored(zip, id + ".cbor", record);
        }
        return bytes.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] content) throws Exception {
        var entry = new ZipEntry(name);
        var crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private void said() throws Exception {
        put(Target.PUBLICATION, "article", """
                {"iss":"city:mihon","municipality":"mihon","site":"","kind":"MANUAL","name":"photo","version":3,
                 "from":"2026-11-20","withdrawn":false,"by":"1001","at":"2026-11-20T03:00:00Z","answers":"","content":"# 写真"}""");
        put(Target.ACCEPTANCE, "accepted", """
                {"municipality":"mihon","site":"honcho","station":"T01","day":"2026-11-20","verdict":"ACCEPTED","reason":"",
                 "records":3,"digest":"%s","by":"1001","at":"2026-11-20T03:00:00Z"}""".formatted("0".repeat(64)));
        put(Target.STATION_STATE, "state", """
                {"toldAt":"2026-11-20T03:00:00Z","version":"0.1","waiting":1,"refused":0,
                 "oldestAt":"2026-11-20T02:00:00Z","faults":{"CAMERA":"ABSENT"}}""");
        put(Target.STATION_TALLY, "tally", "{\"day\":\"2026-11-20\",\"hour\":10,\"totals\":{\"case.sealed\":4}}");
        put(
                Target.QUEUE_SIGN,
                "sign",
                QueueJson.bytes(new SiteSign(
                        "本庁",
                        List.of(new SiteSign.Purpose("A", "申請")),
                        List.of(new SiteSign.Counter("w1", "１", List.of("A"))))));
        QueueEvent called = new QueueEvent(
                UUID.randomUUID(),
                new TicketNumber("honcho", LocalDate.of(2026, 11, 20), "A", 1),
                QueueAction.ISSUE,
                Optional.of("w1"),
                new Destination(Optional.of("A"), Optional.empty()),
                new QueueActor("T01", "1001"),
                NOON);
        put(Target.QUEUE_EVENTS, "one", QueueJson.bytes(List.of(called)));
    }

    private void enrolled() throws Exception {
        Path folder = Files.createTempDirectory("madoguchi-seeds");
        Path profile = Path.of("sample-config", "kokubunji.yaml");
        String site = Profiles.read(profile).sites().getFirst().id();
        StationName name = new StationName("kokubunji", site, "T01");
        var made = CityNode.newCity(folder, "city:mihon");
        try (CityHome city = CityNode.open(made, Optional.empty())) {
            List<String> said = new ArrayList<>();
            StationIdentity.enrol(name, random, request -> {
                said.add(request);
                said.add(CityNode.enrol(city, request));
                return said.getLast();
            });
            put(Target.ENROLMENT_REQUEST, "request", said.getFirst());
            put(Target.ENROLMENT_ANSWER, "answer", said.getLast());
            city.keepProfile(Files.readString(profile));
            String code = city.offer(name, URI.create("https://127.0.0.1:8443")).text();
            put(Target.ENROLMENT_CODE, "code", code);
        }
    }

    private void texts() throws Exception {
        for (String profile : List.of("kokubunji", "toin")) {
            put(Target.PROFILE, profile, Files.readAllBytes(Path.of("sample-config", profile + ".yaml")));
        }
        put(Target.STATION_CONFIG, "station", Files.readAllBytes(Path.of("sample-config", "station.yaml")));
        put(Target.ARTICLE, "photo-rules", Files.readAllBytes(Path.of("sample-config", "manuals", "photo-rules.md")));
        put(Target.SETTINGS, "all", """
                {"camera":{"id":"usb-1","name":"Cam"},"window":"w1","textPercent":125,"highContrast":true,"visitorScreen":true,
                 "clockLimitSeconds":60,"devices":{"camera":"simulated","card":"first","printer":"simulated"}}""");
        put(Target.QR_TEXT, "address", "https://net.kojinbango-card.go.jp/a?id=00000000000000000001000");
        put(Target.QR_TEXT, "digits", "０".repeat(23));
    }

    private void cards() throws Exception {
        var spoken = new ByteArrayOutputStream();
        InProcessReader reader = new InProcessReader("recorded");
        reader.insert(new Recorded(Cards.myNumber(), spoken));
        CardReading reading = new CardReading(reader, Duration.ZERO);
        try (Pin pin = Pin.of(Cards.PIN)) {
            reading.look();
            reading.read(pin, true);
        }
        put(Target.CARD, "my-number", spoken.toByteArray());
        spoken.reset();
        reader.insert(new Recorded(ResidenceCards.of("residence"), spoken));
        ResidenceReading residence = new ResidenceReading(reader, Duration.ZERO, new NoRandom());
        residence.look();
        try (CardNumber number = CardNumber.of(VirtualResidenceCard.NUMBER.toCharArray())) {
            residence.read(number);
        }
        put(Target.RESIDENCE_CARD, "residence", spoken.toByteArray());
    }

    /** Writes down what a card says, in the form of {@link FuzzedCard}. */
    private record Recorded(VirtualCard card, ByteArrayOutputStream spoken) implements VirtualCard {
        private static final int LONG = 255;

        @Override
        public byte[] atr() {
            return card.atr();
        }

        @Override
        public byte[] answer(byte[] command) {
            byte[] answer = card.answer(command);
            if (answer.length < LONG) {
                spoken.write(answer.length);
            } else {
                spoken.write(LONG);
                spoken.write(answer.length >> 8);
                spoken.write(answer.length);
            }
            spoken.writeBytes(answer);
            return answer;
        }

        @Override
        public void reset() {
            card.reset();
        }
    }

    private void pictures() throws Exception {
        BufferedImage small = new BufferedImage(24, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.setRGB(x, y, new Color(x * 10, y * 7, 90).getRGB());
            }
        }
        BufferedImage code = new BufferedImage(120, 120, BufferedImage.TYPE_BYTE_GRAY);
        code.createGraphics().drawImage(QrPicture.of("0".repeat(23), 120), 0, 0, null);
        for (String format : List.of("png", "jpg")) {
            put(Target.STILL, "small." + format, encoded(small, format));
            put(Target.QR_FILE, "code." + format, encoded(code, format));
        }
        put(Target.QR_FILE, "code.gif", encoded(code, "gif"));
        put(Target.QR_FILE, "code.bmp", encoded(code, "bmp"));
    }

    private static byte[] encoded(BufferedImage picture, String format) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private void printer() throws Exception {
        byte[] well = {
            0x16, 0x12, 0x12, 0x12, 0x10, 0, 0, 0, 0x37, 0x22, '0', '0', '0', '1', 0, 0, 0x16, 0x12, 0x12, 0x12
        };
        put(Target.PRINTER, "well", well);
    }
}
