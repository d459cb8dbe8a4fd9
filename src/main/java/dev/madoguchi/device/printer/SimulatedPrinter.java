package dev.madoguchi.device.printer;

import dev.madoguchi.device.printer.PrinterState.Sign;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * An ESC/POS printer without the metal. It reads the real bytes, answers {@code DLE EOT} at once, {@code GS r} and
 * {@code GS ( H} in turn, tells changes by itself when asked to, keeps what it cannot print yet, and draws each slip dot by dot.
 *
 * <p>Put it behind a {@link SimulatedPrinterServer} or a {@link SimulatedSerialPrinter}. Safe for several threads.
 */
public final class SimulatedPrinter {
    /** What a network printer usually takes before it makes the sender wait. */
    private static final int RECEIVE_BUFFER = 65_536;

    private static final int GARBAGE = 0xE5;

    private final PrinterModel model;
    private final SlipPaper paper;
    private final SlipWriter writer;
    private final CommandReader reader = new CommandReader(this::obey);
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final List<Slip> slips = new ArrayList<>();
    private Consumer<Slip> listener = slip -> {};
    private Trouble trouble = Trouble.none();
    private boolean automatic;
    private boolean tells = true;
    private int lastButOne;
    private int last;
    private long received;
    private long pauseAt = Long.MAX_VALUE;
    private Runnable pauseFor = () -> {};

    public SimulatedPrinter(PrinterModel model) {
        this.model = model;
        this.paper = new SlipPaper(model.dots());
        this.writer = new SlipWriter(paper, model.dpi(), this::cut);
    }

    /** Draws what these bytes print on this model, whole and at once. */
    public static List<Slip> render(PrinterModel model, byte[] escpos) {
        var printer = new SimulatedPrinter(model);
        printer.receive(escpos);
        printer.tearOff();
        return printer.slips();
    }

    /** The slips that came out so far, the oldest first. */
    public synchronized List<Slip> slips() {
        return List.copyOf(slips);
    }

    /** Tells each slip that comes out from now on, on the thread of the wire. */
    public synchronized void onSlip(Consumer<Slip> told) {
        listener = told;
    }

    /** Makes something go wrong, or right again: then it works off what has waited. */
    public synchronized void trouble(Trouble now) {
        PrinterState before = trouble.state();
        trouble = now;
        tell(before);
        work(new byte[0]);
    }

    /** From now on it is one of those printers that know no automatic status. */
    public synchronized void neverTellsByItself() {
        tells = false;
    }

    /**
     * Does something when this many bytes in all have arrived, before the next one is looked at: pull the cable in the
     * middle of a picture, for instance.
     */
    public synchronized void whenReceived(long bytes, Runnable deed) {
        pauseAt = bytes;
        pauseFor = deed;
    }

    /** All bytes that have arrived so far. */
    public synchronized long received() {
        return received;
    }

    /** Whether it takes no more bytes until it can print again. */
    synchronized boolean full() {
        return waiting.size() >= RECEIVE_BUFFER;
    }

    /** How long it lets a question wait now. */
    synchronized Duration dawdling() {
        return trouble.answersAfter();
    }

    /**
     * Takes bytes from the wire.
     *
     * @return the bytes to answer with, in order; may also hold what it tells unasked
     */
    synchronized byte[] receive(byte[] bytes) {
        work(bytes);
        byte[] said = answers.toByteArray();
        answers.reset();
        return switch (trouble.voice()) {
            case CLEAR -> said;
            case SILENT -> new byte[0];
            case GARBAGE -> {
                Arrays.fill(said, (byte) GARBAGE);
                yield said;
            }
            case HALF -> half(said);
        };
    }

    private static byte[] half(byte[] said) {
        return said.length == 1 ? new byte[] {(byte) (said[0] & 0x0F)} : Arrays.copyOf(said, said.length / 2);
    }

    private void work(byte[] bytes) {
        for (byte b : bytes) {
            if (++received == pauseAt) {
                pauseFor.run();
            }
            listenForRealTime(b & 0xFF);
            waiting.write(b);
            workOff();
        }
        workOff();
    }

    /** A printer looks for these three bytes everywhere, in the middle of a picture as well. */
    private void listenForRealTime(int b) {
        if (lastButOne == 0x10 && last == 0x04 && b >= 1 && b <= 4) {
            answers.write(StatusBytes.realTime(b, trouble.state()));
        }
        lastButOne = last;
        last = b;
    }

    private void workOff() {
        if (waiting.size() == 0 || trouble.state().shows(Sign.OFFLINE)) {
            return;
        }
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        for (int i = 0; i < bytes.length; i++) {
            if (trouble.state().shows(Sign.OFFLINE)) {
                waiting.write(bytes, i, bytes.length - i);
                return;
            }
            reader.read(bytes[i]);
        }
    }

    private void obey(byte[] command) {
        if (isStatus(command)) {
            answer(command);
            return;
        }
        if (!model.cutter() && command[0] == 0x1B && command[1] == '@') {
            tearOff();
        }
        if (command[0] != 0) {
            made.writeBytes(command);
        }
        int before = paper.rows();
        writer.obey(command);
        wear(paper.rows() - before);
    }

    private static boolean isStatus(byte[] command) {
        return command[0] == 0x10
                || (command[0] == 0x1D && (command[1] == 'r' || command[1] == 'a' || asksId(command)));
    }

    private static boolean asksId(byte[] command) {
        return command[1] == '(' && command[2] == 'H' && command.length == 11 && command[5] == 0x30;
    }

    private void answer(byte[] command) {
        if (command[0] == 0x1D && command[1] == 'a') {
            automatic = tells && command[2] != 0;
            if (automatic) {
                answers.writeBytes(StatusBytes.automatic(trouble.state()));
            }
        } else if (command[0] == 0x1D) {
            answerInTurn(command);
            if (!model.cutter()) {
                tearOff();
            }
        }
    }

    private void answerInTurn(byte[] command) {
        if (command[1] == 'r') {
            answers.write(StatusBytes.paper(trouble.state()));
        } else {
            answers.writeBytes(new byte[] {0x37, 0x22, command[7], command[8], command[9], command[10], 0});
        }
    }

    private void wear(int rows) {
        if (rows > 0 && trouble.rowsLeft() < Integer.MAX_VALUE) {
            PrinterState before = trouble.state();
            trouble = trouble.afterFeeding(rows);
            tell(before);
            if (trouble.state().shows(Sign.PAPER_END)) {
                out(false);
            }
        }
    }

    private void tell(PrinterState before) {
        if (automatic && !before.equals(trouble.state())) {
            answers.writeBytes(StatusBytes.automatic(trouble.state()));
        }
    }

    private void cut(int feed) {
        paper.feed(feed);
        out(true);
    }

    /** Takes the slip out of a printer without a cutter, as the person in front of it would. */
    public synchronized void tearOff() {
        out(false);
    }

    private void out(boolean cut) {
        if (paper.rows() == 0) {
            return;
        }
        BufferedImage image = paper.cut();
        Slip slip = new Slip(made.toByteArray(), image, cut);
        made.reset();
        slips.add(slip);
        listener.accept(slip);
    }
}
