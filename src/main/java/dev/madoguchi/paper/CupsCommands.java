package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** CUPS's own programs, run one at a time, fed through their standard input, each with a limit. */
final class CupsCommands {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Map<String, String> environment;
    private final Duration limit;

    /** @param environment added to this program's own, such as {@code CUPS_SERVER} */
    CupsCommands(Map<String, String> environment) {
        this(environment, LIMIT);
    }

    /** @param limit how long a program may take */
    CupsCommands(Map<String, String> environment, Duration limit) {
        this.environment = Map.copyOf(environment);
        this.limit = limit;
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

    /** What a program says, whether or not it did its work; one that takes too long is ended. */
    Said ask(byte[] input, String... command) throws DeviceException {
        Process process = started(command);
        try {
            return new LimitedWork("print-" + command[0], limit).run(() -> talk(process, input, command[0]));
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * How a program ended.
     *
     * @param code 0 where it did its work
     */
    record Said(int code, String words) {}

    private Process started(String... command) throws DeviceException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DeviceException(
                    DeviceFault.ABSENT,
                    command[0] + " failed; is CUPS installed (Debian: cups-client, cups-ipp-utils)?",
                    e);
        }
    }

    private static Said talk(Process process, byte[] input, String program) throws DeviceException {
        try {
            Optional<IOException> unread = feed(process, input);
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            if (code == 0 && unread.isPresent()) {
                throw new DeviceException(DeviceFault.BROKEN, program + " did not read all", unread.get());
            }
            return new Said(code, words);
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.BROKEN, program + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, program + " was interrupted", e);
        }
    }

    /** A program that gives up before it has read all says why: its words count then, and not the broken pipe. */
    private static Optional<IOException> feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static DeviceFault faultIn(String said) {
        boolean there = said.contains("not accepting") || said.contains("disabled") || said.contains("Forbidden");
        return there ? DeviceFault.REFUSED : DeviceFault.ABSENT;
    }
}
