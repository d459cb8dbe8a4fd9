package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;

/** A CUPS queue, fed through the standard input of {@code lp}; what CUPS keeps of a job is removed when the job has ended. */
final class CupsPrinter implements DocumentPrinter {
    private final String queue;
    private final CupsCommands commands;
    private final CupsSpool spool;

    CupsPrinter(String queue, CupsCommands commands, CupsSpool spool) {
        this.queue = queue;
        this.commands = commands;
        this.spool = spool;
    }

    @Override
    public String name() {
        return queue;
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        send(pdf, "lp", "-d", queue, "-t", title, "-");
    }

    @Override
    public void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException {
        String media = "media=" + sheet.media();
        send(
                pdf,
                "lp",
                "-d",
                queue,
                "-t",
                title,
                "-o",
                media,
                "-o",
                "print-scaling=none",
                "-o",
                "fit-to-page=false",
                "-");
    }

    @Override
    public SlipFate printSlip(String title, byte[] bytes, Duration limit) throws DeviceException {
        requireAble();
        String job = spool.sent(commands.run(bytes, "lp", "-d", queue, "-t", title, "-o", "raw", "-"));
        return spool.awaitSlip(job, limit);
    }

    @Override
    public SpoolState tidy() throws DeviceException {
        return spool.tidy();
    }

    @Override
    public SpoolState clear() throws DeviceException {
        return spool.clear();
    }

    private void send(byte[] document, String... command) throws DeviceException {
        requireAble();
        spool.sent(commands.run(document, command));
    }

    @Override
    public void requireAble() throws DeviceException {
        String state = commands.run(new byte[0], "lpstat", "-l", "-p", queue);
        if (state.contains("media-empty") || state.contains("media-needed")) {
            throw new DeviceException(DeviceFault.OUT_OF_PAPER, queue + " has no paper");
        }
        if (state.contains("cover-open") || state.contains("door-open")) {
            throw new DeviceException(DeviceFault.COVER_OPEN, queue + " is open");
        }
        if (state.lines().findFirst().orElse("").contains("disabled")) {
            throw new DeviceException(DeviceFault.REFUSED, queue + " is stopped");
        }
    }
}
