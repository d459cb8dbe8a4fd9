package dev.madoguchi.device.printer;

import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts a stream of ESC/POS bytes into single bytes of text and whole commands, wherever the stream was interrupted. */
final class CommandReader {
    private final Consumer<byte[]> next;
    private byte[] command = new byte[64];
    private int length;
    private int wanted = 1;

    /** @param next gets each byte of text and each whole command */
    CommandReader(Consumer<byte[]> next) {
        this.next = next;
    }

    void read(byte b) {
        if (length == command.length) {
            command = Arrays.copyOf(command, command.length * 2);
        }
        command[length++] = b;
        if (length < wanted) {
            return;
        }
        wanted = CommandLength.of(command, length);
        if (wanted <= length) {
            byte[] whole = Arrays.copyOf(command, length);
            length = 0;
            wanted = 1;
            next.accept(whole);
        }
    }
}
