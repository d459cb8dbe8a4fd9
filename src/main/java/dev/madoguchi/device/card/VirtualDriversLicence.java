package dev.madoguchi.device.card;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A driver's licence (運転免許証) made of memory: master file, three applications, files of their physical sizes, two PINs with
 * try counters (domain-facts 2.1). What it says is invented.
 */
public final class VirtualDriversLicence implements VirtualCard {
    /** The application no other card has. */
    static final String TEXT = "A0000002310100000000000000000000";

    private static final byte[] ATR = HexFormat.of().parseHex("3B88800100000000009181C100D8");
    private static final String PHOTO = "A0000002310200000000000000000000";
    private static final String RESERVED = "A0000002480300000000000000000000";
    /** What takes the place of both PINs while the holder has set none. */
    private static final String NO_PIN = "****";

    private static final int PIN_1 = 0x0001;
    private static final int PIN_2 = 0x0002;
    private static final int PIN_TRIES = 3;
    private static final int COMMON_SIZE = 17;
    private static final int PIN_SETTING_SIZE = 3;
    private static final int FACE_SIZE = 880;
    private static final int DOMICILE_SIZE = 82;
    private static final int PHOTO_SIZE = 2005;

    private final VirtualChip chip;

    private VirtualDriversLicence(VirtualPerson person, String pin) {
        VirtualApplication master = new VirtualApplication(
                "",
                Map.of(
                        0x2F01, VirtualFile.free(VirtualLicenceFiles.common(), COMMON_SIZE),
                        0x000A,
                                VirtualFile.free(
                                        VirtualLicenceFiles.pinSetting(!pin.equals(NO_PIN)), PIN_SETTING_SIZE)),
                Map.of(PIN_1, new VirtualPin(pin, PIN_TRIES), PIN_2, new VirtualPin(pin, PIN_TRIES)));
        chip = new VirtualChip(ATR, master, List.of(text(person), photo(), reserved()));
    }

    /** A licence whose two PINs are these four digits. */
    public static VirtualDriversLicence withPin(VirtualPerson person, String pin) {
        return new VirtualDriversLicence(person, pin);
    }

    /** A licence whose holder set no PIN. */
    public static VirtualDriversLicence withoutPin(VirtualPerson person) {
        return new VirtualDriversLicence(person, NO_PIN);
    }

    /** How many wrong entries 暗証番号1 still takes; 0 is blocked. */
    public int pinTries() {
        return chip.masterTries(PIN_1);
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

    private static VirtualApplication text(VirtualPerson person) {
        byte[] domicile = VirtualLicenceFiles.domicile(person);
        return new VirtualApplication(
                TEXT,
                Map.of(
                        0x0001, VirtualFile.closed(VirtualLicenceFiles.face(person), FACE_SIZE, PIN_1),
                        0x0002, VirtualFile.closedByEach(domicile, DOMICILE_SIZE, PIN_1, PIN_2)),
                Map.of());
    }

    private static VirtualApplication photo() {
        VirtualFile none = VirtualFile.closedByEach(new byte[0], PHOTO_SIZE, PIN_1, PIN_2);
        return new VirtualApplication(PHOTO, Map.of(0x0001, none), Map.of());
    }

    private static VirtualApplication reserved() {
        return new VirtualApplication(RESERVED, Map.of(), Map.of());
    }
}
