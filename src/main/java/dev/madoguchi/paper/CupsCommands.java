package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** CUPS's own programs, run one at a time, fed through their standard input, each with a limit. */
final class CupsCommands {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Map<String, String> environment;

    /** @param environment added to this program's own, such as {@code CUPS_SERVER} */
    CupsCommands(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * What a program says.
     *
     * @throws DeviceException {@code ABSENT} where there is no such program, no CUPS or no such queue, {@code REFUSED}, or
     *     {@code TIMEOUT}
     */
    String run(byte[] input, String... command) throws DeviceException {
        Said said = ask(input, command);
        if (said.code() != 0) {
            throw new DeviceException(faultIn(said.words()), command[0] + " says: " + said.words());
        }
        return said.words();
    }

    /** What a program says, whether or not it did its work. */
    Said ask(byte[] input, String... command) throws DeviceException {
        return new LimitedWork("print-" + command[0], LIMIT).run(() -> pipe(input, command));
    }

    /**
     * How a program ended.
     *
     * @param code 0 where it did its work
     */
    record Said(int code, String words) {}

    private Said pipe(byte[] input, String... command) throws DeviceException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        Process process = null;
        try {
            process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Said(process.waitFor(), words);
        } catch (IOException e) {
            throw new DeviceException(
                    DeviceFault.ABSENT,
                    command[0] + " failed; is CUPS installed (Debian: cups-client, cups-ipp-utils)?",
                    e);
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
