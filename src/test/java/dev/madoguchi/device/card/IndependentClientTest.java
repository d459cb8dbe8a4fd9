package dev.madoguchi.device.card;

import static dev.madoguchi.device.card.Cards.PIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.app.Main;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.program.JavaProgram;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** OpenSC, which knows My Number Cards and shares no line with us, uses the virtual one as it would a real one. */
@ExtendWith(PcscdExtension.class)
@EnabledIf("isInstalledOrRequired")
@Timeout(300)
class IndependentClientTest {
    private static final Path TOOL = Path.of("/usr/bin/pkcs15-tool");
    private static final String READER = "Virtual PCD 00 00";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern RECEIVED = Pattern.compile("Received \\(SW1=0x(..), SW2=0x(..)\\)");

    @TempDir
    private Path folder;

    private VpcdSlot slot;
    private int port;

    /** The launcher installs it, so that no run of all checks passes with this left out unnoticed. */
    static boolean isInstalledOrRequired() {
        return Files.exists(TOOL) || "1".equals(System.getenv("MADOGUCHI_REQUIRE_PCSCD"));
    }

    @BeforeEach
    void find(PcscDaemon daemon) {
        port = daemon.port();
        slot = new VpcdSlot(port);
    }

    @AfterEach
    void leave() {
        slot.close();
    }

    @Test
    void knowsTheCardAndReadsBothCertificates() throws Exception {
        insert();

        Said name = run("opensc-tool", "--reader", READER, "--name");
        X509Certificate user = certificate("1");
        X509Certificate authority = certificate("3");

        assertEquals("jpki", name.out().strip());
        assertArrayEquals(Cards.CERTIFICATE.der(), user.getEncoded());
        user.verify(authority.getPublicKey());
        assertEquals(user.getIssuerX500Principal(), authority.getSubjectX500Principal());
    }

    @Test
    void seesTheTriesOfAPinGoDownAndComeBack() throws Exception {
        insert();
        assertEquals(List.of("3", "5"), tries());

        assertNotEquals(0, verify("0000").exit());
        assertEquals(List.of("2", "5"), tries());
        assertEquals(0, verify(PIN).exit());

        assertEquals(List.of("3", "5"), tries());
    }

    @Test
    void signsWithTheKeyOnTheCardAfterThePinOnly() throws Exception {
        insert();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("a document".getBytes(UTF_8));
        Path input = Files.write(folder.resolve("digest"), digest);
        Path output = folder.resolve("signature");

        Said refused = sign(input, output, "0000");
        Said signed = sign(input, output, PIN);

        assertNotEquals(0, refused.exit());
        assertEquals(0, signed.exit(), signed.out());
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(certificate("1").getPublicKey());
        check.update("a document".getBytes(UTF_8));
        assertTrue(check.verify(Files.readAllBytes(output)));
    }

    @Test
    void readsTheFourItemsByBareCommands() throws Exception {
        insert();

        Said said = send(
                "00A4040C0AD3921000310001010408",
                "00A4020C020002",
                "00B0000068",
                "00A4020C020011",
                "002000800431323334",
                "00A4020C020002",
                "00B0000068");

        assertEquals(List.of("9000", "9000", "6982", "9000", "9000", "9000", "9000"), words(said));
        // OpenSC prints sixteen bytes a line in hexadecimal digits, with their letters behind.
        String digits = said.out()
                .lines()
                .filter(line -> line.matches("([0-9A-F]{2} ){1,16}.*"))
                .map(line ->
                        line.replaceFirst("^(([0-9A-F]{2} ){1,16}).*$", "$1").replace(" ", ""))
                .reduce("", String::concat);
        assertTrue(new String(HexFormat.of().parseHex(digits), UTF_8).contains(Cards.SAMPLE.name()), said.out());
    }

    @Test
    void usesTheCardThatTheCommandSimulates() throws Exception {
        Process card = JavaProgram.withCards(
                        Main.class,
                        "simulate",
                        "card",
                        "--kind",
                        "my-number",
                        "--port",
                        Integer.toString(port),
                        "--pin",
                        "4711")
                .start();
        try (BufferedReader words = card.inputReader()) {
            assertEquals("card my-number in vpcd on port " + port, words.readLine());
            awaitCard();

            assertEquals(
                    "jpki",
                    run("opensc-tool", "--reader", READER, "--name").out().strip());
            assertEquals(0, verify("4711").exit());
            certificate("1").verify(certificate("3").getPublicKey());
        } finally {
            card.destroy();
            assertTrue(card.waitFor(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void leavesTheCardToUsAndGetsItBack() throws Exception {
        insert();
        certificate("1");

        try (PcscReaders readers = new PcscReaders();
                CardSession session = readers.reader(READER).connect(LIMIT)) {
            assertArrayEquals(
                    new byte[] {(byte) 0x90, 0},
                    session.transmit(HexFormat.of().parseHex("00A4040C0AD392F000260100000001")));
        }

        assertEquals(List.of("3", "5"), tries());
    }

    private void insert() throws DeviceException {
        slot.insert(Cards.myNumber());
        awaitCard();
    }

    /** The service takes a moment to notice a card; the other program looks once. */
    private static void awaitCard() throws DeviceException {
        try (PcscReaders readers = new PcscReaders()) {
            readers.reader(READER).connect(LIMIT).close();
        }
    }

    private Said sign(Path input, Path output, String pin) throws Exception {
        return run(
                "pkcs15-crypt",
                "--reader",
                READER,
                "--sign",
                "--sha-256",
                "--pkcs1",
                "--key",
                "1",
                "--pin",
                pin,
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--raw");
    }

    private Said verify(String pin) throws Exception {
        return run("pkcs15-tool", "--reader", READER, "--verify-pin", "--auth-id", "1", "--pin", pin);
    }

    private List<String> tries() throws Exception {
        return Pattern.compile("Tries left *: (\\d+)")
                .matcher(run("pkcs15-tool", "--reader", READER, "--list-pins").out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private X509Certificate certificate(String id) throws Exception {
        Said said = run("pkcs15-tool", "--reader", READER, "--read-certificate", id);
        assertEquals(0, said.exit(), said.out());
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(said.out().getBytes(UTF_8)));
    }

    private Said send(String... commands) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("opensc-tool", "--reader", READER));
        for (String command : commands) {
            arguments.addAll(List.of("--send-apdu", command));
        }
        return run(arguments.toArray(String[]::new));
    }

    private static List<String> words(Said said) {
        return RECEIVED.matcher(said.out())
                .results()
                .map(found -> found.group(1) + found.group(2))
                .toList();
    }

    private record Said(int exit, String out) {}

    /** Standard output goes to a file, so that a program that hangs is ended and not waited for. */
    private Said run(String... command) throws Exception {
        Path out = Files.createTempFile(folder, "said", "");
        ProcessBuilder program =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("LC_ALL", "C.UTF-8");
        Process started = program.start();
        started.outputWriter().close();
        if (!started.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new AssertionError("hangs: " + String.join(" ", command));
        }
        return new Said(started.exitValue(), Files.readString(out));
    }
}
