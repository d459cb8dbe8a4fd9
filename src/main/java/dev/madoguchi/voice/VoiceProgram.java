package dev.madoguchi.voice;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that reads a sentence from its standard input and leaves a WAV file on its standard output.
 *
 * @param command the program and its options
 * @param limit how long it may take
 */
record VoiceProgram(List<String> command, Duration limit) {
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);
    /** More than a minute of the best sound; a program that writes without end is stopped here. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    VoiceProgram {
        command = List.copyOf(command);
    }

    static VoiceProgram of(String... command) {
        return new VoiceProgram(List.of(command), USUAL_LIMIT);
    }

    Sound say(String text) throws DeviceException {
        Process process = started();
        FutureTask<byte[]> talk = new FutureTask<>(() -> talk(process, text));
        Thread.ofPlatform().daemon().name("voice-" + command.getFirst()).start(talk);
        try {
            return Sound.ofWav(talk.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DeviceException device
                    ? device
                    : new DeviceException(DeviceFault.BROKEN, command.getFirst() + " failed", e);
        } catch (TimeoutException e) {
            throw new DeviceException(DeviceFault.TIMEOUT, command.getFirst() + " did not speak within " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, command.getFirst() + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process started() throws DeviceException {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.ABSENT, command.getFirst() + " cannot be started", e);
        }
    }

    private byte[] talk(Process process, String text) throws IOException, InterruptedException, DeviceException {
        try (OutputStream in = process.getOutputStream()) {
            in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream out = process.getInputStream()) {
            byte[] wav = out.readNBytes(MOST_BYTES);
            if (wav.length == MOST_BYTES) {
                throw new DeviceException(DeviceFault.BROKEN, command.getFirst() + " does not stop speaking");
            }
            if (process.waitFor() != 0) {
                throw new DeviceException(
                        DeviceFault.REFUSED, command.getFirst() + " ended with " + process.exitValue());
            }
            return wav;
        }
    }
}
