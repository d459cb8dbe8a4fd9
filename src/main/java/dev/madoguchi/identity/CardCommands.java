package dev.madoguchi.identity;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** The few commands this counter gives a card (domain-facts 1.2). */
final class CardCommands {
    private static final int NOT_SET = 0x6A88;
    private static final int NOT_SATISFIED = 0x6985;
    private static final int BLOCKED = 0x6984;
    private static final int METHOD_BLOCKED = 0x6983;
    private static final int TRIES = 0x63C0;
    private static final int OK = 0x9000;
    private static final int END_REACHED = 0x6282;
    private static final int PAST_THE_END = 0x6B00;

    /** A short command can ask for so many bytes at once; its length byte is 0 then. */
    private static final int MOST_AT_ONCE = 256;

    private final CardSession session;
    private String application = "";

    CardCommands(CardSession session) {
        this.session = session;
    }

    /** False when the card has no such application. Asks nothing where it is the current one. */
    boolean selectApplication(String aid) throws DeviceException {
        if (aid.equals(application)) {
            return true;
        }
        byte[] name = HexFormat.of().parseHex(aid);
        boolean selected = send(command(0x00, 0xA4, 0x04, 0x0C, name)).ok();
        application = selected ? aid : "";
        return selected;
    }

    /** Selects the root of the card, above its applications. False when it knows none. */
    boolean selectMasterFile() throws DeviceException {
        application = "";
        return send(new byte[] {0x00, (byte) 0xA4, 0x00, 0x00}).ok();
    }

    /** Selects a file or a PIN of the current application. False when there is none. */
    boolean selectFile(int fileId) throws DeviceException {
        byte[] id = {(byte) (fileId >> 8), (byte) fileId};
        return send(command(0x00, 0xA4, 0x02, 0x0C, id)).ok();
    }

    /**
     * Reads exactly so many bytes of the selected file.
     *
     * @throws DeviceException {@code BROKEN} when the card gives fewer or refuses
     */
    byte[] read(int offset, int count) throws DeviceException {
        ByteArrayOutputStream read = new ByteArrayOutputStream(count);
        while (read.size() < count) {
            int at = offset + read.size();
            int asked = Math.min(MOST_AT_ONCE, count - read.size());
            CardAnswer answer = readBinary(at, asked);
            byte[] data = answer.data();
            if (!answer.ok() || data.length == 0 || data.length > asked) {
                throw unreadable(at, asked, answer);
            }
            read.writeBytes(data);
        }
        return read.toByteArray();
    }

    /**
     * Reads what the beginning of the selected file says is in it: a first piece, and then only what is missing.
     *
     * @param length how many bytes there are, from the first piece, which may be short or empty
     * @throws DeviceException {@code BROKEN} when the card gives fewer or refuses
     */
    byte[] readWhole(Length length) throws DeviceException {
        byte[] first = readSome(0, MOST_AT_ONCE);
        int whole = length.of(first);
        byte[] read = Arrays.copyOf(first, whole);
        if (whole > first.length) {
            byte[] rest = read(first.length, whole - first.length);
            System.arraycopy(rest, 0, read, first.length, rest.length);
        }
        return read;
    }

    /**
     * Reads the selected file once, at most so many bytes; fewer, or none, at its end.
     *
     * @throws DeviceException {@code BROKEN} when the card gives more or refuses
     */
    byte[] readSome(int offset, int count) throws DeviceException {
        int asked = Math.min(MOST_AT_ONCE, count);
        CardAnswer answer = readBinary(offset, asked);
        byte[] data = answer.data();
        return switch (answer.status()) {
            case PAST_THE_END -> new byte[0];
            case OK, END_REACHED -> {
                if (data.length > asked) {
                    throw unreadable(offset, asked, answer);
                }
                yield data;
            }
            default -> throw unreadable(offset, asked, answer);
        };
    }

    /** What the card says of the selected PIN; costs no try. */
    PinState askPin() throws DeviceException {
        return pinState(send(new byte[] {0x00, 0x20, 0x00, (byte) 0x80}));
    }

    /** Lets the card check what is entered for the selected PIN; a wrong one costs a try. */
    PinState verify(CardSecret secret) throws DeviceException {
        byte[] digits = secret.ascii();
        byte[] command = command(0x00, 0x20, 0x00, 0x80, digits);
        try {
            return pinState(send(command));
        } finally {
            Arrays.fill(digits, (byte) 0);
            Arrays.fill(command, (byte) 0);
        }
    }

    private static PinState pinState(CardAnswer answer) throws DeviceException {
        int status = answer.status();
        if (answer.ok()) {
            return new PinState.Verified();
        }
        if ((status & 0xFFF0) == TRIES) {
            return new PinState.TriesLeft(status & 0xF);
        }
        return switch (status) {
            case BLOCKED, METHOD_BLOCKED -> new PinState.TriesLeft(0);
            case NOT_SET, NOT_SATISFIED -> new PinState.NotSet();
            default -> throw new DeviceException(DeviceFault.BROKEN, "VERIFY: status %04X".formatted(status));
        };
    }

    private CardAnswer readBinary(int at, int asked) throws DeviceException {
        return send(new byte[] {0x00, (byte) 0xB0, (byte) (at >> 8), (byte) at, (byte) asked});
    }

    private static DeviceException unreadable(int at, int asked, CardAnswer answer) {
        return new DeviceException(
                DeviceFault.BROKEN,
                "READ BINARY of %d bytes at %d: %d bytes, status %04X"
                        .formatted(asked, at, answer.data().length, answer.status()));
    }

    private CardAnswer send(byte[] command) throws DeviceException {
        return CardAnswer.of(session.transmit(command));
    }

    private static byte[] command(int cla, int ins, int p1, int p2, byte[] data) {
        return ByteBuffer.allocate(5 + data.length)
                .put((byte) cla)
                .put((byte) ins)
                .put((byte) p1)
                .put((byte) p2)
                .put((byte) data.length)
                .put(data)
                .array();
    }

    /** How long a file is, by its beginning. */
    @FunctionalInterface
    interface Length {
        int of(byte[] beginning) throws DeviceException;
    }
}
