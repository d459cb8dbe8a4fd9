package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardSession;
import java.io.ByteArrayOutputStream;

/** What a card answered to one command, gathered from its pieces (61xx and GET RESPONSE, ISO/IEC 7816-4). */
final class Answer {
    private static final int OK = 0x9000;
    private static final int MORE = 0x61;

    /** The largest file is 7,000 bytes (domain-facts 3); a card that gives so much more gives it for ever. */
    private static final int LONGEST = 16_384;

    private final byte[] data;
    private final int status;

    private Answer(byte[] data, int status) {
        this.data = data;
        this.status = status;
    }

    /**
     * Sends a command and gathers the answer.
     *
     * @throws DeviceException {@code BROKEN} for an answer without a status word, one that never ends, or one that goes on
     *     with nothing
     */
    static Answer to(byte[] command, CardSession session) throws DeviceException {
        ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        byte[] asked = command;
        boolean begun = false;
        while (true) {
            byte[] piece = session.transmit(asked);
            require(piece.length >= 2, "an answer of " + piece.length + " bytes");
            int size = piece.length - 2;
            int status = (piece[size] & 0xFF) << 8 | (piece[size + 1] & 0xFF);
            gathered.write(piece, 0, size);
            require(gathered.size() <= LONGEST, "an answer of more than " + LONGEST + " bytes");
            if (status >> 8 != MORE) {
                return new Answer(gathered.toByteArray(), status);
            }
            require(size > 0 || !begun, "an answer that goes on with nothing");
            begun = true;
            asked = new byte[] {0x00, (byte) 0xC0, 0x00, 0x00, (byte) status};
        }
    }

    boolean ok() {
        return status == OK;
    }

    int status() {
        return status;
    }

    byte[] data() {
        return data.clone();
    }

    private static void require(boolean holds, String otherwise) throws DeviceException {
        if (!holds) {
            throw new DeviceException(DeviceFault.BROKEN, otherwise);
        }
    }
}
