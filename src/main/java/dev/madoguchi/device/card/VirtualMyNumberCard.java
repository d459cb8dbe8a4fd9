package dev.madoguchi.device.card;

import java.nio.charset.StandardCharsets;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A My Number Card made of memory, faithful on the wire: its applications, files, PINs and status words are those of
 * domain-facts 1. It holds an invented number that no code of ours may ask for, so that a test can see that none does.
 */
public final class VirtualMyNumberCard implements VirtualCard {
    /** A number with a right check digit that stands for everybody's. */
    static final String MY_NUMBER = "123456789018";

    private static final byte[] ATR = HexFormat.of().parseHex("3B888001000005E0B381A1007F");
    private static final String JPKI = "D392F000260100000001";
    private static final String TEXT = "D3921000310001010408";
    private static final String VISUAL = "D3921000310001010402";
    private static final String RESIDENT = "D3921000310001010401";
    private static final String COMMON = "D3921000310001010100";

    private static final int AUTHENTICATION_KEY = 0x0017;
    private static final int AUTHENTICATION_PIN = 0x0018;
    private static final int TEXT_PIN = 0x0011;
    private static final int NUMBER_A = 0x0014;
    private static final int NUMBER_B = 0x0015;
    private static final int PIN_TRIES = 3;
    private static final int SIGN_PIN_TRIES = 5;
    private static final int NUMBER_TRIES = 10;
    private static final int EXPIRY_YEAR = 2035;
    private static final String SECURITY_CODE = "2285";
    private static final int PRESENT = 0x8F;

    private static final String LICENCE = "A0000002310600000000000000000000";
    private static final int LICENCE_PIN = 0x0006;
    private static final int LICENCE_PIN_TRIES = 10;

    private final VirtualChip chip;

    /**
     * A card as issued.
     *
     * @param pin the four digits of every four-digit PIN on it
     */
    public VirtualMyNumberCard(VirtualPerson person, String pin, VirtualCertificate certificate) {
        this(issued(person, pin, certificate));
    }

    private VirtualMyNumberCard(List<VirtualApplication> applications) {
        chip = new VirtualChip(ATR, applications);
    }

    /** A card that carries the driver's licence too (マイナ免許証, domain-facts 2.4), behind the same four digits. */
    static VirtualMyNumberCard withLicence(VirtualPerson person, String pin, VirtualCertificate certificate) {
        List<VirtualApplication> applications = new ArrayList<>(issued(person, pin, certificate));
        applications.add(licence(pin));
        return new VirtualMyNumberCard(applications);
    }

    private static List<VirtualApplication> issued(VirtualPerson person, String pin, VirtualCertificate certificate) {
        return List.of(
                jpki(pin, certificate),
                text(person, pin),
                visual(person),
                new VirtualApplication(RESIDENT, Map.of(), Map.of(0x001C, new VirtualPin(pin, PIN_TRIES))),
                common(pin));
    }

    /** How many wrong entries the PIN of the text application (券面事項入力補助用) still takes; 0 is blocked. */
    public int pinTries() {
        return chip.tries(TEXT, TEXT_PIN);
    }

    /** How many wrong entries 照合番号B of the text application still takes; 0 is blocked. */
    public int faceNumberTries() {
        return chip.tries(TEXT, NUMBER_B);
    }

    @Override
    public byte[] atr() {
        return chip.atr();
    }

    @Override
    public byte[] answer(byte[] command) {
        return chip.answer(command);
    }

    @Override
    public void reset() {
        chip.reset();
    }

    private static VirtualApplication jpki(String pin, VirtualCertificate certificate) {
        byte[] which = {0, (byte) (certificate.present() ? PRESENT : 0), 0};
        return new VirtualApplication(
                JPKI,
                Map.of(
                        0x0001, VirtualFile.closed(new byte[0], 2048, 0x001B),
                        0x0006, VirtualFile.free(VirtualToken.info("JPKIAPICCTOKEN2"), VirtualToken.SIZE),
                        0x0008, VirtualFile.free(which, which.length),
                        0x000A, VirtualFile.free(certificate.der(), 2048),
                        0x000B, VirtualFile.free(certificate.authority(), 2048)),
                Map.of(
                        AUTHENTICATION_PIN,
                        new VirtualPin(pin, PIN_TRIES),
                        0x001B,
                        new VirtualPin("ABC123", SIGN_PIN_TRIES)),
                certificate
                        .key()
                        .map(key -> Map.of(AUTHENTICATION_KEY, new VirtualKey(key, AUTHENTICATION_PIN)))
                        .orElseGet(Map::of));
    }

    private static VirtualApplication text(VirtualPerson person, String pin) {
        byte[] number = VirtualFourItems.element(0xFF10, MY_NUMBER.getBytes(StandardCharsets.US_ASCII));
        return new VirtualApplication(
                TEXT,
                Map.of(
                        0x0001, VirtualFile.closed(number, 17, TEXT_PIN, NUMBER_A),
                        0x0002, VirtualFile.closed(VirtualFourItems.of(person), 1024, TEXT_PIN, NUMBER_B)),
                Map.of(
                        TEXT_PIN,
                        new VirtualPin(pin, PIN_TRIES),
                        // Blocked on every card; no fault (domain-facts 1.5).
                        0x0012,
                        new VirtualPin("", 0),
                        NUMBER_A,
                        new VirtualPin(MY_NUMBER, NUMBER_TRIES),
                        NUMBER_B,
                        new VirtualPin(faceNumber(person), NUMBER_TRIES)));
    }

    private static VirtualApplication visual(VirtualPerson person) {
        return new VirtualApplication(
                VISUAL,
                Map.of(),
                Map.of(
                        0x0011, new VirtualPin(faceNumber(person).substring(0, 6), PIN_TRIES),
                        0x0012, new VirtualPin(faceNumber(person), NUMBER_TRIES),
                        0x0013, new VirtualPin(MY_NUMBER, NUMBER_TRIES)));
    }

    private static VirtualApplication common(String pin) {
        byte[] value = ("400000012719843" + "13221" + EXPIRY_YEAR + "0217").getBytes(StandardCharsets.US_ASCII);
        byte[] record = new byte[2 + value.length];
        record[0] = 1;
        record[1] = (byte) value.length;
        System.arraycopy(value, 0, record, 2, value.length);
        return new VirtualApplication(
                COMMON,
                Map.of(0x0001, VirtualFile.free(record, record.length)),
                Map.of(0x001C, new VirtualPin(pin, PIN_TRIES)));
    }

    /** Whether a PIN is set is free, the licence itself behind it; its content is left empty. */
    private static VirtualApplication licence(String pin) {
        byte[] set = {(byte) 0xC1, 1, 1};
        return new VirtualApplication(
                LICENCE,
                Map.of(
                        0x001A, VirtualFile.free(set, set.length),
                        0x001B, VirtualFile.closed(new byte[0], 1024, LICENCE_PIN)),
                Map.of(LICENCE_PIN, new VirtualPin(pin, LICENCE_PIN_TRIES)));
    }

    /** 照合番号B, what stands on the face of this person's card: birth date with the year of the era, the card's year of expiry, the code on its face. */
    public static String faceNumber(VirtualPerson person) {
        JapaneseDate birth = JapaneseDate.from(person.birthDate());
        return "%02d".formatted(birth.get(ChronoField.YEAR_OF_ERA))
                + DateTimeFormatter.ofPattern("MMdd").format(person.birthDate())
                + EXPIRY_YEAR
                + SECURITY_CODE;
    }
}
