package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A CUPS queue, fed through the standard input of {@code lp}. */
final class CupsPrinter implements DocumentPrinter {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final String queue;
    private final Map<String, String> environment;

    /** @param environment added to this program's own, such as {@code CUPS_SERVER} */
    CupsPrinter(String queue, Map<String, String> environment) {
        this.queue = queue;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return queue;
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        requireAble();
        run(pdf, "lp", "-d", queue, "-t", title, "-");
    }

    @Override
    public void printRaw(String title, byte[] bytes) throws DeviceException {
        requireAble();
        run(bytes, "lp", "-d", queue, "-t", title, "-o", "raw", "-");
    }

    private void requireAble() throws DeviceException {
        String state = run(new byte[0], "lpstat", "-l", "-p", queue);
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

    private String run(byte[] input, String... command) throws DeviceException {
        var work = new LimitedWork("print-" + queue, LIMIT);
        return work.run(() -> pipe(input, command));
    }

    private String pipe(byte[] input, String... command) throws DeviceException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        Process process = null;
        try {
            process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new DeviceException(faultIn(said), command[0] + " says: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new DeviceException(
                    DeviceFault.ABSENT, command[0] + " failed; is CUPS installed (Debian: cups-client)?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, command[0] + " was interrupted", e);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private static DeviceFault faultIn(String said) {
        boolean there = said.contains("not accepting") || said.contains("disabled") || said.contains("Forbidden");
        return there ? DeviceFault.REFUSED : DeviceFault.ABSENT;
    }
}
