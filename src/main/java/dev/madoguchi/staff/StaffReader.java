package dev.madoguchi.staff;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardReader;
import dev.madoguchi.device.card.CardSession;
import java.time.Duration;
import java.util.Arrays;

/** The reader for staff cards. A card is asked for its number once, and only looked for after that. Used by one thread at a time. */
public final class StaffReader {
    private static final int STATUS_BYTES = 2;
    private static final byte OK = (byte) 0x90;

    private final CardReader reader;
    private final byte[] command;
    private StaffCardState last = new StaffCardState.Away();

    /** @param command what a card, or the reader in its place, answers with its number (ISO/IEC 7816-4) */
    public StaffReader(CardReader reader, byte[] command) {
        this.reader = reader;
        this.command = command.clone();
    }

    /** What lies on it right now. */
    public StaffCardState look() {
        last = state();
        return last;
    }

    private StaffCardState state() {
        try {
            if (!reader.holdsCard()) {
                return new StaffCardState.Away();
            }
            return last instanceof StaffCardState.There ? last : new StaffCardState.There(read());
        } catch (DeviceException e) {
            return e.fault() == DeviceFault.NO_CARD ? new StaffCardState.Away() : new StaffCardState.Failed(e.fault());
        }
    }

    private StaffCard read() throws DeviceException {
        try (CardSession session = reader.connect(Duration.ZERO)) {
            byte[] answer = session.transmit(command);
            int end = answer.length - STATUS_BYTES;
            if (answer[end] != OK || answer[end + 1] != 0) {
                throw new DeviceException(DeviceFault.REFUSED, "the card on the staff reader tells no number");
            }
            return new StaffCard(Arrays.copyOf(answer, end));
        } catch (IllegalArgumentException e) {
            throw new DeviceException(DeviceFault.REFUSED, "the card on the staff reader tells no usable number", e);
        }
    }
}
