package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardSession;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The protocol of a driver's licence (運転免許証), over one session (domain-facts 2). It reads what stands on the face; neither
 * the registered domicile nor the photo, which a second PIN guards.
 */
public final class DriversLicence {
    private static final int COMMON = 0x45;
    private static final int VERSION_SIZE = 3;
    private static final int DATE_SIZE = 4;
    private static final int PIN_SETTING = 0x05;
    private static final byte[] NOTHING = {};

    private final CardCommands commands;
    private final LicenceLayout layout;

    public DriversLicence(CardSession session) {
        this.commands = new CardCommands(session);
        this.layout = LicenceLayout.SINCE_2007;
    }

    /** Whether this is a driver's licence: no other card has its application. */
    boolean present() throws DeviceException {
        return commands.selectApplication(layout.text());
    }

    /**
     * What the licence tells without a PIN; costs no try. Selects 暗証番号1 for {@link #verify}.
     *
     * @throws DeviceException {@code BROKEN} when the licence does not keep its protocol
     */
    LicenceFacts facts() throws DeviceException {
        require(commands.selectMasterFile(), "no master file");
        byte[] common = element(layout.commonData(), layout.commonDataSize(), COMMON);
        require(common.length == VERSION_SIZE + 2 * DATE_SIZE, "common data of another size");
        return new LicenceFacts(
                version(common),
                LicenceDate.ofPacked(Arrays.copyOfRange(common, VERSION_SIZE, VERSION_SIZE + DATE_SIZE)),
                LicenceDate.ofPacked(Arrays.copyOfRange(common, VERSION_SIZE + DATE_SIZE, common.length)),
                pinSet(),
                triesLeft());
    }

    /**
     * Lets the licence check the PIN that {@link #facts} asked about; a wrong one costs a try.
     *
     * @return tries left, or empty when it was right
     */
    Optional<Integer> verify(Pin pin) throws DeviceException {
        return tries(commands.verify(pin));
    }

    /**
     * What stands on the face, after {@link #verify}.
     *
     * @throws DeviceException {@code BROKEN} when the licence refuses, or gives what cannot be
     */
    LicenceItems items() throws DeviceException {
        require(commands.selectApplication(layout.text()), "no text behind the PIN for it");
        return LicenceItemsFile.parse(file(layout.faceItems(), layout.faceItemsSize()));
    }

    private static String version(byte[] common) {
        String version = new String(common, 0, VERSION_SIZE, StandardCharsets.US_ASCII);
        return version.matches("[0-9A-Za-z]+") ? version : "";
    }

    /** A value the specification does not know is a fault: a PIN shown in doubt could cost a try. */
    private boolean pinSet() throws DeviceException {
        byte[] setting = element(layout.pinSetting(), layout.pinSettingSize(), PIN_SETTING);
        require(setting.length == 1 && (setting[0] == 0 || setting[0] == 1), "an unknown PIN setting");
        return setting[0] == 1;
    }

    private Optional<Integer> triesLeft() throws DeviceException {
        require(commands.selectFile(layout.pin()), "no PIN on a licence");
        return tries(commands.askPin());
    }

    private static Optional<Integer> tries(PinState state) throws DeviceException {
        return switch (state) {
            case PinState.TriesLeft left -> Optional.of(left.count());
            case PinState.Verified verified -> Optional.empty();
            case PinState.NotSet none -> throw new DeviceException(DeviceFault.BROKEN, "no PIN on a licence");
        };
    }

    private byte[] element(int fileId, int size, int tag) throws DeviceException {
        Map<Integer, byte[]> elements = LicenceTlv.elements(file(fileId, size));
        return elements.getOrDefault(tag, NOTHING);
    }

    /** Reads a file as far as its elements go, at most its physical size. */
    private byte[] file(int fileId, int size) throws DeviceException {
        require(commands.selectFile(fileId), "no file %04X on a licence".formatted(fileId));
        ByteArrayOutputStream read = new ByteArrayOutputStream(size);
        boolean more = true;
        while (more) {
            byte[] part = commands.readSome(read.size(), size - read.size());
            read.writeBytes(part);
            more = part.length > 0 && read.size() < size && !LicenceTlv.complete(read.toByteArray());
        }
        return read.toByteArray();
    }

    private static void require(boolean holds, String otherwise) throws DeviceException {
        if (!holds) {
            throw new DeviceException(DeviceFault.BROKEN, otherwise);
        }
    }
}
