package dev.madoguchi.device.printer;

/** The bytes by which a printer tells its state: answers to {@code DLE EOT} and {@code GS r}, and automatic status. */
final class StatusBytes {
    private StatusBytes() {}

    /** The answer to {@code DLE EOT n}. */
    static int realTime(int question, PrinterState state) {
        return 0x12
                | switch (question) {
                    case 1 -> state.offline() ? 0x08 : 0;
                    case 2 ->
                        (state.coverOpen() ? 0x04 : 0) | (state.paperEnd() ? 0x20 : 0) | (state.error() ? 0x40 : 0);
                    case 3 -> state.error() ? 0x08 : 0;
                    case 4 -> (state.nearEnd() ? 0x0C : 0) | (state.paperEnd() ? 0x60 : 0);
                    default -> 0;
                };
    }

    /** The answer to {@code GS r 1}. */
    static int paper(PrinterState state) {
        return (state.nearEnd() ? 0x03 : 0) | (state.paperEnd() ? 0x0C : 0);
    }

    /** The four bytes of automatic status back. */
    static byte[] automatic(PrinterState state) {
        int first = 0x10 | (state.offline() ? 0x08 : 0) | (state.coverOpen() ? 0x20 : 0);
        return new byte[] {(byte) first, (byte) (state.error() ? 0x08 : 0), (byte) paper(state), 0x0F};
    }
}
