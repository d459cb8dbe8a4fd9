package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.printer.PrinterModel.EndMark;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One conversation with an ESC/POS printer over an open line: questions, answers, a slip on its way, and what the printer
 * tells meanwhile.
 */
final class PrinterTalk {
    private static final Duration STANDSTILL = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMillis(100);
    /** How often a printer is asked that does not tell by itself. */
    private static final Duration GLANCE = Duration.ofMillis(500);
    /** A printer that tells a change is heard between two pieces of a slip. */
    private static final int PIECE = 1024;

    private static final byte[] ASK_PAPER_IN_TURN = {0x1D, 0x72, 0x01};
    /** On-line state, errors and paper; not the drawer. */
    private static final byte[] TELL_BY_ITSELF = {0x1D, 0x61, 0x0E};

    private static final byte[] BE_SILENT = {0x1D, 0x61, 0x00};
    private static final int STRAY_REPLIES = 64;
    private static final int IDS = 10_000;

    private final PrinterLine line;
    private final ReplyReader replies;
    private final EndMark mark;
    private int marks = (int) (System.nanoTime() & 0xFFF);
    private Optional<DeviceFault> told = Optional.empty();
    private Optional<Reply> reached = Optional.empty();

    /** @param mark how this printer confirms that it has worked everything off */
    PrinterTalk(PrinterLine line, EndMark mark) {
        this.line = line;
        this.replies = new ReplyReader(line);
        this.mark = mark;
    }

    /**
     * Asks the printer how it is. Answered at once, even while it is offline.
     *
     * @throws DeviceException {@code TIMEOUT} without an answer, {@code BROKEN} when the answer is none
     */
    PrinterState ask(Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        replies.discard();
        return answers(end);
    }

    private PrinterState answers(long end) throws DeviceException {
        return StatusBytes.ofRealTime(answer(1, end), answer(2, end), answer(3, end), answer(4, end));
    }

    private int answer(int question, long end) throws DeviceException {
        write(0x10, 0x04, question);
        for (int i = 0; i < STRAY_REPLIES; i++) {
            Reply reply = replies.next(end);
            if (reply instanceof Reply.RealTime answer) {
                return answer.bits();
            }
            hear(reply);
        }
        throw new DeviceException(DeviceFault.BROKEN, "talks without answering DLE EOT " + question);
    }

    /** From now on the printer tells by itself when something happens to it. */
    void watch() throws DeviceException {
        line.write(TELL_BY_ITSELF, STANDSTILL);
    }

    /** The end of {@link #watch()}. */
    void unwatch() throws DeviceException {
        line.write(BE_SILENT, STANDSTILL);
    }

    /**
     * Sends a slip, or a part of one, and listens meanwhile.
     *
     * @throws DeviceException as the line, or what the printer told: then the rest is not sent
     */
    void send(byte[] escpos) throws DeviceException {
        for (int at = 0; at < escpos.length; at += PIECE) {
            line.write(Arrays.copyOfRange(escpos, at, Math.min(escpos.length, at + PIECE)), STANDSTILL);
            while (replies.arrived()) {
                hear(replies.next(System.nanoTime() + QUIET.toNanos()));
            }
            requireWell();
        }
    }

    /**
     * Waits until everything sent so far is worked off. The question stands in the queue behind it, so its answer is a mark at
     * the end. Meanwhile the printer is asked every half second how it is, in case it does not tell by itself.
     *
     * @throws DeviceException {@code TIMEOUT} when the mark was not reached, or what the printer told
     */
    void awaitWorkedOff(Duration limit) throws DeviceException {
        long end = System.nanoTime() + limit.toNanos();
        reached = Optional.empty();
        Reply wanted = question();
        boolean answering = true;
        while (!isReached(wanted, answering ? Math.min(end, System.nanoTime() + GLANCE.toNanos()) : end)) {
            if (System.nanoTime() - end >= 0) {
                throw new DeviceException(DeviceFault.TIMEOUT, "did not say that the slip is finished");
            }
            answering = glance(end);
        }
    }

    private boolean isReached(Reply wanted, long until) throws DeviceException {
        try {
            while (!reached.equals(Optional.of(wanted))) {
                hear(replies.next(until));
                requireWell();
            }
            return true;
        } catch (DeviceException e) {
            if (e.fault() != DeviceFault.TIMEOUT) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Asks how it is. One that answers too late is not asked again in this wait: its answers have no numbers, and a late one would
     * be taken for another.
     */
    private boolean glance(long end) throws DeviceException {
        try {
            told = answers(Math.min(end, System.nanoTime() + STANDSTILL.toNanos()))
                    .fault();
        } catch (DeviceException e) {
            if (e.fault() != DeviceFault.TIMEOUT) {
                throw e;
            }
            return false;
        }
        requireWell();
        return true;
    }

    /** Asks for the mark, and gives what it looks like. */
    private Reply question() throws DeviceException {
        if (mark == EndMark.STATUS) {
            line.write(ASK_PAPER_IN_TURN, STANDSTILL);
            return new Reply.InTurn();
        }
        if (mark == EndMark.NONE) {
            throw new DeviceException(DeviceFault.TIMEOUT, "this model confirms nothing");
        }
        marks = (marks + 1) % IDS;
        String id = String.format(Locale.ROOT, "%04d", marks);
        write(0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, id.charAt(0), id.charAt(1), id.charAt(2), id.charAt(3));
        return new Reply.Completed(id);
    }

    private void hear(Reply reply) {
        switch (reply) {
            case Reply.Automatic automatic -> told = automatic.state().fault();
            case Reply.RealTime late -> {}
            case Reply.InTurn mark -> reached = Optional.of(mark);
            case Reply.Completed mark -> reached = Optional.of(mark);
        }
    }

    private void requireWell() throws DeviceException {
        if (told.isPresent()) {
            throw new DeviceException(told.get(), "told so while it printed");
        }
    }

    /** Throws away what still comes, until the line is quiet for a moment. */
    void hush() throws DeviceException {
        replies.discard();
        try {
            for (int i = 0; i < STRAY_REPLIES; i++) {
                line.read(QUIET);
            }
        } catch (DeviceException e) {
            if (e.fault() != DeviceFault.TIMEOUT) {
                throw e;
            }
        }
    }

    private void write(int... bytes) throws DeviceException {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = (byte) bytes[i];
        }
        line.write(out, STANDSTILL);
    }
}
