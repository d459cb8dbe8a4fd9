package dev.madoguchi.identity.residence;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.CardSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/** Reads files of a residence card, whole ones at once where the card gives them so (domain-facts 3). */
final class FileReading {
    private static final int PAST_THE_END = 0x6B00;

    private final CardSession session;
    private String selected = "";

    FileReading(CardSession session) {
        this.session = session;
    }

    /**
     * The elements of a small file that everybody may read; empty where the card does not give it, as a card of another kind.
     *
     * @throws DeviceException {@code BROKEN} when what it gives is no file of elements
     */
    Optional<Elements> free(CardFile file) throws DeviceException {
        Answer answer = Answer.to(plain(place(file, 0)), session);
        return answer.ok() ? Optional.of(Elements.of(answer.data())) : Optional.empty();
    }

    /**
     * The elements of a file of an application, read until those that belong into it are there or it ends.
     *
     * @param key for files under secure messaging
     * @throws DeviceException {@code BROKEN} when the card refuses, gives nothing, or gives more than the file can hold
     */
    Elements read(CardFile file, SessionKey key) throws DeviceException {
        select(file.application());
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        Elements elements = Elements.of(new byte[0]);
        while (!elements.complete(file.tags()) && read.size() < file.most()) {
            int place = place(file, read.size());
            Answer answer = Answer.to(file.secret() ? secret(place) : plain(place), session);
            if (answer.status() == PAST_THE_END && read.size() > 0) {
                break;
            }
            byte[] piece = piece(answer, file, key);
            read.writeBytes(piece);
            elements = Elements.of(read.toByteArray());
        }
        return elements;
    }

    private static byte[] piece(Answer answer, CardFile file, SessionKey key) throws DeviceException {
        if (!answer.ok()) {
            throw new DeviceException(DeviceFault.BROKEN, "READ BINARY: status %04X".formatted(answer.status()));
        }
        byte[] piece = file.secret() ? key.open(answer.data()) : answer.data();
        if (piece.length == 0) {
            throw new DeviceException(DeviceFault.BROKEN, "READ BINARY: nothing");
        }
        return piece;
    }

    private void select(String application) throws DeviceException {
        if (application.equals(selected)) {
            return;
        }
        byte[] name = HexFormat.of().parseHex(application);
        Answer answer = Answer.to(
                ByteBuffer.allocate(5 + name.length)
                        .put(new byte[] {0x00, (byte) 0xA4, 0x04, 0x0C, (byte) name.length})
                        .put(name)
                        .array(),
                session);
        if (!answer.ok()) {
            throw new DeviceException(DeviceFault.BROKEN, "SELECT: status %04X".formatted(answer.status()));
        }
        selected = application;
    }

    /** P1 and P2: the file's short identifier at its beginning, which makes it the current one, and an offset after that. */
    private static int place(CardFile file, int offset) {
        return offset == 0 ? (0x80 | file.shortId()) << 8 : offset;
    }

    private static byte[] plain(int place) {
        return new byte[] {0x00, (byte) 0xB0, (byte) (place >> 8), (byte) place, 0x00};
    }

    /** READ BINARY under secure messaging, of as much as there is. */
    private static byte[] secret(int place) {
        return new byte[] {0x08, (byte) 0xB0, (byte) (place >> 8), (byte) place, 0, 0, 4, (byte) 0x96, 2, 0, 0, 0, 0};
    }
}
